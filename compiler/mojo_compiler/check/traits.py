"""Conformance of structs to the traits they name (language.md S33)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mojo_compiler.check import structs
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.types import RequirementMissing, TraitNotImplemented
from mojo_compiler.names.definitions import StructDef, TraitDef
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import TraitType

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler


def check_conformance(compiler: Compiler, struct: StructDef) -> None:
    """Check that a struct has every function its traits require. Raises `MojoError`."""
    for node in struct.node.traits:
        const = compiler.evaluate(node, struct.scope)
        if not isinstance(const.value, TraitType) or struct.node.parameters:
            continue
        trait = compiler.traits[const.value.trait.def_id]
        type = structs.instantiate(compiler, struct, ())
        missing = set(structs.missing(compiler, type, trait))
        if missing:
            notes: tuple[Diagnostic, ...] = tuple(
                RequirementMissing(span=f.span, name=f.name) for f in _requirements(compiler, trait) if f.name in missing
            )
            raise MojoError(TraitNotImplemented(span=struct.span, struct=struct.name, trait=trait.name, notes=notes))


def _requirements(compiler: Compiler, trait: TraitDef) -> list[tree.Function]:
    own = [s for s in trait.node.body if isinstance(s, tree.Function)]
    for parent in structs.parents(compiler, trait):
        own.extend(_requirements(compiler, parent))
    return own
