"""What to write here instead of what other languages and other years of Mojo have: advice behind messages, by the word that was written."""

from __future__ import annotations

from typing import TypeVar

from mojo_compiler.diagnostics.core import Advice
from mojo_compiler.source import NO_SPAN

K = TypeVar("K")


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
    **dict.fromkeys(("float16", "float32", "float64"), "the type of a number is 'Float32', that of elements 'DType.float32'"),
    **dict.fromkeys(("int8", "int16", "int32", "int64"), "the type of a number is 'Int32', that of elements 'DType.int32'"),
    **dict.fromkeys(("uint8", "uint16", "uint32", "uint64"), "the type of a number is 'UInt32', that of elements 'DType.uint32'"),
    "Char": "a character is a 'String' of length 1, a byte an 'Int8'",
    "inline": "'@always_inline' puts a function's code where it is called",
    "property": "'fn __getattr__(self, name)' computes members; otherwise write a method, and call it",
    "__name__": "a program begins at 'fn main():'; in a cell statements run as they stand",
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
    ("StringLiteral", "__mod__"): "give 'print' several values, or join texts: String(\"x = \") + x",
}
"""For special methods that a type does not have, by the type's name and the method's."""

_TEXT = "'String(x)' makes text of a number, which '+' joins to a 'String'"

OPERATIONS: dict[str, str] = {
    **dict.fromkeys(("__add__", "__iadd__", "__radd__"), "+"),
    **dict.fromkeys(("__sub__", "__isub__", "__neg__"), "-"),
    **dict.fromkeys(("__mul__", "__imul__"), "*"),
    **dict.fromkeys(("__truediv__", "__itruediv__"), "/"),
    **dict.fromkeys(("__floordiv__", "__ifloordiv__"), "//"),
    **dict.fromkeys(("__mod__", "__imod__"), "%"),
    **dict.fromkeys(("__pow__", "__ipow__"), "**"),
    **dict.fromkeys(("__matmul__", "__imatmul__"), "@"),
    **dict.fromkeys(("__lshift__", "__ilshift__"), "<<"),
    **dict.fromkeys(("__rshift__", "__irshift__"), ">>"),
    **dict.fromkeys(("__and__", "__iand__"), "&"),
    **dict.fromkeys(("__or__", "__ior__"), "|"),
    **dict.fromkeys(("__xor__", "__ixor__"), "^"),
    "__invert__": "~",
    "__eq__": "==",
    "__ne__": "!=",
    "__lt__": "<",
    "__le__": "<=",
    "__gt__": ">",
    "__ge__": ">=",
    "__is__": "is",
    "__isnot__": "is not",
    "__contains__": "in",
}
"""The operators that special methods stand for."""

USES: dict[str, str] = {
    "__iter__": "a loop over",
    "__bool__": "a condition of",
    "__enter__": "a 'with' of",
    "__getitem__": "an element of",
    "__setitem__": "a new element of",
}
"""What else special methods stand for."""

ELEMENTS: dict[str, str] = {
    "ListLiteral": "the elements of a list have types of their own: 'v.get[0, Int]()'; a 'DynamicVector' has 'v[0]'",
    "Tuple": "the elements of a tuple have types of their own: 't.get[0, Int]()'",
    "StringLiteral": "a 'String' has characters: 'String(text)[0]'",
    "Int": "numbers have no elements; the type 'Int' has no parameters",
}
"""For types without elements."""

TRAITS: dict[str, str] = {
    "Stringable": "text is made of a struct that has '(Stringable)' behind its name and 'fn __str__(self) -> String'",
    "Sized": "'len' takes what has elements; a struct with '(Sized)' behind its name and 'fn __len__(self) -> Int' can say how many",
    "Intable": "a struct becomes a number with '(Intable)' behind its name and 'fn __int__(self) -> Int'",
}
"""For values that a trait of the library is asked of."""

CONVERSIONS: dict[tuple[str, str], str] = {
    **dict.fromkeys((("Int", "StringLiteral"), ("IntLiteral", "StringLiteral"), ("Float64", "StringLiteral")), _TEXT),
    **dict.fromkeys((("FloatLiteral", "StringLiteral"), ("Float32", "StringLiteral")), _TEXT),
    ("StringLiteral", "Intable"): "'atol(text)' reads a whole number",
    ("String", "Intable"): "'atol(text)' reads a whole number",
    ("Int", "Error"): "an error is made of a text: 'raise Error(\"what is wrong\")'",
    ("AnyType", "Error"): "an error is made of a text: 'raise Error(\"what is wrong\")'",
    ("AnyType", "DType"): "types of elements are written 'DType.int64', 'DType.float32'",
    ("DynamicVector[Int]", "Int"): "'len(v)' is the number of elements",
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

CALLED = "a function is called with parentheses: 'name()'"

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
    **dict.fromkeys(("throw", "raise"), "an error is made of a text: 'raise Error(\"what is wrong\")'"),
    "do": "a loop that ends in the middle is 'while True:' with 'break'",
    "catch": "errors are caught by 'except'",
    "using": "a name for a type is declared by 'alias'",
    "typedef": "a name for a type is declared by 'alias'",
    "interface": "what structs have in common is a 'trait'",
    "enum": "give the cases names by 'alias' in a struct",
    "extension": "methods stand in the struct they belong to",
}
"""For words that a line begins with as if they were keywords."""

CONVENTIONS: dict[str, str] = {
    **dict.fromkeys(("mut", "imm", "read", "deinit", "var", "let", "const", "ref"), _CONVENTION),
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
    **dict.fromkeys("\u201c\u201d\u2018\u2019\u201e", 'text stands between straight quotes: "..."'),
    **dict.fromkeys("\u2013\u2014\u2212", "the sign for minus is '-'"),
    "{": "a block begins with ':', and its lines are indented",
    "//": "comments begin with '#'",
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
    "=": "'==' compares, '=' assigns",
    "name": "names begin with a letter or '_'",
    "where": "conditions on parameters stand in the body: 'constrained[n > 0, \"why\"]()'",
    "raises": "errors have no classes: 'raises' stands alone",
    "except": "one handler catches all errors: 'except e:'",
    "else if": "write 'elif'",
    "keyword-only": "arguments may be given by name as they are: 'f(x=1)'",
}
"""For what Python has and this language has not."""
