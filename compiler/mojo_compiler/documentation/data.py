"""A page as data that JSON can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mojo_compiler.documentation.docstrings import items, take_apart
from mojo_compiler.documentation.entries import DocumentedName, Page, is_public
from mojo_compiler.services.definition_text import spell
from mojo_compiler.syntax import tree

Data = dict[str, Any]


def page_data(page: Page) -> Data:
    """All that a module declares."""
    summary, description, _ = take_apart(page.docstring)
    structs = [entry for entry in page.entries if entry.kind == "struct"]
    traits = [entry for entry in page.entries if entry.kind == "trait"]
    own = [entry for entry in page.entries if not entry.owner]
    return {
        "module": page.module,
        "summary": summary,
        "description": description,
        "reexports": {module: list(names) for module, names in page.reexports.items()},
        "aliases": _aliases(own),
        "functions": _functions(own),
        "structs": [_struct(entry, page) for entry in structs],
        "traits": [_trait(entry, page) for entry in traits],
    }


def _said(entry: DocumentedName) -> tuple[Data, Mapping[str, str]]:
    """What all declarations have, and the sections of the docstring."""
    summary, description, sections = take_apart(entry.docstring)
    about = {"signature": entry.signature, "line": entry.line, "summary": summary, "description": description}
    return about | ({"constraints": sections["Constraints"]} if "Constraints" in sections else {}), sections


def _aliases(entries: Iterable[DocumentedName]) -> list[Data]:
    return [
        {"name": e.name, **_said(e)[0], "type": spell(e.node.annotation), "value": spell(e.node.value)}
        for e in entries
        if isinstance(e.node, tree.AliasDecl)
    ]


def _functions(entries: Iterable[DocumentedName]) -> list[Data]:
    """The functions by name, with their overloads, in the order in which the names come first."""
    overloads: dict[str, list[Data]] = {}
    for entry in entries:
        if isinstance(entry.node, tree.FunctionDecl):
            overloads.setdefault(entry.name, []).append(_overload(entry, entry.node.signature))
    return [{"name": name, "overloads": found} for name, found in overloads.items()]


def _overload(entry: DocumentedName, signature: tree.SignatureDecl) -> Data:
    about, sections = _said(entry)
    arguments = items(sections.get("Args", ""))
    return {
        **about,
        "static": entry.signature.startswith("@staticmethod"),
        "async": signature.is_async,
        "parameters": _parameters(signature.parameters, sections),
        "arguments": [
            {"name": a.name, "convention": a.convention, "variadic": a.variadic, **_typed(a.type, a.default, arguments.get(a.name, ""))}
            for a in signature.arguments
        ],
        "returns": {"type": spell(signature.result), "description": sections.get("Returns", "")} if signature.result is not None else None,
        "raises": sections.get("Raises", "") if signature.raises else None,
    }


def _parameters(parameters: Iterable[tree.Parameter], sections: Mapping[str, str]) -> list[Data]:
    said = items(sections.get("Parameters", ""))
    return [{"name": p.name, "variadic": p.variadic, **_typed(p.type, p.default, said.get(p.name, ""))} for p in parameters]


def _typed(type: tree.Expr | None, default: tree.Expr | None, description: str) -> Data:
    return {"type": spell(type), "default": spell(default) if default is not None else None, "description": description}


def _struct(entry: DocumentedName, page: Page) -> Data:
    assert isinstance(entry.node, tree.Struct)
    about, sections = _said(entry)
    members = [member for member in page.entries if member.owner == entry.name]
    return {
        "name": entry.name,
        **about,
        "parameters": _parameters(entry.node.parameters, sections),
        "traits": [spell(trait) for trait in entry.node.traits],
        "fields": list(_fields(entry.node)),
        "aliases": _aliases(members),
        "methods": _functions(members),
    }


def _fields(struct: tree.Struct) -> Iterator[Data]:
    for node in struct.body:
        if isinstance(node, tree.VarDecl) and isinstance(node.target, tree.Name) and is_public(node.target.id):
            yield {"name": node.target.id, "type": spell(node.annotation)}


def _trait(entry: DocumentedName, page: Page) -> Data:
    assert isinstance(entry.node, tree.Trait)
    methods = _functions(member for member in page.entries if member.owner == entry.name)
    return {"name": entry.name, **_said(entry)[0], "parents": [spell(parent) for parent in entry.node.parents], "methods": methods}
