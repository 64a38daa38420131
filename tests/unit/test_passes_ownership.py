"""Ownership inside functions: IR before and after, by the clauses of language.md section 6."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.ir.core import AddressOf, Block, Call, Destroy, Function, Make, Value
from mojo_compiler.ir.printer import print_function
from mojo_compiler.ir.verifier import verify
from mojo_compiler.passes import run
from mojo_compiler.passes.ownership import own
from mojo_compiler.types.core import I1, INDEX, NONE, FunctionArgument, FunctionType, Pointer, Variadic
from unit.ir_kit import BORROWED, ERROR, INIT, INOUT, LIFE, LONE, OWNED, PLAIN, STUCK, TAG, TAKEN, TEXT, TWO, Build, Named, part


def body(function: Function) -> str:
    """What ownership makes of a function, without the head, spaces trimmed."""
    verify(function)
    sink = Sink()
    assert own(function, LIFE, sink), [d.message for d in sink.diagnostics]
    verify(function)
    lines = print_function(function).splitlines()[1:-1]
    return "\n".join(line.strip() for line in lines if line.strip() != "entry:")


def errors(function: Function) -> list[str]:
    """The messages about a function, as ``line: text``."""
    verify(function)
    sink = Sink()
    run(function, LIFE, sink)
    assert sink.failed
    return [f"{d.span.position[0]}: {d.message}" for d in sink.diagnostics]


def expect(function: Function, text: str) -> None:
    """Compare with the lines of an indented text."""
    assert body(function) == "\n".join(line.strip() for line in text.strip().splitlines())


def test_copy_then_transfer() -> None:
    """B7: a copy that is not a last use stays one, the copy is passed itself, the original dies after its last use."""
    f = Build()
    a, b, t = f.var("a", TAG, False), f.var("b", TAG, False), f.temporary(TAG)
    f.make(a)
    f.copy(b, a)
    f.move(t, b)
    f.call("eat", (t, OWNED))
    f.call("print", (part(a, "s"), BORROWED))
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        copy b <- a
        call @eat(b owned)
        call @print(a.s)
        destroy a
        return
        """,
    )


def test_assignment_ends_the_old_value_after_its_last_use() -> None:
    """O7."""
    f = Build()
    a, b = f.var("a", TAG), f.var("b", TAG)
    f.make(a)
    f.make(b)
    f.call("print", (part(a, "s"), BORROWED))
    f.make(a)
    f.call("print", (part(b, "s"), BORROWED))
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        b <- call @make()
        call @print(a.s)
        destroy a
        a <- call @make()
        destroy a
        call @print(b.s)
        destroy b
        return
        """,
    )


def test_last_use_is_a_move() -> None:
    """O10."""
    f = Build()
    a, b = f.var("a", TAG), f.var("b", TAG)
    f.make(a)
    f.copy(b, a)
    f.use(b)
    f.ret()
    expect(f.function, "a <- call @make()\nmove b <- a^\nuse b\ndestroy b\nreturn")


def test_copy_of_what_cannot_be_moved_stays_a_copy() -> None:
    """S22."""
    f = Build()
    a, b = f.var("a", PLAIN), f.var("b", PLAIN)
    f.make(a)
    f.move(b, a)
    f.use(b)
    f.ret()
    expect(f.function, "a <- call @make()\ncopy b <- a\ndestroy a\nuse b\ndestroy b\nreturn")


def test_last_use_as_owned_argument() -> None:
    """O3: transferred silently; the call consumes the variable."""
    f = Build()
    a, t = f.var("a", PLAIN), f.temporary(PLAIN)
    f.make(a)
    f.copy(t, a)
    f.call("eat", (t, OWNED))
    f.ret()
    expect(f.function, "a <- call @make()\ncall @eat(a owned)\nreturn")


def test_argument_that_its_own_result_replaces() -> None:
    """``a = f(a)`` may not build the result over its argument."""
    f = Build()
    a, t = f.var("a", TAG), f.temporary(TAG)
    f.make(a)
    f.copy(t, a)
    f.call("change", (t, OWNED), into=a)
    f.use(a)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        move $0 <- a
        a <- call @change($0 owned)
        use a
        destroy a
        return
        """,
    )


