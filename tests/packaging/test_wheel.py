"""The wheel, installed in an environment of its own, with files beside the notebook that bear the names of ours."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from mojo_compiler.digest import content_digest

ROOT = Path(__file__).parents[2]

RUN_CELL = """
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="mojo-jupyter-kernel", startup_timeout=60)
client.execute_interactive("var answer = 6 * 7\\nprint(answer)", timeout=60)
print(client.complete("answ", reply=True, timeout=60)["content"]["matches"])
client.stop_channels()
manager.shutdown_kernel(now=True)
"""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command; return its standard output; fail with its standard error."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel; what the wheel depends on is taken from the running environment."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    run(sys.executable, "-m", "pip", "--python", folder, "install", "--quiet", "--no-deps", "--no-index", wheel)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return folder


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder with modules that would break everything, were they imported."""
    names = (
        "kernel",
        "repl",
        "session",
        "token",
        "types",
        "random",
        "sqlite3",
        "history",
        "shell",
        "ipykernel",
        "lark",
        "llvmlite",
        "IPython",
    )
    (tmp_path / "compiler").mkdir()
    for name in (*names, "mojo_compiler", "mojo_kernel", "compiler/__init__"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(__file__ + ' was imported')\n")
    return tmp_path


def test_contents(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for package in ("mojo_compiler", "mojo_kernel", "mojo_repl"):
        assert f"{package}/__init__.py" in names
    for pattern in (".mojo", ".lark", ".ll"):
        assert any(name.startswith("mojo_compiler/") and name.endswith(pattern) for name in names), pattern
    digest = zipfile.ZipFile(wheel).read("mojo_compiler/digest.txt").decode()
    assert digest == content_digest(ROOT / "compiler" / "mojo_compiler")
    specs = {name.rpartition("/")[2] for name in names if "/share/jupyter/kernels/mojo-jupyter-kernel/" in name}
    assert specs == {"kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"}
    shipped = {str(file.relative_to(ROOT)) for file in (ROOT / "share").rglob("*") if file.is_file()}
    assert {name.partition(".data/data/")[2] for name in names if ".data/data/" in name} == shipped
    assert not [name for name in names if "tests/" in name or "__pycache__" in name]


def test_command(environment: Path, hostile: Path) -> None:
    assert run(environment / "bin" / "mojo-repl", "-c", "print(6 * 7)", cwd=hostile) == "42\n"


def test_lexer(environment: Path, hostile: Path) -> None:
    highlight = "from pygments.lexers import get_lexer_by_name; print(get_lexer_by_name('mojo2023').name)"
    assert run(environment / "bin" / "python", "-P", "-c", highlight, cwd=hostile) == "Mojo (2023)\n"


def test_kernel(environment: Path, hostile: Path) -> None:
    assert run(environment / "bin" / "python", "-P", "-c", RUN_CELL, cwd=hostile) == "42\n['answer']\n"


def test_digest(environment: Path, hostile: Path) -> None:
    digests = "from mojo_compiler import digest; print(digest.compiler_digest() == digest.content_digest(digest._FOLDER))"
    assert run(environment / "bin" / "python", "-P", "-c", digests, cwd=hostile) == "True\n"
