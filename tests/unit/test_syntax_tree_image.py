"""Stored trees: all comes back, with spans in the new source, and function bodies only when asked for."""

from __future__ import annotations

from pathlib import Path

import mojo_compiler
from mojo_compiler.records import fields
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.syntax.tree_image import OTHER, STAR, StoredFunction, dump, dump_module, load

TEXT = '''\
"""About the module."""
from a import b as c, d
from e import *
import f.g
alias N: Int = 4
fn h(x: Int): return
struct S[T: AnyType]:
    var x: T
    fn m(inout self, y: Int = 0) -> Int:
        """Doc."""
        if y < 2 and not y: return self.x[y]
        return `q r`.f(y, k="é")^
fn h(x: Float64):
    fn inner(): pass
    inner()
let u, v = 1, 2.5
print(u)
'''


def flat(node: object) -> object:
    """A tree as nested tuples, offsets included."""
    if isinstance(node, tree.Node):
        kind = "Function" if isinstance(node, tree.FunctionDecl) else type(node).__name__
        values = tuple(flat(getattr(node, f.name)) for f in fields(node) if f.name != "span")
        return kind, node.span.start, node.span.end, node.span.point, values
    return tuple(flat(item) for item in node) if isinstance(node, tuple) else node


def test_a_module_comes_back() -> None:
    source, again = Source("m", TEXT), Source("m", TEXT)
    module = parse(source).module
    image = dump_module(module)
    restored = image.module(again)
    assert flat(restored) == flat(module)
    assert {id(node.span.source) for node in tree.walk(restored)} == {id(again)}


def test_the_index() -> None:
    image = dump_module(parse(Source("m", TEXT)).module)
    assert image.index == {
        OTHER: (0, 9),
        "c": (1,),
        "d": (1,),
        STAR: (2,),
        "f": (3,),
        "N": (4,),
        "h": (5, 7),
        "S": (6,),
        "u": (8,),
        "v": (8,),
    }
    (first, second) = image.declarations("h", Source("m", TEXT))
    assert (first.span.text, second.span.position) == ("fn h(x: Int): return", (13, 4))
    assert image.declarations("nothing", Source("m", TEXT)) == ()
    assert image.docstring == "About the module."


def test_bodies_are_read_when_asked_for() -> None:
    source = Source("m", TEXT)
    (struct,) = dump_module(parse(source).module).declarations("S", source)
    assert isinstance(struct, tree.Struct)
    method = struct.body[1]
    assert isinstance(method, StoredFunction)
    assert isinstance(method, tree.FunctionDecl)
    assert (method.name, method.docstring, method.span.point >= 0) == ("m", "Doc.", True)
    slot = type(method).__mro__[1].__dict__["body"]
    try:
        slot.__get__(method)
    except AttributeError:
        pass
    else:
        raise AssertionError("the body was read before anybody asked")
    assert len(method.body) == 3
    assert method.body is method.body


def test_one_tree() -> None:
    module = parse(Source("m", TEXT)).module
    assert flat(load(dump(module), Source("m", TEXT))) == flat(module)


def test_the_source_is_not_stored() -> None:
    marked = TEXT + "# " + "secret" * 100
    assert all(b"secret" not in blob for blob in dump_module(parse(Source("m", marked)).module).blobs)


def test_the_library_comes_back() -> None:
    for path in sorted((Path(mojo_compiler.__path__[0]) / "stdlib").rglob("*.mojo")):
        source = Source(str(path), path.read_text(encoding="utf-8"), "file")
        module = parse(source).module
        assert flat(dump_module(module).module(source)) == flat(module)
