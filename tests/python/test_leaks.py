"""Objects that compiled code makes, copies and drops leave nothing behind."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest
from mojo_compiler import Session

FEW, MANY = 10, 100_000

PREPARATION = """\
%%python
import numpy as np
matrix = np.ones((3, 4))
class Thing:
    attribute = "x"
    def method(self, *args, **names): return self
    def fail(self): raise ValueError(self)
    def __enter__(self): return self
    def __exit__(self, *args): return True
thing = Thing()
"""

BODIES = {
    "numbers": "let x: PythonObject = i\n        let y: PythonObject = 2.5\n        _ = x + y",
    "copies": "let x: PythonObject = String(i)\n        var y = x\n        var z = y\n        y = z\n        _ = y is x",
    "lists": "let x: PythonObject = [i, (i, 'text', [None]), String(i)]\n        _ = x[1]",
    "attributes": "let t = thing\n        t.attribute = i\n        _ = t.attribute",
    "calls": "_ = thing.method(i, 'x')(key=1) if False else thing.method(i, name=i)",
    "items": "let d = Python.dict()\n        d[i] = i\n        d[i, 'x'] = [i]\n        d[i] += 1\n        _ = d[i]",
    "slices": "let l: PythonObject = [1, 2, 3]\n        _ = l[i:]\n        _ = l[::-1]",
    "iteration": "for x in PythonObject([i, 1000000 + i, 3]):\n            if x == 3: break",
    "errors": "try:\n            _ = thing.fail()\n        except e:\n            let copy = e\n            _ = copy.python().args",
    "failing arguments": "try:\n            _ = thing.method(String(i), thing.missing, [i])\n        except:\n            pass",
    "failing items": "try:\n            let l: PythonObject = [i]\n            l[i + 1] = String(i)\n        except:\n            pass",
    "failing conversions": "try:\n            _ = PythonObject([i]).__index__()\n        except:\n            pass",
    "contexts": "with thing as t:\n            raise Error(String(i))",
    "texts": "let s = PythonObject(String(i) + '\u00fc').to_string()\n        _ = s == ''",
    "names": "named = i",
    "closures": "let text = String(i)\n        fn f(x: Int) -> String: return text + String(x)\n        _ = PythonObject(f)(1)",
    "failing closures": "try:\n            fn f(x: Int) raises: raise Error(String(x + i))\n            _ = PythonObject(f)(1)\n        except:\n            pass",
    "unpacking": "let a, b = PythonObject([String(i), (i, i)])\n        _ = a\n        _ = b",
    "failing unpacking": "try:\n            let a, b = PythonObject([String(i)])\n            _ = a\n        except:\n            pass",
    "arrays": "let a = np.zeros([3, 4])\n        let t = Tensor[DType.float64].from_numpy(a)\n        let b = t.to_numpy()\n        b[0, 0] = i\n        _ = t",
    "failing arrays": "try:\n            _ = Tensor[DType.float32].from_numpy(matrix if i & 1 else matrix.T)\n        except e:\n            _ = e.python()",
    "arrays as arguments": "fn f(t: Tensor[DType.float64]) -> Tensor[DType.float64]: return t\n        _ = PythonObject(f)(matrix)",
    "views": "let v = ArrayView[DType.float64, 2](matrix)\n        v[0] = v[1] + i",
    "missing modules": "if i & 1023 == 0:\n            try:\n                _ = Python.import_module('nonexistent')\n            except:\n                pass",
}


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run(PREPARATION).ok
    assert made.run("%%python\nnamed = None\n").ok
    assert made.run("from python.array import ArrayView\nfrom tensor import Tensor").ok
    yield made
    made.close()


@pytest.mark.parametrize("name", BODIES)
def test_nothing_is_left(session: Session, name: str) -> None:
    function = "churn_" + name.replace(" ", "_")
    made = session.run(f"def {function}(n: Int) -> None:\n    for i in range(n):\n        {BODIES[name]}\n")
    assert made.ok, [d.message for d in made.diagnostics]
    _growth(session, function, FEW)
    assert _growth(session, function, MANY) - _growth(session, function, FEW) < 500


def _growth(session: Session, function: str, count: int) -> int:
    gc.collect()
    before = sys.getallocatedblocks()
    assert session.run(f"{function}({count})").error is None
    gc.collect()
    return sys.getallocatedblocks() - before


def test_a_million_objects_leave_the_count_of_a_shared_one(session: Session) -> None:
    marker = object()
    vars(sys.modules["__main__"])["marker"] = marker
    session.run("%%python\nmarker = marker\n")
    before = sys.getrefcount(marker)
    body = "for i in range(1000000):\n    let l: PythonObject = [marker, (marker, i)]\n    let c = l[1][0]\n    _ = c"
    assert session.run(body).error is None
    gc.collect()
    assert sys.getrefcount(marker) == before
