"""Which construct an error is in, read off the symbols of the statement that was begun."""

from __future__ import annotations

from mojo_compiler.records import dataclass

_HEADERS = {
    "IF": "if statement",
    "ELIF": "elif clause",
    "ELSE": "else clause",
    "WHILE": "while statement",
    "FOR": "for statement",
    "TRY": "try statement",
    "EXCEPT": "except clause",
    "FINALLY": "finally clause",
    "WITH": "with statement",
    "STRUCT": "struct definition",
    "TRAIT": "trait definition",
}
_DECLARATIONS = {
    "LET": "variable declaration",
    "VAR": "variable declaration",
    "var_kw": "variable declaration",
    "ALIAS": "alias declaration",
    "IMPORT": "import statement",
    "FROM": "import statement",
    "AT": "decorator",
}
_FUNCTIONS = ("FN", "DEF", "fn_kw")
_CLOSING = ("RPAR", "RSQB", "RBRACE")
_OPENING = {"LPAR": ")", "LSQB": "]", "LBRACE": "}"}


@dataclass(frozen=True)
class Construct:
    """A construct, in the words of a message, and the bracket that would close it; both empty in a simple statement."""

    where: str = ""
    closing: str = ""


def find_construct(symbols: list[str]) -> Construct:
    """The innermost open bracket, unfinished header or declaration among the symbols of a statement."""
    closed = 0
    after_colon = False
    for i in reversed(range(len(symbols))):
        symbol = symbols[i]
        if symbol in _CLOSING:
            closed += 1
        elif symbol in _OPENING and closed:
            closed -= 1
        elif symbol in _OPENING:
            return Construct(_bracket(symbols, i, after_colon), _OPENING[symbol])
        elif closed:
            continue
        elif symbol == "COLON":
            after_colon = True
        elif symbol in _DECLARATIONS:
            return Construct(_DECLARATIONS[symbol])
        elif header := _header(symbols, i):
            return Construct() if after_colon else Construct(header)
    return Construct()


def _header(symbols: list[str], i: int) -> str:
    """The name of the statement whose first keyword is symbol `i`; empty if none is."""
    if symbols[i] in _FUNCTIONS:  # a function type has no name
        return "function definition" if symbols[i + 1 : i + 2] == ["NAME"] or len(symbols) == i + 1 else ""
    if i and symbols[i - 1] == "or_test":  # `if` and `else` of a conditional expression
        return ""
    return _HEADERS.get(symbols[i], "")


def _bracket(symbols: list[str], i: int, has_colon: bool) -> str:
    """The name of the construct that the bracket at symbol `i` opened, in which a colon was seen or not."""
    below = ["", "", "", *symbols[:i]][-3:]
    if symbols[i] == "LPAR":
        return _parenthesis(below)
    if symbols[i] == "LSQB":
        if below[-1] == "primary":
            return "subscript"
        declared = below[-1] in _FUNCTIONS or (below[-1] == "NAME" and below[-2] in (*_FUNCTIONS, "STRUCT"))
        return "parameter list" if declared else "list expression"
    if below[-1] == "primary":
        return "initializer list"
    return "dictionary expression" if has_colon or {"pair", "pairs"} & set(symbols[i:]) else "set expression"


def _parenthesis(below: list[str]) -> str:
    match below:
        case [*_, "primary"]:
            return "call argument list"
        case ["STRUCT", "NAME", "params_opt"] | [_, "TRAIT", "NAME"]:
            return "trait list"
        case [_, "NAME", "params_opt"]:
            return "argument list"
        case [*_, "params_opt"]:
            return "function type"
        case [*_, "IMPORT"]:
            return "import list"
        case [*_, "var_kw" | "LET" | "VAR" | "FOR"]:
            return "pattern"
    return "parenthesized expression"
