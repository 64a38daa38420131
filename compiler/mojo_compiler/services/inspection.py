"""Inspection of names, and help with the call around the cursor."""

from __future__ import annotations

from mojo_compiler.check.state.operands import Generic
from mojo_compiler.names.declare import function_def
from mojo_compiler.names.definitions import AliasDef, FunctionDef, ModuleDef, OverloadSet, StructDef, TraitDef
from mojo_compiler.services import definition_text, symbols
from mojo_compiler.services.answers import Inspection, SignatureHelp, SignatureInformation
from mojo_compiler.services.cursor import locate
from mojo_compiler.services.lookup import Lookup
from mojo_compiler.services.symbols import SymbolInfo
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.tokens import vocabulary


def inspect(lookup: Lookup) -> Inspection | None:
    """What the name at the cursor stands for; inside a call's brackets and at no name, what is called. None if nothing is known."""
    cursor = lookup.cursor
    if cursor.silent:
        return None
    if not cursor.prefix:
        return _inspect_callee(lookup)
    symbol = _symbol(lookup)
    return _inspection(lookup, symbol) if symbol is not None else None


def _inspect_callee(lookup: Lookup) -> Inspection | None:
    """The nearest call or subscript around the cursor."""
    cursor = lookup.cursor
    for opening in reversed(cursor.open):
        name = cursor.called_name(opening)
        if name is not None:
            return inspect(Lookup(locate(cursor.text, name.end), lookup.around, lookup.live))
    return None


def _symbol(lookup: Lookup) -> SymbolInfo | None:
    cursor = lookup.cursor
    name, words = cursor.prefix, cursor.words
    if words[:1] in (["import"], ["from"]):
        return _imported(lookup, words, name)
    if cursor.before == ".":
        return lookup.members_before_dot().get(name)
    found = lookup.probe.attempt(lambda: lookup.around.scope.find(name))
    return lookup.symbol(name) if found is not None else None


def _imported(lookup: Lookup, words: list[str], name: str) -> SymbolInfo | None:
    if words[0] == "from" and "import" in words:
        module = lookup.module(words[1 : words.index("import")])
        return symbols.module_members(lookup.probe, module).get(name) if module is not None else None
    start = len(words) - words[::-1].index(",") if "," in words else 1
    module = lookup.module([*words[start:], name])
    return symbols.symbol_of(lookup.probe, name, module)


def _inspection(lookup: Lookup, symbol: SymbolInfo) -> Inspection:
    probe, definition = lookup.probe, symbol.definition
    signatures: tuple[str, ...] = ()
    type, value, docstring = symbol.type, symbol.value, definition_text.docstring(definition)
    match definition:
        case OverloadSet(functions=functions):
            signatures = tuple(map(definition_text.signature, functions))
        case StructDef():
            made = symbols.struct_members(probe, definition, False).get("__init__")
            makers = made.definition.functions if made is not None and isinstance(made.definition, OverloadSet) else ()
            signatures = (definition_text.header(definition.node), *map(definition_text.signature, makers))
        case TraitDef(node=node):
            required = (s for s in node.body if isinstance(s, tree.FunctionDecl))
            signatures = (
                f"trait {definition.name}",
                *(definition_text.signature(function_def(s, definition.scope, None)) for s in required),
            )
        case AliasDef():
            type, value = symbols.alias_value(probe, definition)
        case ModuleDef(path=path):
            image = probe.modules.library.images.get(".".join(path)) if definition.scope.library else None
            docstring = (image.docstring or "") if image is not None else ""
    source, line = definition_text.place(symbol.span)
    return Inspection(symbol.kind, symbol.name, signatures, type, value, docstring, source, line, definition_text.whole(definition))


# ---- calls ----------------------------------------------------------------------------------------------------


def signature_help(lookup: Lookup) -> SignatureHelp | None:
    """The overloads of the innermost call or parameter list around the cursor, None outside of them."""
    cursor = lookup.cursor
    for opening in reversed(cursor.open):
        if cursor.tokens[opening].text == "(":
            functions, bound = lookup.functions(opening)
            found = [_information(f, tuple(map(definition_text.argument_text, definition_text.passed(f, bound)))) for f in functions]
        else:
            found = _parametric(lookup, opening)
        if found:
            return _help(lookup, opening, found)
    return None


def _information(function: FunctionDef, parameters: tuple[str, ...]) -> SignatureInformation:
    return SignatureInformation(definition_text.signature(function), parameters, definition_text.docstring(function))


def _parametric(lookup: Lookup, opening: int) -> list[SignatureInformation]:
    operand = lookup.called(opening)
    if isinstance(operand, Generic):
        struct = operand.unbound.struct
        parameters = tuple(map(definition_text.parameter_text, struct.node.parameters))
        return [SignatureInformation(definition_text.header(struct.node), parameters, definition_text.docstring(struct))]
    functions = getattr(getattr(operand, "ref", None), "functions", ())
    return [_information(f, tuple(map(definition_text.parameter_text, f.node.signature.parameters))) for f in functions]


def _help(lookup: Lookup, opening: int, found: list[SignatureInformation]) -> SignatureHelp:
    """Choose the first overload that has room for the arguments typed so far."""
    inside = lookup.cursor.tokens[opening + 1 :]
    depth = count = 0
    keyword = ""
    for i, token in enumerate(inside):
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        if depth == 0 and token.text == ",":
            count, keyword = count + 1, ""
        elif depth == 0 and token.text == "=" and inside[i - 1].kind == vocabulary().name:
            keyword = inside[i - 1].text
    for number, information in enumerate(found):
        place = _place(information.parameters, count, keyword)
        if place >= 0 or (count == 0 and not information.parameters):
            return SignatureHelp(tuple(found), number, place)
    return SignatureHelp(tuple(found))


def _place(parameters: tuple[str, ...], count: int, keyword: str) -> int:
    """Which parameter is meant by a name, or by a position; a variadic one takes all positions from its own on."""
    names = [p.split(":")[0].split(" ")[-1] for p in parameters]
    if keyword:
        return names.index(keyword) if keyword in names else -1
    if names and names[-1].startswith("*"):
        return min(count, len(names) - 1)
    return count if count < len(names) else -1