def test_borrowed_argument_that_its_own_result_replaces() -> None:
    f = Build()
    a = f.var("a", TAG)
    f.make(a)
    f.call("change", (a, BORROWED), into=a)
    f.use(a)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        $0 <- call @change(a)
        destroy a
        relocate a <- $0
        use a
        destroy a
        return
        """,
    )


def test_branches() -> None:
    """O9: destroyed on the edges where it is dead."""
    f = Build()
    c = f.flag()
    a = f.var("a", TAG)
    then, done = Block("then"), Block("done")
    f.make(a)
    f.branch(c, then, done)
    f.start(then)
    f.call("print", (a, BORROWED))
    f.jump(done)
    f.start(done)
    f.call("end")
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        branch %c, then, entry.done
        then:
        call @print(a)
        destroy a
        jump done
        done:
        call @end()
        return
        entry.done:
        destroy a
        jump done
        """,
    )


def loop(f: Build) -> tuple[Block, Block]:
    """Start a loop's body block; its condition is a flag."""
    head, inside, done = Block("head"), Block("inside"), Block("done")
    c = f.flag()
    f.jump(head)
    f.start(head)
    f.branch(c, inside, done)
    f.start(inside)
    return head, done


def test_loop_keeps_outer_and_ends_inner() -> None:
    """O9."""
    f = Build()
    a, b = f.var("a", TAG), f.var("b", TAG)
    f.make(a)
    head, done = loop(f)
    f.make(b)
    f.call("both", (a, BORROWED), (b, BORROWED))
    f.jump(head)
    f.start(done)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        jump head
        head:
        branch %c, inside, done
        inside:
        b <- call @make()
        call @both(a, b)
        destroy b
        jump head
        done:
        destroy a
        return
        """,
    )


def test_transfer_in_a_loop() -> None:
    """O17."""
    f = Build()
    a = f.var("a", TAG)
    f.make(a)
    head, done = loop(f)
    f.call("eat", (a, OWNED))
    f.jump(head)
    f.start(done)
    f.ret()
    assert errors(f.function) == ["4: use of uninitialized value 'a'"]


def test_use_after_transfer() -> None:
    """B8, with its note."""
    f = Build()
    a = f.var("a", TAG)
    f.make(a)
    f.call("eat", (a, OWNED))
    f.call("print", (part(a, "s"), BORROWED))
    f.ret()
    sink = Sink()
    run(f.function, LIFE, sink)
    (error,) = sink.diagnostics
    assert error.message == "use of uninitialized value 'a'"
    assert error.span.position[0] == 3
    assert [n.message for n in error.notes] == ["'a' declared here"]


def test_moved_in_one_branch() -> None:
    f = Build()
    c = f.flag()
    a = f.var("a", TAG)
    then, done = Block("then"), Block("done")
    f.make(a)
    f.branch(c, then, done)
    f.start(then)
    f.call("eat", (a, OWNED))
    f.jump(done)
    f.start(done)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        branch %c, then, entry.done
        then:
        call @eat(a owned)
        jump done
        done:
        return
        entry.done:
        destroy a
        jump done
        """,
    )


def test_moved_in_one_branch_then_used() -> None:
    f = Build()
    c = f.flag()
    a = f.var("a", TAG)
    then, done = Block("then"), Block("done")
    f.make(a)
    f.branch(c, then, done)
    f.start(then)
    f.call("eat", (a, OWNED))
    f.jump(done)
    f.start(done)
    f.use(a)
    f.ret()
    assert errors(f.function) == ["5: use of uninitialized value 'a'"]


