"""Pure library functions through both executors: what they give at compile time is what they give at run time.

The files in ``cases`` begin with Mojo code that their cases use, up to a line ``# cases``. Each further line is a case:

``expression``              both executors must print the same for it
``expression => text``      ... and it is this text
``expression ~ float32``    floats in what is printed may differ by some units in the last place of the type

``$(input)`` marks what the expression computes with: at run time it passes through a function that the optimiser cannot
look into. Lines indented below ``for T in int8 uint8, N in 1 4:`` are repeated with every choice of words for T and N.
``without.txt`` lists functions that need no case, with the reasons; every other public one must be called by some case.
"""

from __future__ import annotations

import io
import os
import pickle
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from mojo_compiler import CellResult, Session, SessionConfig
from mojo_compiler.instances.instance import table_of
from mojo_compiler.names.definitions import FunctionDef, OverloadSet
from mojo_compiler.names.library import Library
from mojo_compiler.syntax import tree

CASES = Path(__file__).parent / "cases"
FILES = sorted(path.stem for path in CASES.glob("*.txt") if path.stem != "without")
MODULES = ("builtin", "collections", "complex", "math", "memory", "sys", "tensor", "utils")
"""The packages whose public functions must all be called."""

ULPS = 4
_PRECISION = {"float16": 11, "bfloat16": 8, "float32": 24, "float64": 53}
_BATCH = 40
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|inf|nan)")
_CASE = re.compile(r"(?P<code>.*?)(?:\s+=>\s?(?P<text>.*?))?(?:\s+~\s+(?P<type>\w+))?")
_OPAQUE = "@no_inline\nfn opaque[T: AnyType](value: T) -> T: return value\n"


@dataclass(frozen=True)
class Case:
    """A line of a file: an expression with marked inputs, the text it prints if that is known, and the slack of floats."""

    code: str
    text: str | None
    type: str | None

    @property
    def static(self) -> str:
        """The expression for compile time."""
        return self.code.replace("$(", "(")

    @property
    def dynamic(self) -> str:
        """The expression for run time."""
        return self.code.replace("$(", "opaque(")


