"""What to write here instead of what other languages and other years of Mojo have: advice behind messages, by the word that was written."""

from __future__ import annotations

from typing import TypeVar

from mojo_compiler.diagnostics.core import Note, message
from mojo_compiler.source import NO_SPAN

K = TypeVar("K")


@message
class Advice(Note):
    """A way out of an error."""

    template = "{advice}"
    advice: str


def advice(table: dict[K, str], word: K) -> tuple[Advice, ...]:
    """The note about a word, if a table has one."""
    return (Advice(span=NO_SPAN, advice=table[word]),) if word in table else ()


_RAISE = "errors have no classes: 'raise Error(\"what is wrong\")', and 'except e' catches all"
_FLOAT = "floating-point numbers are 'Float64', or 'Float32' for half the memory"
_INTEGER = "whole numbers are 'Int', or 'Int8' to 'Int64' and 'UInt8' to 'UInt64' by their bits"
_POINTER = "pointers are 'Pointer[T]', and 'DTypePointer[type]' for numbers of one type"
_IMPORT = "import the Python module first: 'let {0} = Python.import_module(\"{1}\")' after 'from python import Python'"
_MEMBERS = "'@value' in front of a struct makes its '__init__', '__copyinit__' and '__moveinit__'"
_SORT = "'sort(v)' of 'algorithm.sort' sorts a vector where it is"
_INDEX = "count with 'range': 'for i in range(len(v))'"
_LOOP = "say it with a loop"

NAMES: dict[str, str] = {
    **dict.fromkeys(("Exception", "ValueError", "TypeError", "RuntimeError", "IndexError", "KeyError", "OSError", "StopIteration"), _RAISE),
    **dict.fromkeys(("float", "double", "real"), _FLOAT),
    **dict.fromkeys(("UInt", "long", "integer"), _INTEGER),
    **dict.fromkeys(("UnsafePointer", "LegacyPointer", "OwnedPointer", "ArcPointer"), _POINTER),
    **dict.fromkeys(("fieldwise_init", "dataclass"), _MEMBERS),
    **dict.fromkeys(("enumerate", "zip"), _INDEX),
    **dict.fromkeys(("any", "all", "filter", "iter", "next"), _LOOP),
    **dict.fromkeys(("sorted", "reversed"), _SORT),
    **{short: _IMPORT.format(short, module) for short, module in {"np": "numpy", "plt": "matplotlib.pyplot", "pd": "pandas"}.items()},
    "true": "truth values begin with a capital: 'True'",
    "false": "truth values begin with a capital: 'False'",
    "null": "nothing is 'None'; a pointer to nothing is 'Pointer[T].get_null()'",
    "nil": "nothing is 'None'; a pointer to nothing is 'Pointer[T].get_null()'",
    "nullptr": "a pointer to nothing is 'Pointer[T].get_null()'",
    "list": "lists of one type are 'DynamicVector[T]'",
    "dict": "dictionaries are 'Dict[K, V]'",
    "tuple": "a tuple is written '(a, b)', its type 'Tuple[A, B]'",
    "char": "a character is a 'String' of length 1, a byte an 'Int8'",
    "this": "a method's first argument is 'self'",
    "self": "only a method has 'self', as its first argument: 'fn name(self)'",
    "super": "structs inherit from nothing; what they have in common is a 'trait'",
    "isinstance": "the types of values are known before a program runs; 'object' holds values of any type",
    "type": "the types of values are known before a program runs; 'object' holds values of any type",
    "input": "ask Python: 'Python.import_module(\"builtins\").input()'",
    "repr": "'String(x)' gives the text of a value",
    "InlineArray": "an array of a fixed length is 'StaticTuple[length, T]'",
    "StringSlice": "text that others own is a 'StringRef'",
    "Span": "memory with a length is a 'Buffer[length, type]'",
}
"""For names that nothing has."""

TYPES: dict[str, str] = {
    **dict.fromkeys(("float", "double"), _FLOAT),
    "int": "'int' converts; the type is 'Int'",
    "str": "'str' converts; the type is 'String'",
    "bool": "'bool' converts; the type is 'Bool'",
    "None": "a function that gives nothing back is '-> None', or says nothing",
}
"""For values where a type is expected."""

MEMBERS: dict[str, str] = {
    **dict.fromkeys(("length", "size", "count"), "'len(x)' gives the number of elements"),
    "append": "vectors grow by 'push_back'",
    "extend": "vectors grow element by element, by 'push_back'",
    "format": "join texts by '+', or give 'print' several values",
    "astype": "numbers change their type by 'cast': 'x.cast[DType.float32]()'",
    "unsafe_ptr": "the memory of a container is its 'data', that of a string its '_as_ptr()'",
}
"""For members that a value does not have."""