def test_try_edges() -> None:
    """O11: what lives dies on the unwind edge, the result exists on the normal one only."""
    f = Build(raises=True)
    error = f.error(ERROR)
    a, b = f.var("a", TAG), f.var("b", TAG)
    normal, unwind = Block("normal"), Block("unwind")
    f.make(a)
    f.attempt(f.made_call("risky", into=b, raises=True), normal, unwind, error)
    f.start(normal)
    f.call("both", (a, BORROWED), (b, BORROWED))
    f.ret()
    f.start(unwind)
    f.fail()
    expect(
        f.function,
        """
        a <- call @make()
        b <- try call @risky(), normal, unwind error
        normal:
        call @both(a, b)
        destroy a
        destroy b
        return
        unwind:
        destroy a
        raise
        """,
    )


def test_caught_error_dies_unused() -> None:
    f = Build()
    e = f.var("e", ERROR)
    normal, unwind = Block("normal"), Block("unwind")
    f.attempt(f.made_call("risky", raises=True), normal, unwind, e)
    f.start(normal)
    f.ret()
    f.start(unwind)
    f.ret()
    expect(f.function, "try call @risky(), normal, unwind e\nnormal:\nreturn\nunwind:\ndestroy e\nreturn")


def test_raising_call_replaces_its_borrowed_argument() -> None:
    f = Build()
    e, a = f.var("e", ERROR), f.var("a", TAG)
    normal, unwind, done = Block("normal"), Block("unwind"), Block("done")
    f.make(a)
    f.attempt(f.made_call("risky", into=a, raises=True), normal, unwind, e)
    f.start(normal)
    f.jump(done)
    f.start(unwind)
    f.jump(done)
    f.start(done)
    f.use(a)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        $0 <- try call @risky(), normal, unwind e
        normal:
        destroy a
        relocate a <- $0
        jump done
        unwind:
        destroy e
        jump done
        done:
        use a
        destroy a
        return
        """,
    )


def test_init_self() -> None:
    """O14: set fields die on the way out by raising, all are kept on return."""
    f = Build(raises=True)
    self = f.argument("self", TWO, INIT, partial=True)
    error = f.error(ERROR)
    normal, unwind = Block("normal"), Block("unwind")
    f.make(part(self, "a"))
    f.attempt(f.made_call("risky", into=part(self, "b"), raises=True), normal, unwind, error)
    f.start(normal)
    f.call("whole", (self, BORROWED))
    f.ret()
    f.start(unwind)
    f.fail()
    expect(
        f.function,
        """
        self.a <- call @make()
        self.b <- try call @risky(), normal, unwind error
        normal:
        call @whole(self)
        return
        unwind:
        destroy self.a
        raise
        """,
    )


def test_init_overwrites_a_field() -> None:
    f = Build()
    self = f.argument("self", TAG, INIT, partial=True)
    f.make(part(self, "s"))
    f.make(part(self, "s"))
    f.ret()
    expect(f.function, "self.s <- call @make()\ndestroy self.s\nself.s <- call @make()\nreturn")


def test_init_leaves_a_field() -> None:
    """O14."""
    f = Build()
    self = f.argument("self", TWO, INIT, partial=True)
    f.make(part(self, "b"))
    f.ret()
    assert errors(f.function) == ["3: field 'self.a' is uninitialized at the implicit return from this function"]


def test_init_uses_self_too_early() -> None:
    f = Build()
    self = f.argument("self", TWO, INIT, partial=True)
    f.make(part(self, "b"))
    f.call("whole", (self, BORROWED))
    f.make(part(self, "a"))
    f.ret()
    assert errors(f.function) == ["3: use of uninitialized value 'self.a'"]


def test_init_delegates() -> None:
    f = Build()
    self = f.argument("self", TWO, INIT, partial=True)
    f.make(self)
    f.ret()
    expect(f.function, "self <- call @make()\nreturn")


def test_del_self() -> None:
    """O15, C.9: fields die at their last use, untouched ones at the end, in order of declaration."""
    f = Build()
    self = f.argument("self", TWO, OWNED, partial=True)
    f.call("print", (part(self, "b"), BORROWED))
    f.call("end")
    f.ret()
    expect(f.function, "call @print(self.b)\ndestroy self.b\ncall @end()\ndestroy self.a\nreturn")


def test_moveinit_existing() -> None:
    """O15: given up fields are not destroyed, the others are."""
    f = Build()
    self = f.argument("self", TWO, INIT, partial=True)
    existing = f.argument("existing", TWO, OWNED, partial=True)
    f.move(part(self, "a"), part(existing, "a"))
    f.make(part(self, "b"))
    f.ret()
    expect(f.function, "move self.a <- existing.a^\nself.b <- call @make()\ndestroy existing.b\nreturn")


def test_field_replaced_early() -> None:
    """O12."""
    f = Build()
    ts = f.var("ts", TWO)
    f.make(ts)
    f.call("print", (part(ts, "a"), BORROWED))
    f.call("pause")
    f.make(part(ts, "a"))
    f.use(ts)
    f.ret()
    expect(
        f.function,
        """
        ts <- call @make()
        call @print(ts.a)
        destroy ts.a
        call @pause()
        ts.a <- call @make()
        use ts
        destroy ts
        return
        """,
    )


def test_field_written_last() -> None:
    f = Build()
    ts = f.var("ts", TWO)
    f.make(ts)
    f.make(part(ts, "a"))
    f.ret()
    expect(f.function, "ts <- call @make()\ndestroy ts.a\nts.a <- call @make()\ndestroy ts\nreturn")


def test_field_given_up_and_restored() -> None:
    f = Build()
    ts = f.var("ts", TWO)
    f.make(ts)
    f.call("eat", (part(ts, "a"), OWNED))
    f.make(part(ts, "a"))
    f.use(ts)
    f.ret()
    expect(f.function, "ts <- call @make()\ncall @eat(ts.a owned)\nts.a <- call @make()\nuse ts\ndestroy ts\nreturn")


def test_field_given_up_for_good() -> None:
    f = Build()
    ts = f.var("ts", TWO)
    f.make(ts)
    f.call("eat", (part(ts, "a"), OWNED))
    f.ret()
    message = "field 'ts.a' destroyed out of the middle of a value, preventing the overall value from being destroyed"
    assert errors(f.function) == [f"2: {message}"]


def test_whole_used_while_partial() -> None:
    f = Build()
    ts = f.var("ts", TWO)
    f.make(ts)
    f.call("eat", (part(ts, "a"), OWNED))
    f.use(ts)
    f.ret()
    assert errors(f.function) == ["3: use of uninitialized value 'ts.a'"]


def test_whole_from_its_fields() -> None:
    """O13: an error only when used."""
    for used in (False, True):
        f = Build()
        t = f.var("t", TWO)
        f.make(part(t, "a"))
        f.make(part(t, "b"))
        if used:
            f.use(t)
        f.ret()
        if used:
            assert errors(f.function) == ["3: use of uninitialized value 't'"]
        else:
            expect(f.function, "t.a <- call @make()\nt.b <- call @make()\ndestroy t.a\ndestroy t.b\nreturn")


def test_move_only() -> None:
    """O3, S18: what cannot be copied must be given up explicitly."""
    f = Build()
    a, b = f.var("a", LONE), f.var("b", LONE)
    f.make(a)
    f.copy(b, a)
    f.ret()
    sink = Sink()
    run(f.function, LIFE, sink)
    (error,) = sink.diagnostics
    assert error.message == "value of type 'Lone' cannot be copied into its destination"
    assert [n.message for n in error.notes] == ["'Lone' is not copyable because it has no '__copyinit__'"]


def test_neither_copied_nor_moved() -> None:
    """S22: ``b = a^`` is an error, passing ``a^`` is not."""
    f = Build()
    a, b = f.var("a", STUCK), f.var("b", STUCK)
    f.make(a)
    f.move(b, a)
    f.ret()
    assert errors(f.function) == ["2: value of type 'Stuck' cannot be copied into its destination"]
    f = Build()
    a, t = f.var("a", STUCK), f.temporary(STUCK)
    f.make(a)
    f.move(t, a)
    f.call("eat", (t, OWNED))
    f.ret()
    expect(f.function, "a <- call @make()\ncall @eat(a owned)\nreturn")


def test_takeinit_leaves_its_source_alive() -> None:
    """S20."""
    f = Build()
    a, b = f.var("a", TAKEN), f.var("b", TAKEN)
    f.make(a)
    f.copy(b, a)
    f.use(a)
    f.use(b)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        call @Taken.__takeinit__(b init, a inout)
        use a
        destroy a
        use b
        destroy b
        return
        """,
    )


