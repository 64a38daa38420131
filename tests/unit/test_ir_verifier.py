"""The verifier accepts what is well-formed and names what is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.ir.core import (
    Apply,
    Block,
    Call,
    Extract,
    Function,
    Load,
    Local,
    LocalKind,
    Make,
    Place,
    Pointee,
    Return,
    Store,
    Value,
    literal,
)
from mojo_compiler.ir.verifier import verify
from mojo_compiler.types.constants import bool_const
from mojo_compiler.types.core import I1, INDEX, Pointer
from unit.ir_kit import BORROWED, ERROR, TAG, TEXT, TWO, Build, Named, number, part, signature


def test_accepts() -> None:
    f = Build(raises=True)
    c, error, a = f.flag(), f.error(ERROR), f.var("a", TWO)
    normal, unwind, done = Block("normal"), Block("unwind"), Block("done")
    f.attempt(f.made_call("risky", into=a, raises=True), normal, unwind, error)
    f.start(normal)
    n = f.load(part(a, "b", "data"))
    f.branch(c, done, unwind)
    f.start(unwind)
    f.fail()
    f.start(done)
    f.emit(Apply(Value(INDEX), "index.add", {}, (n, number(1))))
    f.ret()
    verify(f.function)


def undefined(f: Build) -> None:
    f.emit(Apply(Value(INDEX), "index.add", {}, (Value(INDEX, "x"), number(1))))


def not_dominating(f: Build) -> None:
    c, v = f.flag(), f.var("v", INDEX)
    then, done = Block("then"), Block("done")
    f.branch(c, then, done)
    f.start(then)
    n = f.load(v)
    f.jump(done)
    f.start(done)
    f.store(v, n)


def defined_twice(f: Build) -> None:
    v, n = f.var("v", INDEX), Value(INDEX)
    f.emit(Load(n, v))
    f.emit(Load(n, v))


def used_before(f: Build) -> None:
    v, n = f.var("v", INDEX), Value(INDEX)
    f.store(v, n)
    f.emit(Load(n, v))


def result_of_a_raise(f: Build) -> None:
    e, v, n = f.var("e", ERROR), f.var("v", INDEX), Value(INDEX)
    normal, unwind = Block("normal"), Block("unwind")
    type = signature(result=INDEX, raises=True)
    f.attempt(Call(n, Named("risky", type), (), type), normal, unwind, e)
    f.start(normal)
    f.ret()
    f.start(unwind)
    f.store(v, n)


def wrong_store(f: Build) -> None:
    f.emit(Store(literal(bool_const(True)), f.var("v", INDEX)))


def wrong_path(f: Build) -> None:
    f.use(Place(f.var("v", TWO).base, TEXT, (5,)))


def wrong_place_type(f: Build) -> None:
    f.use(Place(f.var("v", TWO).base, TAG, (0,)))


def foreign_local(f: Build) -> None:
    f.use(Place(Local("w", TAG, LocalKind.VARIABLE), TAG))


def wrong_copy(f: Build) -> None:
    f.copy(f.var("a", TWO), f.var("b", TAG))


def value_for_place(f: Build) -> None:
    type = signature((TAG, BORROWED))
    f.emit(Call(None, Named("f", type), (number(1),), type))


def missing_argument(f: Build) -> None:
    type = signature((TAG, BORROWED))
    f.emit(Call(None, Named("f", type), (), type))


def missing_destination(f: Build) -> None:
    type = signature(result=TAG)
    f.emit(Call(None, Named("f", type), (), type))


def wrong_member(f: Build) -> None:
    n = f.load(f.var("v", INDEX))
    f.emit(Extract(Value(INDEX), n, 0))


def wrong_members(f: Build) -> None:
    f.emit(Make(Value(I1), (number(1),)))


def not_trivial(f: Build) -> None:
    f.emit(Make(Value(TAG), ()))


def behind_no_pointer(f: Build) -> None:
    f.emit(Load(Value(INDEX), Place(Pointee(number(1)), INDEX)))


def wrong_pointee(f: Build) -> None:
    p = f.load(f.var("p", Pointer(TAG)))
    f.emit(Load(Value(INDEX), Place(Pointee(p), INDEX)))


def terminator_inside(f: Build) -> None:
    f.emit(Return())


def raise_without_error(f: Build) -> None:
    f.fail()


def to_the_entry(f: Build) -> None:
    f.jump(f.function.blocks[0])


def unknown_block(f: Build) -> None:
    f.jump(Block("elsewhere"))


CASES: dict[Callable[[Build], None], str] = {
    undefined: "undefined value x",
    not_dominating: "does not dominate",
    defined_twice: "defined twice",
    used_before: "use before definition",
    result_of_a_raise: "result used where the call has raised",
    wrong_store: "i1 stored to index",
    wrong_path: "no member 5 in Two",
    wrong_place_type: "place of type String taken for Tag",
    foreign_local: "local w is not in the function",
    wrong_copy: "Tag given to Two",
    value_for_place: "argument 0",
    missing_argument: "number of arguments",
    missing_destination: "no destination",
    wrong_member: "member extracted",
    wrong_members: "members",
    not_trivial: "value of type Tag, which is not trivial",
    behind_no_pointer: "place behind what is no pointer",
    wrong_pointee: "place of type Tag taken for index",
    terminator_inside: "terminator inside a block",
    raise_without_error: "raise without an error",
    to_the_entry: "jump to the entry",
    unknown_block: "jump to block elsewhere of no function",
}


@pytest.mark.parametrize("build", CASES, ids=lambda f: f.__name__)
def test_rejects(build: Callable[[Build], None]) -> None:
    f = Build()
    build(f)
    if f.block.terminator is None:
        f.ret()
    with pytest.raises(InternalError, match=CASES[build]):
        verify(f.function)


def test_open_block() -> None:
    function: Function = Build().function
    with pytest.raises(InternalError, match="block entry has no terminator"):
        verify(function)
