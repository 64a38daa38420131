"""A failure of the compiler: where it is told, and the report that is saved of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mojo_compiler import Session, SessionConfig, render, run_file
from mojo_compiler.check.units import rules
from mojo_compiler.dialects.core import find
from mojo_compiler.linking.refusals import refused_function
from mojo_compiler.syntax import tree
from mojo_repl.main import main


@pytest.fixture
def failing_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiler with a bug: it fails when it meets an integer above a million."""
    right = rules.EXPRESSIONS[tree.IntegerLiteral]

    def wrong(body: object, node: tree.IntegerLiteral) -> object:
        if node.value > 1_000_000:
            raise AssertionError("too large for me")
        return right(body, node)

    monkeypatch.setitem(rules.EXPRESSIONS, tree.IntegerLiteral, wrong)


CASES = {
    "statement": ("let a = 1\nlet b = 2000000\n", (2, 9)),
    "function": ("fn f() -> Int:\n    return 1\nfn g() -> Int:\n    return f() + 2000000\nprint(g())", (4, 18)),
    "method": ("@value\nstruct S:\n    var n: Int\n    fn f(self) -> Int:\n        return self.n * 3000000\nprint(S(1).f())", (5, 25)),
    "alias": ("# text\n\nalias A = 5\nalias B = A * 5000000\nprint(B)", (4, 15)),
    "parameter": ("fn f[n: Int]() -> Int:\n    return n\nprint(f[4000000]())", (3, 9)),
    "default": ("fn f(n: Int = 4000000) -> Int:\n    return n\nprint(1)\nprint(f())", (1, 15)),
    "condition": ("let a = 1\nif a > 7000000:\n    print(1)", (2, 8)),
    "loop": ("for i in range(9000000):\n    print(i)", (1, 16)),
    "library": ("let a = 1\nlet v = SIMD[DType.int32, 4](8000000)\n", (2, 30)),
    "parametric": ("fn f[T: AnyType](x: T) -> Int:\n    return 6000000\nlet a = 1\nprint(f(a))", (2, 12)),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.usefixtures("failing_compiler")
def test_a_failure_is_told_where_it_is(name: str) -> None:
    text, place = CASES[name]
    session = Session()
    try:
        result = session.run(text)
        assert result.diagnostics[0].message.startswith("this is a bug of the compiler")
        assert result.diagnostics[0].span.position == place
        assert session.run("let fine = 1").ok
    finally:
        session.close()


@pytest.mark.usefixtures("failing_compiler")
def test_a_failure_in_a_module_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "m.mojo").write_text("fn f() -> Int:\n    return 2000000\n")
    (tmp_path / "main.mojo").write_text("from m import f\nfn main():\n    print(f())\n")
    result = run_file(tmp_path / "main.mojo")
    assert render(result.diagnostics[0]).splitlines()[1].startswith(f"{tmp_path / 'm.mojo'}:2:12: error: this is a bug")


def test_a_failure_without_a_construct(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    session = Session()
    monkeypatch.setattr(session.program.transaction, "install", fail)
    result = session.run("# a comment\n\n  \nlet a = 1\n")
    assert result.diagnostics[0].span.position[0] == 4


@pytest.mark.usefixtures("failing_compiler")
def test_reports_run_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "m.mojo").write_text("fn f() -> Int:\n    return 7\n")
    program = tmp_path / "program.mojo"
    program.write_text("from m import f\nfn main():\n    print(f())\n    print(2000000)\n")
    report = tmp_path / "report.mojo"
    assert main(["--bug-report", str(report), str(program)]) == 1
    error = capsys.readouterr().err.splitlines()
    assert error[0].startswith(f"{program}:4:11: error: this is a bug of the compiler") and any("--bug-report" in line for line in error)
    text = report.read_text()
    assert "# AssertionError: too large for me" in text and f"# The module {tmp_path / 'm.mojo'}:" in text
    assert main([str(report)]) == 1
    assert "too large for me" in capsys.readouterr().err


@pytest.mark.usefixtures("failing_compiler")
def test_reports_of_sessions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(SessionConfig(bug_report=tmp_path / "report.mojo"))
    session.run("let a = 1")
    session.run("print(a)\nprint(3000000)")
    session.close()
    capsys.readouterr()
    assert main([str(tmp_path / "report.mojo")]) == 1
    output, errors = capsys.readouterr()
    assert output == "" and "too large for me" in errors


def test_a_function_that_llvm_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    row = find("index.mul")
    assert row is not None
    monkeypatch.setattr(type(row), "lower", lambda *_: "%nothing")
    session = Session()
    product = "Int {value: __mlir_op.`index.mul`(n.value, n.value)}"  # the library's own functions may come from the cache
    result = session.run(f"fn fine() -> Int:\n    return 1\nfn bad(n: Int) -> Int:\n    return {product}\nprint(fine())\nprint(bad(2))")
    assert result.diagnostics[0].message.startswith("this is a bug of the compiler")
    assert result.diagnostics[0].span.position[0] in (3, 6)
    session.close()


@pytest.mark.parametrize(
    ("message", "symbol"),
    [
        ("<string>:9:3: error: no\n  bad line\n  ^", "second"),
        ("<string>:2:3: error: no\n  good line\n  ^", "first.1"),
        ("<string>:1:3: error: no\n@text = global\n  ^", None),
        ("<string>:1:3: error: no\n  elsewhere\n  ^", None),
        ("broken module found", None),
    ],
)
def test_the_function_with_a_line(message: str, symbol: str | None) -> None:
    text = '@text = global\ndefine i64 @first.1(i64 %x) {\n  good line\n}\ndefine void @"second"() {\n  bad line\n}\n'
    assert refused_function(text, message) == symbol