def test_inout() -> None:
    """O18; the old value of storage that may have other names ends when it is overwritten, not before."""
    f = Build()
    x = f.argument("x", TAG, INOUT)
    f.call("print", (x, BORROWED))
    f.make(x)
    f.ret()
    expect(f.function, "call @print(x)\n$0 <- call @make()\ndestroy x\nrelocate x <- $0\nreturn")
    f = Build()
    x = f.argument("x", TAG, INOUT)
    f.call("eat", (x, OWNED))
    f.ret()
    assert errors(f.function) == ["3: 'x' is uninitialized at the implicit return from this function"]


def test_owned_argument_never_used() -> None:
    f = Build()
    f.argument("x", TAG, OWNED)
    f.call("end")
    f.ret()
    expect(f.function, "destroy x\ncall @end()\nreturn")


def test_result() -> None:
    f = Build(result=TAG)
    a, result = f.var("a", TAG), f.result()
    f.make(a)
    f.copy(result, a)
    f.ret()
    expect(f.function, "a <- call @make()\nmove result <- a^\nreturn")


def test_captured_variable_lives_as_long_as_closures_are_called() -> None:
    """O20."""
    f = Build()
    a = f.var("a", TAG)
    f.function.frame.append(a.base)  # type: ignore[arg-type]
    f.make(a)
    call = f.made_call("closure")
    call.environments = (f.flag("record"),)
    f.emit(call)
    f.call("end")
    f.ret()
    expect(f.function, "a <- call @make()\ncall @closure() in %record\ndestroy a\ncall @end()\nreturn")


