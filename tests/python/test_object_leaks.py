"""Dynamic values that code makes, shares and drops leave nothing behind, on the way of errors too."""

from __future__ import annotations

import gc
import resource
import sys
from collections.abc import Iterator

import pytest
from mojo_compiler import Session

FEW, MANY = 1_000, 200_000
KILOBYTES = 2_000
"""What the process may grow by, in kilobytes, while `MANY` - `FEW` values of 32 bytes and more are made."""

PREPARATION = """\
def get(self, i): return self.items[i]
def put(self, i, value): self.items[i] = value
def fail(self, i): raise Error("no")
def same(x): return x
def grow(x):
    x += [x]
    return x
def adder(a):
    def add(b): return [a, b]
    return add
def record(i):
    return object(Attr("items", [i, [i], "text"]), Attr("__getitem__", get), Attr("__setitem__", put), Attr("fail", fail))
"""

BODIES = {
    "numbers": "let x: object = i\n        _ = (x + 1) * 2.5 < x",
    "texts": "let x: object = String(i)\n        var y = x + 'more'\n        y += x\n        _ = y[0] == x",
    "lists": "let x: object = [i, [i, 'text'], None]\n        let y = x\n        y.append([x[1], y[1]])\n        x[0] = y[1] + x[1]",
    "growing": "let x: object = []\n        for j in range(9): x.append([j])\n        for each in x: _ = each",
    "deep lists": "var x: object = []\n        for j in range(20): x = [x, x]\n        _ = x == x",
    "records": "let r = record(i)\n        r[1] = [r[0], r[1, 0]]\n        r.items = same(r.items)\n        _ = len(r.items)",
    "functions": "let f = object(same)\n        _ = f([f(i), f])\n        _ = grow([i])",
    "closures": "let f = adder([i])\n        let g = adder(f)\n        _ = g(f('text'))",
    "slices": "let x: object = [[i], 'text', i]\n        _ = x[1:][0][::-1]\n        _ = x[:2]",
    "errors": "try:\n            _ = [i] + object(1)\n        except e:\n            _ = str(e)",
    "failing calls": "try:\n            _ = object(same)([i], [i], [i], [i], [i])\n        except:\n            pass",
    "failing attributes": "try:\n            _ = record(i).fail([i])\n        except:\n            pass",
    "failing elements": "let l: object = [[i]]\n        try:\n            l[0, 1] = [i]\n        except:\n            pass",
    "to Python": "let p: PythonObject = object([i, 'text', [2.5, None], object(same)])\n        _ = p[3]([i])",
    "from Python": "let o: object = shared\n        let y = same(o)\n        y.append([i])\n        _ = o.pop()[0] + i\n        _ = len(o + [i])",
    "failing Python": "let o: object = shared\n        try:\n            _ = o.missing\n        except:\n            pass",
}


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run(PREPARATION).ok
    assert made.run("%%python\nshared = []\n").ok
    yield made
    made.close()


@pytest.mark.parametrize("name", BODIES)
def test_nothing_is_left(session: Session, name: str) -> None:
    function = "churn_" + name.replace(" ", "_")
    made = session.run(f"def {function}(n: Int):\n    for i in range(n):\n        {BODIES[name]}\n")
    assert made.ok, [d.message for d in made.diagnostics]
    count = MANY // 100 if name == "deep lists" else MANY
    _run(session, function, FEW)
    blocks, size = sys.getallocatedblocks(), _size()
    _run(session, function, count)
    assert sys.getallocatedblocks() - blocks < 500
    assert _size() - size < KILOBYTES


def _run(session: Session, function: str, count: int) -> None:
    assert session.run(f"{function}({count})").error is None
    gc.collect()


def _size() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
