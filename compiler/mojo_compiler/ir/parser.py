"""Reads functions from the text that `ir.printer` writes, so that passes are tested from text to text.

A text may begin with the structs that its functions name::

    struct Pair { x: index, y: index }
    struct String memory copy move destroy { data: index }

The words between a struct's name and its fields tell how its values live and which special members it has. A callee is known
by its symbol and by what the call says of its arguments and result; the positions of instructions are those of the text.
"""

from __future__ import annotations

from mojo_compiler.ir.core import Block, Function, Local, LocalKind, Value
from mojo_compiler.ir.instruction_parser import InstructionParser
from mojo_compiler.ir.instruction_parser import NamedCallee as NamedCallee
from mojo_compiler.ir.scanner import TextError as TextError
from mojo_compiler.ir.scanner import Word
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import Source
from mojo_compiler.types.core import Convention, Field, FunctionArgument, FunctionType, Passing, StructIdentity, StructType

_CONVENTIONS = tuple(convention.value for convention in Convention)
_KINDS = {"var": LocalKind.VARIABLE, "let": LocalKind.VARIABLE} | {kind.value: kind for kind in LocalKind}


@dataclass
class ParsedText:
    """What a text declares. `special` has the words for the special members of each struct."""

    structs: dict[str, StructType] = field(default_factory=dict)
    special: dict[StructType, set[str]] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)


def parse(source: Source, known: ParsedText | None = None) -> ParsedText:
    """Read a text. The structs of `known` may be named too. Raises `TextError`."""
    found = ParsedText() if known is None else ParsedText(dict(known.structs), dict(known.special))
    FunctionParser(source, found).run()
    return found


class FunctionParser(InstructionParser):
    """Reads one text: structs, and functions with their declarations and blocks."""

    def __init__(self, source: Source, found: ParsedText) -> None:
        super().__init__(source, found.structs)
        self.found = found

    def run(self) -> None:
        """Read to the end. Raises `TextError`."""
        while self.token.kind != "end":
            if self.accept("struct") is not None:
                self._struct()
            else:
                self._function()

    def _struct(self) -> None:
        name = self.take("word") + self._arguments()
        words: set[str] = set()
        while self.accept("{") is None:
            words.add(self.take("word"))
        made = StructType(StructIdentity(0, name, name), ())
        self.found.structs[name], self.found.special[made] = made, words - {kind.value for kind in Passing}
        fields: list[Field] = []
        while self.accept("}") is None:
            label = self.take("word")
            self.expect(":")
            fields.append(Field(label, self.type()))
            self.accept(",")
        made.fields, made.complete = tuple(fields), True
        made.kind = next((kind for kind in Passing if kind.value in words), Passing.TRIVIAL)

    def _function(self) -> None:
        first = self.token
        self.expect("func")
        function = self.begin(self.take("symbol")[1:])
        self.expect("(")
        arguments: list[FunctionArgument] = []
        while self.accept(")") is None:
            self._argument(function, arguments)
            self.accept(",")
        raises = self.accept("raises") is not None
        self.expect("->")
        function.type = FunctionType(tuple(arguments), self.type(), raises)
        function.span = self.span(first)
        while self.accept("{") is None:
            word = self.take("word")
            function.lends = function.lends or word == "lends"
            function.attributes |= {word} - {"lends"}
        while self.accept("}") is None:
            self._block_or_declaration(function)
        missing = [block.name for block in self.blocks.values() if block not in function.blocks]
        if missing:
            raise self.fail(f"no block '{missing[0]}'")
        self.found.functions.append(function)

    def _argument(self, function: Function, arguments: list[FunctionArgument]) -> None:
        first = self.token
        name = self.take("value" if first.kind == "value" else "word")
        self.expect(":")
        type = self.type()
        if self.accept("environment") is not None:
            self.values[name] = environment = Value(type, name[1:])
            function.environments.append(environment)
            return
        convention = Convention(self.accept(*_CONVENTIONS) or "borrowed")
        variadic, partial = self.accept("variadic") is not None, self.accept("partial") is not None
        arguments.append(FunctionArgument(getattr(type, "element", type) if variadic else type, convention, variadic))
        if first.kind == "value":
            self.values[name] = value = Value(type, name[1:])
            function.arguments.append(value)
            return
        mutable = convention is not Convention.BORROWED
        local = Local(_plain(name), type, LocalKind.ARGUMENT, self.span(first), mutable, convention, partial)
        self.locals[name] = local
        function.arguments.append(local)

    def _block_or_declaration(self, function: Function) -> None:
        first = self.token
        word = self.take("word")
        if self.accept(":") is not None:
            block = self.block(word)
            function.blocks.append(block)
            self._instructions(block)
        elif word == "frame":
            self._frame(function)
        elif word == "global":
            self.declare_global()
        elif word in _KINDS:
            self._local(function, word, first)
        else:
            raise self.fail("expected a block or a declaration")

    def _instructions(self, block: Block) -> None:
        while block.terminator is None:
            self.instruction(block)

    def _local(self, function: Function, word: str, first: Word) -> None:
        name = self.take("word")
        self.expect(":")
        local = Local(_plain(name), self.type(), _KINDS[word], self.span(first), word != "let")
        self.locals[name] = local
        match local.kind:
            case LocalKind.RESULT:
                function.result_local = local
            case LocalKind.ERROR:
                function.error_local = local
            case _:
                function.locals.append(local)

    def _frame(self, function: Function) -> None:
        while True:
            function.frame.append(self.value() if self.token.kind == "value" else self.locals[self.take("word")])
            if self.accept(",") is None:
                return


def _plain(name: str) -> str:
    """A local's own name: without what makes it unique, none if it is unnamed."""
    return "" if name.startswith("$") else name.partition("#")[0]