def test_variadic_elements_live_until_the_call() -> None:
    f = Build()
    a = f.temporary(TAG)
    f.make(a)
    address, rest = Value(Pointer(TAG)), Value(Variadic(TAG))
    f.emit(AddressOf(address, a))
    f.emit(Make(rest, (address,)))
    type = FunctionType((FunctionArgument(TAG, variadic=True),), NONE)
    f.emit(Call(None, Named("all", type), (rest,), type))
    f.call("end")
    f.ret()
    expect(
        f.function,
        """
        $0 <- call @make()
        %0 = address $0
        %1 = make !kgen.variadic<Tag>(%0)
        call @all(%1)
        destroy $0
        call @end()
        return
        """,
    )


def test_trivial_definite_initialisation() -> None:
    """B24."""

    def build(both: bool, again: bool) -> Function:
        f = Build(result=INDEX)
        c = f.flag()
        v = f.var("v", INDEX, mutable=False)
        then, otherwise, done = Block("then"), Block("otherwise"), Block("done")
        f.branch(c, then, otherwise)
        f.start(then)
        f.store(v, 1)
        f.jump(done)
        f.start(otherwise)
        if both:
            f.store(v, 2)
        f.jump(done)
        f.start(done)
        if again:
            f.store(v, 3)
        f.ret(f.load(v))
        return f.function

    sink = Sink()
    run(build(True, False), LIFE, sink)
    assert not sink.diagnostics
    assert errors(build(False, False)) == ["5: use of uninitialized value 'v'"]
    assert errors(build(True, True)) == ["6: expression must be mutable in assignment"]


