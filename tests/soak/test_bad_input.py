"""Texts nobody would write by hand: one clear message each, soon, and a session that goes on."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import redirect_stdout

import pytest
from mojo_compiler import CellResult, Session

SECONDS = 20.0
"""Processor time that any of these may take. They are much faster; what is wrong takes minutes, or for ever."""

NESTED = "brackets and blocks cannot be nested more than 200 levels deep"
COMPLEX = "expression is too complex: more than 500 operations depend on one another"
TOO_DEEP = "function instantiation failed: more than 256 nested instantiations"
TOO_MANY = "function instantiation failed: more than 5000 instantiations"
REPEATED = "'@parameter for' loops repeat their bodies more than 5000 times"
LITERAL = "cannot evaluate at compile time: integer literal is too large"
TOO_LONG = "cannot evaluate at compile time: evaluation takes too long"


def nest(opening: str, inner: str, closing: str, depth: int) -> str:
    """Something inside something, many times."""
    return opening * depth + inner + closing * depth


def blocks(head: str, inner: str, depth: int) -> str:
    """A statement in as many blocks; ``{}`` in the head is the number of the block."""
    return "".join(" " * i + head.format(i) + "\n" for i in range(depth)) + " " * depth + inner


def numbers(count: int, form: str = "{}") -> str:
    """A list of things that differ by a number."""
    return ", ".join(form.format(i) for i in range(count))


def lines(count: int, form: str) -> str:
    """Lines that differ by numbers: ``{0}`` counts, ``{1}`` is one less."""
    return "\n".join(form.format(i, i - 1) for i in range(1, count + 1))


REFUSED = {
    # Texts
    "ten_megabytes": ("x = 1\n" * 1_800_000, "source text is too large: 10800000 characters, at most 1000000 are supported"),
    "large_string": (f'let s = "{"x" * 10_000_000}"', "source text is too large: 10000010 characters, at most 1000000 are supported"),
    "brackets": ("(" * 10_000, NESTED),
    "closed_brackets": ("let x = " + nest("[", "", "]", 10_000), NESTED),
    "blocks": (blocks("if True:", "pass", 300), NESTED),
    "operators": ("let x = " + "+".join(["1"] * 10_000), COMPLEX),
    "signs": ("let x = " + "-" * 10_000 + "1", COMPLEX),
    "calls": ("f" + "()" * 10_000, COMPLEX),
    "null": ("let x = 1\0\nprint(x)", "unexpected character"),
    "nulls": ("\0" * 10_000, "unexpected character"),
    "surrogate": ("let x = \udcff", "unexpected character"),
    "surrogate_in_string": ('print("\ud800")', "unexpected character"),
    "surrogate_in_name": ("let `\udcff` = 1", "unexpected character"),
    "surrogate_in_comment": ("# \udcff\nprint(1)", "unexpected character"),
    "surrogate_in_doc_string": ('fn f():\n    """\udcff"""', "unexpected character"),
    "open_string": ("'" * 99_999, "unterminated string literal"),
    # Instantiation
    "growing_parameter": ("fn f[n: Int](): f[n + 1]()\nf[0]()", TOO_DEEP),
    "growing_type": ("fn f[T: AnyType](): f[Pointer[T]]()\nf[Int]()", TOO_DEEP),
    "growing_result": ("fn f[n: Int]() -> Int: return f[n + 1]() + 1\nprint(f[0]())", TOO_DEEP),
    "growing_owner": ("struct S[n: Int]:\n    fn __init__(inout self): pass\n    fn go(self): S[n + 1]().go()\nS[0]().go()", TOO_DEEP),
    "growing_closure": ("fn f[n: Int]():\n    @parameter\n    fn g(): f[n + 1]()\n    g()\nf[0]()", TOO_DEEP),
    "growing_alias": ("fn f[n: Int]() -> Int:\n    alias m = f[n + 1]()\n    return m\nprint(f[0]())", TOO_DEEP),
    "growing_signature": ("fn f[n: Int](x: SIMD[DType.int8, f[n + 1](1)]) -> Int: return 1\nprint(f[1](1))", TOO_DEEP),
    "growing_field": ("struct S[n: Int]:\n    var x: S[n + 1]\nfn g(s: S[0]): pass", TOO_DEEP),
    "growing_default": ("struct S[n: Int = S[].m]:\n    alias m = 3\nfn f(s: S[]): pass", TOO_DEEP),
    "tree_of_instances": ("fn f[n: Int]():\n    f[2 * n]()\n    f[2 * n + 1]()\nf[1]()", TOO_MANY),
    "doubling_type": (
        "struct P[A: AnyType, B: AnyType]: pass\nalias t0 = Int\n" + lines(40, "alias t{0} = P[t{1}, t{1}]"),
        "type 'P' has too many types among its parameters",
    ),
    "doubling_tuple": (
        "alias t0 = Int\n" + lines(40, "alias t{0} = Tuple[t{1}, t{1}]"),
        "type 'Tuple' has too many types among its parameters",
    ),
    # Definitions that need themselves
    "struct_in_itself": ("struct S:\n    var s: S", "struct 'S' recursively contains itself"),
    "structs_in_each_other": (
        "struct A:\n    var b: B\nstruct B:\n    var c: C\nstruct C:\n    var a: A",
        "struct 'A' recursively contains itself",
    ),
    "struct_in_its_tuple": ("struct A:\n    var b: (Int, A)", "struct 'A' recursively contains itself"),
    "struct_in_its_array": ("struct A:\n    var b: StaticTuple[2, A]", "struct 'A' recursively contains itself"),
    "struct_in_its_parameter": (
        "struct W[T: AnyType]:\n    var v: T\nstruct A:\n    var b: W[A]",
        "struct 'A' recursively contains itself",
    ),
    "value_in_itself": ("@value\nstruct A:\n    var a: A\nfn f(a: A) -> A: return a", "struct 'A' recursively contains itself"),
    "aliases": ("alias a = b\nalias b = a\nprint(a, b)", "circular reference to 'a'"),
    "member_aliases": ("struct S:\n    alias a = S.b\n    alias b = S.a\nprint(S.a)", "circular reference to 'a'"),
    "alias_through_function": ("alias n = f()\nfn f() -> Int: return n\nprint(n)", "circular reference to 'n'"),
    "traits": ("trait A(B): pass\ntrait B(A): pass\nstruct S(A): pass", "circular reference to 'A'"),
    # Compile-time values
    "power": ("print(10**100000)", LITERAL),
    "tower": ("alias x = 10**10**10\nprint(x)", LITERAL),
    "shift": ("alias x = 1 << 10000000000\nprint(x)", LITERAL),
    "squares": ("alias a0 = 10**1000\n" + lines(20, "alias a{0} = a{1} * a{1}") + "\nprint(a20 > 1)", LITERAL),
    "digits": (f"print({'9' * 100_000})", "integer literal has more than 4000 digits"),
    "endless_loop": ("fn f() -> Int:\n    var n = 0\n    while True: n += 1\n    return n\nalias x = f()", TOO_LONG),
    "long_computation": ("fn f() -> Int:\n    var n = 0\n    while n >= 0: n = (n + 1) % 1000\n    return n\nalias x = f()", TOO_LONG),
    "deep_recursion": (
        "fn f(n: Int) -> Int: return f(n + 1) + 1\nalias x = f(0)",
        "cannot evaluate at compile time: too many nested calls at compile time",
    ),
    "allocation": (
        "fn f() -> Int:\n    while True: let p = Pointer[Int].alloc(1000000)\n    return 1\nalias x = f()",
        "cannot evaluate at compile time: cannot allocate 8000000 bytes at compile time",
    ),
    "parameter_for": ("fn f():\n    @parameter\n    for i in range(10**18): print(i)\nf()", REPEATED),
    "parameter_for_both_ways": ("fn f():\n    @parameter\n    for i in range(-(1 << 62), 1 << 62): print(i)\nf()", REPEATED),
    # Sizes
    "lanes": (
        "let x = SIMD[DType.float32, 1 << 40]()",
        "invalid type 'SIMD[float32, 1099511627776]': size 1099511627776 is not between 1 and 32768",
    ),
    "negative_lanes": ("let x: SIMD[DType.int8, -4] = 1", "invalid type 'SIMD[int8, -4]': simd width must be > 0"),
    "array": (
        "let x = StaticTuple[1 << 40, Int]()",
        "invalid type 'StaticTuple[1099511627776, Int]': size 1099511627776 is not between 0 and 268435456",
    ),
    "struct": (
        "struct T0: var n: Int\n" + lines(40, "struct T{0}:\n    var a: T{1}\n    var b: T{1}"),
        "type 'T26' is too large: its values take 536870912 bytes, at most 268435456 are supported",
    ),
    "frame": (
        "let x = stack_allocation[1 << 60, DType.float32]()",
        "invalid call to 'stack_allocation': a frame has no room for 4611686018427387904 bytes",
    ),
    "overloads": (lines(500, "struct T{0}: pass\nfn f(x: T{0}): pass") + "\nf(1)", "no matching function in call to 'f'"),
}

ACCEPTED = {
    "null_in_string": ('print("a\0b")', "a\0b\n"),
    "nesting": (f"print({nest('(', '1', ')', 190)})", "1\n"),
    "nested_calls": (f"fn f(x: Int) -> Int: return x\nprint({nest('f(', '1', ')', 190)})", "1\n"),
    "nested_sums": (f"let n = 1\nprint({nest('(n + ', 'n', ')', 150)})", "151\n"),
    "nested_tuples": (f"let p = {nest('(', '1', ', 2)', 150)}\nprint(1)", "1\n"),
    "nested_types": (f"let p = {nest('Pointer[', 'Int', ']', 190)}.get_null()\nprint(1)", "1\n"),
    "nested_blocks": (blocks("if True:", "print(1)", 150), "1\n"),
    "nested_loops": (blocks("for i{0} in range(1):", "print(1)", 60), "1\n"),
    "nested_functions": (blocks("fn f{0}():", "pass", 100) + "\nprint(1)", "1\n"),
    "long_sum": (f"let n = 1\nprint({' + '.join(['n'] * 450)})", "450\n"),
    "long_comparison": (f"let n = 1\nprint({' < '.join(['n'] * 450)})", "False\n"),
    "long_condition": (f"let b = True\nprint({' and '.join(['b'] * 450)})", "True\n"),
    "long_choice": (f"let b = True\nprint({'1 if b else ' * 200}2)", "1\n"),
    "long_name": (f"let {'x' * 500_000} = 1\nprint(1)", "1\n"),
    "long_string": (f'print(len("{"x" * 900_000}"))', "900000\n"),
    "long_line": (f"let x = 1 {' ' * 500_000}\nprint(x)", "1\n"),
    "many_strings": ("print(len(" + '"a" ' * 50_000 + "))", "50000\n"),
    "many_variables": (lines(500, "let v{0} = {0}") + "\nprint(v500)", "500\n"),
    "many_conditions": ("let n = 3\nif n == 0: print(0)\n" + lines(300, "elif n == {0}: print({0})"), "3\n"),
    "many_fields": (
        "@value\nstruct S:\n" + lines(500, "    var x{0}: Int") + f"\nlet s = S({numbers(500)})\nprint(s.x500)",
        "499\n",
    ),
    "many_arguments": (f"fn f({numbers(500, 'a{}: Int')}) -> Int: return a499\nprint(f({numbers(500)}))", "499\n"),
    "many_parameters": (f"fn f[{numbers(500, 'a{}: Int')}]() -> Int: return a499\nprint(f[{numbers(500)}]())", "499\n"),
    "many_printed": (f"print({numbers(200)})", " ".join(map(str, range(200))) + "\n"),
    "many_lanes": (f"print(SIMD[DType.int32, 256]({numbers(256)}).reduce_add())", "32640\n"),
    "always_inline": (
        "fn f0(n: Int) -> Int: return n\n"
        + lines(24, "@always_inline\nfn f{0}(n: Int) -> Int: return f{1}(n) + f{1}(n)")
        + "\nprint(f24(1))",
        "16777216\n",
    ),
    "shared_instances": (
        "fn fib[n: Int]() -> Int:\n    @parameter\n    if n < 2: return n\n    else: return fib[n - 1]() + fib[n - 2]()\nprint(fib[80]())",
        "23416728348467685\n",
    ),
    "odd_names": ('let `a"b{}%s` = 1\nfn `"\0`(`x y`: Int) -> Int: return `x y` + `a"b{}%s`\nprint(`"\0`(1))', "2\n"),
}


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


def run(session: Session, text: str) -> tuple[CellResult, str]:
    """Run a cell, in time, and see that the session goes on."""
    began = time.process_time()
    with redirect_stdout(io.StringIO()) as output:
        result = session.run(text)
    assert time.process_time() - began < SECONDS
    with redirect_stdout(io.StringIO()) as after:
        session.run("print(1 + 1)")
    assert after.getvalue() == "2\n"
    return result, output.getvalue()


@pytest.mark.parametrize("name", REFUSED)
def test_refused(session: Session, name: str) -> None:
    text, message = REFUSED[name]
    result, output = run(session, text)
    errors = [d for d in result.diagnostics if d.severity.value == "error"]
    assert [d.message for d in errors] == [message]
    assert not result.ok and output == ""
    assert errors[0].span.source.name


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(session: Session, name: str) -> None:
    text, printed = ACCEPTED[name]
    result, output = run(session, text)
    assert result.diagnostics == ()
    assert output == printed