METHODS: dict[tuple[str, str], str] = {
    ("ListLiteral", "__iter__"): "'VariadicList(1, 2, 3)' can be looped over, and so can a 'DynamicVector'",
    ("Tuple", "__iter__"): "the elements of a tuple have types of their own: 't.get[0, Int]()'",
    ("Int", "__iter__"): "count with 'range': 'for i in range(n)'",
    ("StringLiteral", "__iter__"): "'for i in range(len(s))' and 's[i]' go through a 'String'",
    ("String", "__iter__"): "'for i in range(len(s))' and 's[i]' go through a 'String'",
    ("StringLiteral", "__mul__"): "'String(x) * 3' repeats text",
}
"""For special methods that a type does not have, by the type's name and the method's."""

CONVERSIONS: dict[tuple[str, str], str] = {
    ("String", "Int"): "'atol(text)' reads a whole number",
    ("StringLiteral", "Int"): "'atol(text)' reads a whole number",
    ("Float64", "Int"): "'int(x)' cuts the fraction off; 'round', 'floor' and 'ceil' are in 'math'",
    ("Float32", "Int"): "'int(x)' cuts the fraction off; 'round', 'floor' and 'ceil' are in 'math'",
    (
        "FloatLiteral",
        "Int",
    ): "'int(x)' cuts the fraction off, as 'Float64(x).cast[DType.int64]()' does; 'round', 'floor' and 'ceil' are in 'math'",
    ("Float64", "Float32"): "'x.cast[DType.float32]()' rounds to fewer digits",
    ("Float32", "Float64"): "'x.cast[DType.float64]()' converts",
    ("PythonObject", "Int"): "'int(x)' takes the number out of a Python object",
    ("PythonObject", "Float64"): "'x.to_float64()' takes the number out of a Python object",
    ("PythonObject", "String"): "'str(x)' gives the text of a Python object",
}
"""For values that become no others by themselves, by the names of the types."""

OPTIONAL = "a value that may be missing is an 'Optional[T]'"

_CONVENTION = "arguments are taken as 'borrowed' (without a word), 'inout' to change them, or 'owned'"

STATEMENTS: dict[str, str] = {
    **dict.fromkeys(("function", "func", "fun", "sub", "proc"), "functions begin with 'fn', or 'def' as in Python"),
    "comptime": "a value known at compile time is declared by 'alias'",
    "const": "a value that does not change is declared by 'let', one known at compile time by 'alias'",
    "auto": "variables are declared by 'var', or 'let' if they do not change",
    "val": "variables are declared by 'var', or 'let' if they do not change",
    "print": "a call has parentheses: 'print(...)'",
    "raises": "'raises' stands behind the arguments: 'fn name() raises:'",
    "switch": "cases are written 'if', 'elif', 'else'",
    "case": "cases are written 'if', 'elif', 'else'",
    "foreach": "loops are written 'for x in y:'",
    "loop": "a loop without end is 'while True:'",
    "throw": "errors are raised: 'raise Error(\"what is wrong\")'",
    "catch": "errors are caught by 'except'",
    "using": "a name for a type is declared by 'alias'",
    "typedef": "a name for a type is declared by 'alias'",
    "interface": "what structs have in common is a 'trait'",
    "enum": "give the cases names by 'alias' in a struct",
    "extension": "methods stand in the struct they belong to",
}
"""For words that a line begins with as if they were keywords."""

CONVENTIONS: dict[str, str] = {
    **dict.fromkeys(("mut", "imm", "read", "deinit", "var", "let", "const"), _CONVENTION),
    "out": "results are declared behind '->'; the first argument of '__init__' is 'inout self'",
}
"""For words in front of an argument."""

OPERATORS: dict[str, str] = {
    "++": "'x += 1' counts up",
    "--": "'x -= 1' counts down",
    "&&": "both must hold: 'a and b'",
    "||": "one must hold: 'a or b'",
    "!": "the opposite is 'not a'",
    "?": "a choice is written 'a if condition else b'",
    "$": "names consist of letters, digits and '_'",
}
"""For operators that there are not."""

FEATURES: dict[str, str] = {
    "f": "give 'print' several values, or join texts: String(\"x = \") + x",
    "b": "text is bytes already: 's._as_ptr()' points to them",
    "lambda": "declare a function inside the function: 'fn name(x: Int) -> Int: ...'",
    "yield": "fill a 'DynamicVector', or write a struct with '__iter__', '__next__' and '__len__'",
    "global": "variables of a session are seen everywhere; pass others as 'inout' arguments",
    "nonlocal": "functions inside functions see their variables; '@parameter' ones change them",
    "del": "a value ends after its last use; '_ = x^' ends it now",
    "assert": "write 'debug_assert(condition, \"message\")', or 'assert_true' of 'testing'",
    "match": "cases are written 'if', 'elif', 'else'",
    "class": "write a 'struct': its fields are declared by 'var', with their types",
    "comprehension": "fill a 'DynamicVector' in a loop by 'push_back'",
    "except": "one handler catches all errors: 'except e:'",
    "else if": "write 'elif'",
    "keyword-only": "arguments may be given by name as they are: 'f(x=1)'",
}
"""For what Python has and this language has not."""