def test_let_in_a_loop_is_declared_anew() -> None:
    f = Build()
    v = f.var("v", INDEX, mutable=False)
    head, done = loop(f)
    f.store(v, 1, declares=True)
    f.jump(head)
    f.start(done)
    f.ret()
    sink = Sink()
    run(f.function, LIFE, sink)
    assert not sink.diagnostics


def test_scope_markers() -> None:
    """``destroy`` of a local before ownership: its scope begins anew, it holds nothing."""
    for type in (INDEX, TAG):
        f = Build()
        v = f.var("v", type, mutable=False)
        head, done = loop(f)
        f.emit(Destroy(v))
        if type is INDEX:
            f.store(v, 1)
        else:
            t = f.temporary(TAG)
            f.make(t)
            f.move(v, t, transfer=False, declares=False)
        f.use(v)
        f.jump(head)
        f.start(done)
        f.ret()
        assert not any(line.startswith("destroy $") for line in body(f.function).splitlines())
        assert not any(isinstance(it, Destroy) and it.place.type is INDEX for it in f.function.instructions())


def test_assigned_again_in_a_loop() -> None:
    """O16: without the marker, the variable is from outside."""
    f = Build()
    v = f.var("v", INDEX, mutable=False)
    head, done = loop(f)
    f.store(v, 1)
    f.jump(head)
    f.start(done)
    f.ret()
    assert errors(f.function) == ["3: expression must be mutable in assignment"]


def test_given_up_twice_in_one_call() -> None:
    f = Build()
    a = f.var("a", TAG)
    f.make(a)
    f.call("both", (a, OWNED), (a, OWNED))
    f.ret()
    assert errors(f.function) == ["2: use of uninitialized value 'a'"]