@dataclass
class Outcome:
    """What a file's cases printed at compile time and at run time, by number, what was wrong, and what they called."""

    cases: list[Case]
    static: dict[int, str] = field(default_factory=dict)
    dynamic: dict[int, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    called: set[tuple[str, int]] = field(default_factory=set)


def parse_file(text: str) -> tuple[str, list[Case]]:
    """The code before the cases, and the cases with all repetitions."""
    code, _, listed = text.partition("# cases\n")
    cases: list[Case] = []
    choices: list[dict[str, str]] = [{}]
    for line in listed.split("\n"):
        if line.startswith("for "):
            choices = _choices(line)
        elif line.strip() and not line.strip().startswith("#"):
            cases += [_case(line.strip(), choice) for choice in (choices if line.startswith(" ") else [{}])]
    return code, cases


def _choices(line: str) -> list[dict[str, str]]:
    names, words = [], []
    for part in line.removeprefix("for ").removesuffix(":").split(","):
        name, _, listed = part.strip().partition(" in ")
        names.append(name)
        words.append(listed.split())
    return [dict(zip(names, chosen, strict=True)) for chosen in product(*words)]


def _case(line: str, choice: dict[str, str]) -> Case:
    for name, word in choice.items():
        line = re.sub(rf"(?<![A-Za-z]){name}(?![A-Za-z])", word, line)
    found = _CASE.fullmatch(line)
    assert found is not None
    return Case(found["code"], found["text"], found["type"])


@cache
def run_file(name: str) -> Outcome:
    """Run all cases of a file, in a session of its own."""
    code, cases = parse_file((CASES / f"{name}.txt").read_text(encoding="utf-8"))
    outcome = Outcome(cases)
    session = Session(SessionConfig(directory=CASES))
    _run(session, outcome, _OPAQUE + code)
    outcome.static = _run(session, outcome, "\n".join(_static_lines(cases)))
    outcome.dynamic = _run(session, outcome, "\n".join(_dynamic_lines(cases)))
    outcome.called = _called(session)
    session.close()
    return outcome


def _static_lines(cases: list[Case]) -> Iterator[str]:
    for number, case in enumerate(cases):
        yield f'alias result{number} = {case.static}; print("@{number}@"); print(result{number})'


def _dynamic_lines(cases: list[Case]) -> Iterator[str]:
    for start in range(0, len(cases), _BATCH):
        yield f"fn batch{start}() raises:"
        for number, case in enumerate(cases[start : start + _BATCH], start):
            yield f'    print("@{number}@"); print({case.dynamic})'
        yield f"batch{start}()"


def _run(session: Session, outcome: Outcome, text: str) -> dict[int, str]:
    """Run a cell and return what it prints after each ``@number@``."""
    with redirect_stdout(io.StringIO()) as output:
        result = session.run(text)
    outcome.problems += _failures(result, text)
    parts = re.split(r"@(\d+)@\n", output.getvalue())
    return {int(number): printed.removesuffix("\n") for number, printed in zip(parts[1::2], parts[2::2], strict=True)}


def _failures(result: CellResult, text: str) -> Iterator[str]:
    if result.error is not None:
        yield f"{result.error.kind}: {result.error.message}"
    lines = text.split("\n")
    for diagnostic in result.diagnostics:
        if diagnostic.code == "divided-by-zero":  # the result is compared
            continue
        line = diagnostic.span.position[0]
        yield f"{diagnostic.message}\n    {lines[line - 1].strip() if line <= len(lines) else '?'}"
        yield from (f"    {note.message} at {note.span.source.name}:{note.span.position}" for note in diagnostic.notes[:4])


def compare(case: Case, first: str | None, second: str | None) -> bool:
    """Whether two printed results agree."""
    if first == second or case.type is None or first is None or second is None:
        return first == second
    if _NUMBER.sub("", first) != _NUMBER.sub("", second):
        return False
    precision = _PRECISION[case.type]
    return all(map(lambda a, b: _close(float(a), float(b), precision), _NUMBER.findall(first), _NUMBER.findall(second)))


def _close(a: float, b: float, precision: int) -> bool:
    return a == b or (a != a and b != b) or abs(a - b) <= ULPS * max(abs(a), abs(b)) * 2.0 ** (1 - precision)


@pytest.mark.parametrize("name", FILES)
def test_both_executors(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    outcome = run_file(name)
    if (notes := _notes(tmp_path_factory, name)) is not None:
        notes.write_bytes(pickle.dumps(outcome.called))
    problems = list(outcome.problems)
    for number, case in enumerate(outcome.cases):
        static, dynamic = outcome.static.get(number), outcome.dynamic.get(number)
        if not problems and not compare(case, static, dynamic):
            problems.append(f"{case.code}\n    at compile time {static}\n    at run time     {dynamic}")
        elif not problems and static is not None and case.text is not None and not compare(case, static.rstrip(), case.text):
            problems.append(f"{case.code}\n    gives {static}\n    not   {case.text}")
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


# ---- completeness ---------------------------------------------------------------------------------------------


def _notes(factory: pytest.TempPathFactory, name: str) -> Path | None:
    """Where a process of a parallel run leaves to the others what the cases of a file called."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    return factory.getbasetemp().parent / f"called-{run}-{name}.pickle" if run is not None else None


def _called_in(name: str, factory: pytest.TempPathFactory) -> set[tuple[str, int]]:
    """What the cases of a file call, from the process that ran them if there is one."""
    notes = _notes(factory, name)
    if notes is not None and notes.exists():
        found: set[tuple[str, int]] = pickle.loads(notes.read_bytes())
        return found
    return run_file(name).called


def _called(session: Session) -> set[tuple[str, int]]:
    """The library functions that the session's code calls itself, by source and position."""
    found: set[FunctionDef] = {key[0].definition for key in session.program.checker.memos.evaluations}
    for definition in session.program.names.names.values():
        if isinstance(definition, OverloadSet):
            found.update(callee for function in definition.functions for callee in _callees(function, set()))
    return {(f.span.source.name, f.node.span.start) for f in found if f.library}


def _callees(function: FunctionDef, seen: set[FunctionDef]) -> Iterator[FunctionDef]:
    """What a function's code calls, also through closures and through functions such as `len`."""
    if function in seen:
        return
    seen.add(function)
    for instance in table_of(function).every():
        for callee in instance.callees:
            yield callee.definition
            if not callee.definition.library or callee.definition.path.startswith("builtin.functions."):
                yield from _callees(callee.definition, seen)


def _public_functions(library: Library) -> Iterator[tuple[str, tuple[str, int]]]:
    """The public functions of the library: a readable name, and source and position."""
    for name, image in library.images.items():
        if name.split(".")[0] not in MODULES:
            continue
        source = library._source(name)
        for statement in image.module(source).body:
            if isinstance(statement, tree.FunctionDecl):
                yield f"{name}.{statement.name}", (source.name, statement.span.start)
            elif isinstance(statement, tree.Struct):
                for member in statement.body:
                    if isinstance(member, tree.FunctionDecl):
                        yield f"{name}.{statement.name}.{member.name}", (source.name, member.span.start)


def _is_public(name: str) -> bool:
    return all(not part.startswith("_") or part.startswith("__") for part in name.split("."))


def test_every_function_has_a_case(tmp_path_factory: pytest.TempPathFactory) -> None:
    called = {function for name in FILES for function in _called_in(name, tmp_path_factory)}
    without = [line.partition(":")[0] for line in (CASES / "without.txt").read_text().split("\n") if line and line[0] != "#"]
    session = Session()
    missing = []
    for name, place in _public_functions(session.program.library):
        if _is_public(name) and place not in called and not any(re.fullmatch(pattern, name) for pattern in without):
            missing.append(f"{name} (offset {place[1]})")
    session.close()
    assert not missing, "\n".join(missing)
