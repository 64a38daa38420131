"""What programs are told from outside (`sys.param_env`, stdlib.md 12.5)."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import redirect_stdout
from functools import cache

import pytest
from mojo_compiler import CellResult, Session, SessionConfig
from mojo_repl.main import main

IMPORT = "from sys.param_env import env_get_int, env_get_string, is_defined\n"


@cache
def session(definitions: tuple[tuple[str, str], ...]) -> Session:
    return Session(SessionConfig(definitions=dict(definitions)))


def run(text: str, definitions: Mapping[str, str]) -> tuple[CellResult, str]:
    with redirect_stdout(io.StringIO()) as stream:
        result = session(tuple(definitions.items())).run(IMPORT + text)
    return result, stream.getvalue()


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('is_defined["width"]()', "True"),
        ('is_defined["flag"]()', "True"),
        ('is_defined["other"]()', "False"),
        ('env_get_int["width"]()', "16"),
        ('env_get_int["width", 4]()', "16"),
        ('env_get_int["hex"]()', "-255"),
        ('env_get_int["other", 4]()', "4"),
        ('env_get_string["name"]()', "Zoë"),
        ('env_get_string["flag"]()', ""),
        ('env_get_string["other", "nobody"]()', "nobody"),
        ('SIMD[DType.int8, env_get_int["width"]()](1).reduce_add()', "16"),
    ],
)
@pytest.mark.parametrize("place", ["print({})", "alias a = {}\nprint(a)"])
def test_definitions(place: str, expression: str, expected: str) -> None:
    definitions = {"width": "16", "hex": "-0xff", "name": "Zoë", "flag": ""}
    result, printed = run(place.format(expression), definitions)
    assert (result.diagnostics, printed) == ((), f"{expected}\n")


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ('env_get_int["other"]()', "constraint failed: 'other' is not defined (-D other=value)"),
        ('env_get_string["other"]()', "constraint failed: 'other' is not defined (-D other=value)"),
        ('env_get_int["name"]()', "constraint failed: 'name' is defined as 'x', which is no Int"),
        ('env_get_int["large"]()', "constraint failed: 'large' is defined as '9223372036854775808', which is no Int"),
    ],
)
def test_what_is_not_there(expression: str, message: str) -> None:
    result, _ = run(f"print({expression})", {"name": "x", "large": str(1 << 63)})
    assert message in [note.message for found in result.diagnostics for note in found.notes]


def test_sessions_side_by_side() -> None:
    """Library code that was compiled for one set of definitions is not taken for another's."""
    text = 'fn f() -> Int: return env_get_int["width", 1]()\nprint(f())'
    assert [run(text, {"width": n} if n else {})[1] for n in ("2", "3", "", "2")] == ["2\n", "3\n", "1\n", "2\n"]


def test_assertions() -> None:
    text = 'debug_assert(False, "never")'
    assert run(text, {})[0].ok
    error = run(text, {"MOJO_ENABLE_ASSERTIONS": ""})[0].error
    assert error is not None and error.message == "assertion failed: never"


def test_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    text = IMPORT + 'print(env_get_int["a"](), env_get_string["b"](), is_defined["c"]())'
    assert main(["-D", "a=1", "-Db=x=y", "-D", "c", "-c", text]) == 0
    assert capsys.readouterr() == ("1 x=y True\n", "")