def test_owned_argument_made_before_another_that_raises() -> None:
    """The argument waits in its temporary, and dies there if the other raises."""
    f = Build()
    a, b, t, e = f.var("a", TAG), f.var("b", TAG), f.temporary(TAG), f.var("e", ERROR)
    normal, unwind = Block("normal"), Block("unwind")
    f.make(a)
    f.copy(t, a)
    f.attempt(f.made_call("risky", into=b, raises=True), normal, unwind, e)
    f.start(normal)
    f.call("both", (t, OWNED), (b, OWNED))
    f.ret()
    f.start(unwind)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        move $0 <- a
        b <- try call @risky(), normal, unwind e
        normal:
        call @both($0 owned, b owned)
        return
        unwind:
        destroy $0
        destroy e
        return
        """,
    )


def test_borrowing_what_is_given_up() -> None:
    """``print(a^)``: no ``__moveinit__``, the value ends after the call."""
    f = Build()
    a, t = f.var("a", STUCK), f.temporary(STUCK)
    f.make(a)
    f.move(t, a)
    f.call("print", (t, BORROWED))
    f.ret()
    expect(f.function, "a <- call @make()\nmove $0 <- a\ncall @print($0)\ndestroy $0\nreturn")


def test_built_in_place() -> None:
    """Temporaries between a maker and a variable disappear, also across the edge of a call that may raise."""
    f = Build()
    a, b, e = f.var("a", TAG), f.var("b", TAG), f.var("e", ERROR)
    t, u, v = f.temporary(TAG), f.temporary(TAG), f.temporary(TAG)
    normal, unwind = Block("normal"), Block("unwind")
    f.make(t)
    f.move(a, t, transfer=False, declares=False)
    f.copy(u, a)
    f.move(b, u, transfer=False, declares=False)
    f.attempt(f.made_call("risky", (b, BORROWED), into=v, raises=True), normal, unwind, e)
    f.start(normal)
    f.move(a, v, transfer=False, declares=False)
    f.use(a)
    f.ret()
    f.start(unwind)
    f.ret()
    expect(
        f.function,
        """
        a <- call @make()
        move b <- a^
        a <- try call @risky(b), normal, unwind e
        normal:
        destroy b
        use a
        destroy a
        return
        unwind:
        destroy b
        destroy e
        return
        """,
    )


def test_not_built_in_place() -> None:
    """``a = f(a)``: the maker reads what it would overwrite. ``let`` assigned twice is still noticed."""
    f = Build()
    a, t = f.var("a", TAG), f.temporary(TAG)
    f.make(a)
    f.call("change", (a, BORROWED), into=t)
    f.move(a, t, transfer=False, declares=False)
    f.use(a)
    f.ret()
    expect(f.function, "a <- call @make()\n$0 <- call @change(a)\ndestroy a\nmove a <- $0\nuse a\ndestroy a\nreturn")
    f = Build()
    a, t = f.var("a", TAG, mutable=False), f.temporary(TAG)
    f.make(a)
    f.make(t)
    f.move(a, t, transfer=False, declares=False)
    f.ret()
    assert errors(f.function) == ["3: expression must be mutable in assignment"]


def test_temporary_taken_apart() -> None:
    """``let (a, _) = f()``: the parts are relocated, what is left ends by itself."""
    f = Build()
    t, a = f.temporary(TWO), f.var("a", TEXT)
    f.make(t)
    f.move(a, part(t, "a"))
    f.use(a)
    f.ret()
    expect(f.function, "$0 <- call @make()\nmove a <- $0.a\ndestroy $0.b\nuse a\ndestroy a\nreturn")


def test_takeinit_from_inout() -> None:
    """S20: the life of an inout argument cannot end."""
    f = Build()
    x, b = f.argument("x", TAKEN, INOUT), f.var("b", TAKEN)
    f.move(b, x)
    f.ret()
    expect(f.function, "call @Taken.__takeinit__(b init, x inout)\ndestroy b\nreturn")


def test_unreachable_blocks_are_dropped() -> None:
    f = Build()
    a = f.var("a", TAG)
    f.ret()
    f.start(Block("dead"))
    f.use(a)
    f.ret()
    expect(f.function, "return")


def test_lowering() -> None:
    f = Build()
    a, b, e = f.var("a", TAG), f.var("b", TAG), f.var("e", ERROR)
    f.make(a)
    f.copy(b, a)
    f.use(a)
    f.make(e)
    f.copy(f.var("g", ERROR), e)
    f.use(e)
    f.ret()
    sink = Sink()
    run(f.function, LIFE, sink)
    verify(f.function)
    lines = [line.strip() for line in print_function(f.function).splitlines()[2:-1]]
    assert lines == [
        "a <- call @make()",
        "call @Tag.__copyinit__(b init, a)",
        "call @Tag.__del__(b owned)",
        "call @Tag.__del__(a owned)",
        "e <- call @make()",
        "g <- call @Error.__copyinit__(e)",
        "call @Error.__del__(g owned)",
        "call @Error.__del__(e owned)",
        "return",
    ]


def test_nested_fields() -> None:
    """Splitting goes as deep as the program does."""
    f = Build()
    from unit.ir_kit import struct

    outer = struct("Outer", {"two": TWO, "tag": TAG, "n": INDEX})
    LIFE.table[outer] = "cmd"
    o = f.var("o", outer)
    f.make(o)
    f.call("eat", (part(o, "two", "a"), OWNED))
    f.make(part(o, "two", "a"))
    f.store(part(o, "n"), 1)
    f.call("print", (part(o, "tag"), BORROWED))
    f.ret()
    expect(
        f.function,
        """
        o <- call @make()
        call @eat(o.two.a owned)
        o.two.a <- call @make()
        store o.n <- 1
        call @print(o.tag)
        destroy o
        return
        """,
    )


def test_condition_flag_type() -> None:
    """The kit's flags are what branches need."""
    assert Build().flag().type == I1
    assert TEXT.fields
