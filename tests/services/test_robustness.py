"""The services answer everywhere, run nothing, change nothing, and do so while cells run."""

from __future__ import annotations

import random
import threading
import time

import pytest
from mojo_compiler import Session
from services.editing import CELL, Editor

TEXT = (
    CELL
    + """
fn loop[n: Int](inout v: DynamicVector[Point]) raises -> Float64:
    var sum = 0.0
    for i in range(len(v)):
        let at = v[i]
        if at.x > 0 and not at.y < 1:
            sum += at.norm(scale=2) if i else Point.origin().x
        elif i == n:
            try:
                raise Error("none")
            except e:
                print(e.message(), "text", SIMD[DType.float32, 4](1).reduce_add())
    return sum
print(loop[3](many), (1, 2), [1, 2], many[0].x^)
"""
)


def ask(session: Session, text: str, cursor: int) -> None:
    found = session.complete(text, cursor)
    assert 0 <= found.start <= found.end <= len(text)
    session.inspect(text, cursor)
    session.signature_help(text, cursor)
    assert session.last_bug is None, (text[max(0, cursor - 40) : cursor], session.last_bug)


def test_at_every_place_of_a_text(editor: Editor) -> None:
    for cursor in range(0, len(TEXT), 3):
        ask(editor.session, TEXT, cursor)


def test_in_mutilated_texts(editor: Editor) -> None:
    chance = random.Random(7)
    for _ in range(150):
        start = chance.randrange(len(TEXT))
        damage = "".join(chance.choice("()[]{}.,:=\"'^`\n@x #\\") for _ in range(chance.randrange(4)))
        text = TEXT[:start] + damage + TEXT[start + chance.randrange(9) :]
        ask(editor.session, text, min(len(text), start + chance.randrange(30)))


def test_the_session_is_as_it_was(editor: Editor) -> None:
    session = editor.session
    before = dict(session.program.names.names), session.program.checker.epoch, session.variables()
    ask(session, TEXT, len(TEXT))
    ask(session, "point = 3\npoint.x\nfn total(a: Int) -> String: return ''\n", 14)
    assert (dict(session.program.names.names), session.program.checker.epoch, session.variables()) == before
    assert session.run("print(total(1), point.x, Point(3, 4).norm())").ok


def test_nothing_of_the_users_runs(editor: Editor, capfd: pytest.CaptureFixture[str]) -> None:
    session = editor.session
    assert session.run("fn shout() -> Int:\n    print('run')\n    return 8\nfn endless() -> Int:\n    while True: pass\n    return 1\n").ok
    capfd.readouterr()
    for text in ("shout().|", "alias n = shout()\nn.|", "let v = SIMD[DType.int8, shout()](1)\nv.|", "SIMD[DType.int8, endless()](1).|"):
        editor.names(text)
    assert capfd.readouterr().out == ""


def test_while_a_cell_runs(editor: Editor) -> None:
    session = editor.session
    cell = "from time import now\nvar turns = 0\nlet end = now() + 2000000000\nwhile now() < end:\n    turns += 1\n"
    runner = threading.Thread(target=session.run, args=(cell,))
    runner.start()
    time.sleep(0.5)
    answers = [editor.names("turn|"), editor.names("point.no|"), editor.names("let q = point\nq.nor|")]
    assert runner.is_alive()
    runner.join()
    assert answers == [["turns"], ["norm"], ["norm"]]


def test_a_compilation_goes_first(editor: Editor) -> None:
    session = editor.session
    begun, done = threading.Event(), threading.Event()

    def hold() -> None:
        with session.compiling:
            begun.set()
            done.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    begun.wait()
    found = session.complete("point.", 6)
    done.set()
    holder.join()
    assert (found.start, found.end, found.items) == (6, 6, ())
    assert session.complete("point.", 6).items
