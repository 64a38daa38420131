"""Messages about the form of a text: tokens, layout, grammar and what 2023's Mojo did not have (language.md 9.2, 12).

Classes that add no field inherit all they need; making each a dataclass of its own would only slow every start.
"""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Note, message

# ---- tokens


class UnexpectedCharacter(Diagnostic):
    """A character no token begins with."""

    template = "unexpected character"


class UnterminatedString(Diagnostic):
    """A string literal without its closing quotes."""

    template = "unterminated string literal"
    way_out = "a text ends on its line, with the quotes that it begins with; three quotes go over several lines"


class UnterminatedName(Diagnostic):
    """A backtick without its partner."""

    template = "unterminated backtick identifier"


class InvalidEscape(Diagnostic):
    r"""``\x``, ``\u`` or ``\U`` without the digits of a character."""

    template = "invalid escape sequence in string literal"


class InvalidNumber(Diagnostic):
    """A number with a misplaced ``_``, or letters right after it."""

    template = "invalid number literal"


@message
class IntegerTooLong(Diagnostic):
    """A decimal integer with more digits than the compiler takes."""

    template = "integer literal has more than {limit} digits"
    limit: int


# ---- limits


@message
class SourceTooLarge(Diagnostic):
    """A text longer than the compiler takes."""

    template = "source text is too large: {size} characters, at most {limit} are supported"
    size: int
    limit: int


@message
class NestingTooDeep(Diagnostic):
    """Brackets or blocks in one another beyond the limit."""

    template = "brackets and blocks cannot be nested more than {limit} levels deep"
    limit: int


@message
class ExpressionTooDeep(Diagnostic):
    """An expression whose tree is too deep, such as a very long chain of operators."""

    template = "expression is too complex: more than {limit} operations depend on one another"
    limit: int


# ---- grammar


class UnexpectedToken(Diagnostic):
    """A token that cannot stand where it does."""

    template = "unexpected token in expression"


@message
class ExpectedToken(Diagnostic):
    """One certain token is missing; `where` is the construct it belongs to."""

    template = "expected '{token}' in {where}"
    token: str
    where: str


@message
class ExpectedName(Diagnostic):
    """An identifier is missing."""

    template = "expected name in {where}"
    where: str


@message
class ReservedName(Diagnostic):
    """A keyword where an identifier should stand (L5)."""

    template = "'{word}' is a reserved word and cannot be used as a name"
    word: str


class StatementStart(Diagnostic):
    """Two statements on a line without ``;`` (L13)."""

    template = "statements must start at the beginning of a line"


class ExpectedIndentedBlock(Diagnostic):
    """A header without a body (L14)."""

    template = "expected indented block"
    way_out = "indent the lines that belong to the line above; 'pass' does nothing"


class DeclarationKeyword(Diagnostic):
    """``x: Int = 1`` without ``let`` or ``var``."""

    template = "expected declaration keyword"
    way_out = "a variable is declared by 'var name: Int = 3', or by 'let' if it does not change"


@message
class StrayClause(Diagnostic):
    """``else`` and the like without the statement they belong to."""

    template = "'{word}' clause without a statement it belongs to"
    word: str


class DecoratedNothing(Diagnostic):
    """A decorator with nothing below it that could be decorated."""

    template = "expected a declaration or statement after decorator"


@message
class UnsupportedDecorator(Diagnostic):
    """A decorator on something that takes no such decorator (G6)."""

    template = "unsupported decorator on {what}"
    what: str


class TryWithoutHandler(Diagnostic):
    """``try`` with neither ``except`` nor ``finally`` (G15)."""

    template = "expected 'except' or 'finally' clause in try statement"


class SecondExcept(Diagnostic):
    """A further ``except`` (G6)."""

    template = "only one 'except' clause is supported"
    way_out = "one handler catches all errors: 'except e:'"


# ---- not in the language


class ClassNotSupported(Diagnostic):
    """``class``."""

    template = "classes are not supported yet"


@message
class FeatureNotSupported(Note):
    """Explains an unexpected token that Python has a meaning for."""

    template = "{feature} not supported"
    feature: str


@message
class OpeningBracket(Note):
    """Where a bracket that was not closed was opened."""

    template = "to match this '{bracket}'"
    bracket: str


@message
class KeywordOnly(Diagnostic):
    """A bare ``*``; `what` is ``arguments`` or ``parameters``."""

    template = "keyword-only {what} are not supported"
    what: str


@message
class KeywordVariadic(Diagnostic):
    """``**name``; `what` is ``arguments`` or ``parameters``."""

    template = "variadic keyword {what} are not supported"
    what: str


class StarredTarget(Diagnostic):
    """``a, *b = ...``."""

    template = "starred assignment targets are not supported"


# ---- members of structs and traits


class FieldKeyword(Diagnostic):
    """A field without ``var`` (S1)."""

    template = "struct fields must be declared with 'var'"
    way_out = "a field is declared as 'var name: Int'"


class FieldInitializer(Diagnostic):
    """A field with a default value (S1)."""

    template = "default initializers for struct fields are not yet supported"
    way_out = "'__init__' gives fields their values: 'self.name = ...'"


class StructMember(Diagnostic):
    """A statement in the body of a struct (S1)."""

    template = "struct bodies may only contain fields, functions and aliases"
    way_out = "statements stand in the functions of a struct"


class StructResults(Diagnostic):
    """``->`` in the parameter list of a struct."""

    template = "structs cannot have output parameters"


class TraitMember(Diagnostic):
    """Anything but a function in the body of a trait (S32)."""

    template = "trait bodies may only contain function declarations"
    way_out = "a function of the trait can give the value: 'fn name(self) -> Int: ...'"


class TraitFunctionBody(Diagnostic):
    """A function with a body in a trait (S32)."""

    template = "function bodies in a trait must be '...'"


class ParameterWithoutType(Diagnostic):
    """A parameter without a type (P2)."""

    template = "parameter type must be specified"
    way_out = "a parameter is declared as '[n: Int]', or '[T: AnyType]' if it is a type"
