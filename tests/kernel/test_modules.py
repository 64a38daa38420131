"""A notebook beside packages, and C's output in it."""

from __future__ import annotations

from golden import TESTS, parse_case
from kernel.conftest import Talk


def _printed(published: list[tuple[str, dict[str, str]]]) -> str:
    return "".join(content["text"] for kind, content in published if kind == "stream")


def test_modules_beside_a_notebook(kernel: Talk) -> None:
    program = TESTS / "modules" / "packages" / "notebook" / "lesson.mojo"
    kernel.run(f"%cd {program.parent}")
    reply, _ = kernel.run(program.read_text())
    assert reply["status"] == "ok"
    _, published = kernel.run("main()")
    assert _printed(published).splitlines() == parse_case(program.read_text())[0].output


def test_output_of_c_in_program_order(kernel: Talk) -> None:
    code = 'for i in range(3):\n    print("mojo", i)\n    _ = external_call["printf", Int32]("c %d\\n".data(), i)\nprint("end")'
    _, published = kernel.run(code)
    assert _printed(published) == "mojo 0\nc 0\nmojo 1\nc 1\nmojo 2\nc 2\nend\n"
