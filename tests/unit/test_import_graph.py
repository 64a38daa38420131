"""Which modules import which: nothing goes in a circle, imports for type annotations and inside functions included."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = [ROOT / "compiler" / "mojo_compiler", ROOT / "kernel" / "mojo_kernel", ROOT / "repl" / "mojo_repl"]

EXACT = ("mojo_compiler.instances", "mojo_compiler.names.definitions", "mojo_compiler.check.state", "mojo_compiler.linking.linker")


def module_name(path: Path, package: Path) -> str:
    """The dotted name of a file."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def trees() -> dict[str, ast.Module]:
    """All modules of the three packages, parsed."""
    files = [(path, package) for package in PACKAGES for path in package.rglob("*.py")]
    return {module_name(path, package): ast.parse(path.read_text(encoding="utf-8")) for path, package in files}


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules of the project that a module names in its imports, wherever these stand."""
    known = trees()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                if inner in known:
                    yield inner
                elif node.module in known:
                    yield node.module


@cache
def graph() -> dict[str, frozenset[str]]:
    """Who imports whom. A module that imports itself by name is left out of its own."""
    return {name: frozenset(imported(tree)) - {name} for name, tree in trees().items()}


def circles() -> list[list[str]]:
    """The sets of modules that reach each other (Tarjan's strongly connected components of more than one)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in graph()[name]:
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            component = stack[at:]
            del stack[at:]
            if len(component) > 1:
                found.append(sorted(component))

    for name in graph():
        if name not in index:
            visit(name)
    return found


def test_no_module_imports_itself_through_others() -> None:
    assert circles() == []


@pytest.mark.parametrize("module", sorted(name for name in trees() if name.startswith(EXACT)))
def test_types_are_exact(module: str) -> None:
    """What the checker, the linker and code generation hand each other has no part of which nothing is known."""
    names = {node.id for node in ast.walk(trees()[module]) if isinstance(node, ast.Name)}
    assert "Any" not in names


def test_no_class_name_stands_for_two_things() -> None:
    """A name at the top of a module says what it means without its module."""
    where: dict[str, list[str]] = {}
    for module, tree in trees().items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                where.setdefault(node.name, []).append(module)
    assert {name: modules for name, modules in where.items() if len(modules) > 1} == {}
