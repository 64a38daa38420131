"""Definitions in words: signatures as they could have been written, places, docstrings."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path
from textwrap import dedent

from mojo_compiler.check.types.signatures import has_receiver
from mojo_compiler.names.definitions import AliasDef, Definition, FunctionDef, ModuleDef, OverloadSet, StructDef, TraitDef
from mojo_compiler.names.library import ROOT
from mojo_compiler.services.probe import Probe
from mojo_compiler.services.symbols import SymbolInfo, alias_value
from mojo_compiler.source import NOWHERE, Span
from mojo_compiler.syntax import tree

_LONGEST = 60


def spell(node: tree.Expr | None) -> str:
    """An expression as it is written, on one line."""
    return " ".join(node.span.text.split()) if node is not None else ""


def parameter_text(parameter: tree.Parameter) -> str:
    """A parameter with its type and default."""
    star = "*" if parameter.variadic else ""
    default = f" = {spell(parameter.default)}" if parameter.default is not None else ""
    return f"{star}{parameter.name}: {spell(parameter.type)}{default}" if parameter.type is not None else f"{star}{parameter.name}"


def argument_text(argument: tree.ArgumentDecl) -> str:
    """An argument with its convention, type and default."""
    convention = f"{argument.convention} " if argument.convention else ""
    type = f": {'*' if argument.pack else ''}{spell(argument.type)}" if argument.type is not None else ""
    default = f" = {spell(argument.default)}" if argument.default is not None else ""
    return f"{convention}{'*' if argument.variadic else ''}{argument.name}{type}{default}"


def signature(function: FunctionDef) -> str:
    """A function's header."""
    node = function.node.signature
    words = f"{'@staticmethod ' if function.is_static else ''}{'async ' if node.is_async else ''}{'def' if node.is_def else 'fn'}"
    parameters = ", ".join(map(parameter_text, node.parameters))
    results = ", ".join(map(parameter_text, node.results))
    inside = f"{parameters} -> {results}" if results else parameters
    arguments = [argument_text(a) for a in node.arguments]
    if node.positional_only:
        arguments.insert(node.positional_only, "/")
    effects = f"{' raises' if node.raises and not node.is_def else ''}{' capturing' if node.capturing else ''}"
    result = f" -> {_result(function)}" if node.result is not None else ""
    return f"{words} {function.name}{f'[{inside}]' if inside else ''}({', '.join(arguments)}){effects}{result}"


def _result(function: FunctionDef) -> str:
    return "Self" if function.made else spell(function.node.signature.result)


def header(struct: tree.Struct) -> str:
    """A struct's header."""
    parameters = ", ".join(map(parameter_text, struct.parameters))
    traits = ", ".join(map(spell, struct.traits))
    return f"struct {struct.name}{f'[{parameters}]' if parameters else ''}{f'({traits})' if traits else ''}"


def passed(function: FunctionDef, bound: bool) -> tuple[tree.ArgumentDecl, ...]:
    """The arguments that a call writes between its parentheses, the receiver being given already if `bound`."""
    arguments = function.node.signature.arguments
    return arguments[1:] if bound and has_receiver(function) else arguments


def docstring(definition: Definition | None) -> str:
    """What a definition says about itself; of several functions, what the first that says something says."""
    text: str | None = None
    match definition:
        case OverloadSet(functions=functions):
            text = next((f.node.docstring for f in functions if f.node.docstring), None)
        case FunctionDef() | StructDef() | TraitDef() | AliasDef():
            text = definition.node.docstring
    return cleandoc(text) if text else ""


def place(span: Span) -> tuple[str, str]:
    """Where something is defined and the text of that line; "" for what has no place in any text."""
    if span.source is NOWHERE:
        return "", ""
    number = span.position[0]
    name = span.source.name
    if span.source.kind == "file" and Path(name).is_relative_to(ROOT):
        name = Path(name).relative_to(ROOT.parent).as_posix()
    return f"{name}:{number}", span.source.line(number).strip()


def whole(definition: Definition | None) -> str:
    """The text of a function in all its overloads, of a struct, a trait or an alias; "" for what is none of these."""
    match definition:
        case OverloadSet(functions=functions):
            nodes: list[tree.Node] = [function.node for function in functions]
        case StructDef() | TraitDef() | AliasDef():
            nodes = [definition.node]
        case _:
            return ""
    return "\n\n".join(_text_of(node.span) for node in nodes)


def _text_of(span: Span) -> str:
    """A text as if it began at the margin."""
    _, column = span.source.position(span.start)
    return dedent(" " * (column - 1) + span.text).rstrip()


def detail(probe: Probe, symbol: SymbolInfo) -> str:
    """A line for a menu: a signature, a type, a value."""
    match symbol.definition:
        case OverloadSet(functions=functions):
            more = f" (+{len(functions) - 1} overloads)" if len(functions) > 1 else ""
            return signature(functions[0]) + more
        case StructDef() as struct:
            return header(struct.node)
        case ModuleDef(path=path):
            return ".".join(path)
        case AliasDef(node=node) as alias:
            text = spell(node.value)
            text = alias_value(probe, alias)[1] if "__mlir" in text else text
            return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
    return symbol.type or symbol.value
