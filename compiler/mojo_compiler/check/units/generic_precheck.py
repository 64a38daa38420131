"""What can be said of a parametric function before it has instances: names, assignments, trait requirements (S34).

Everything that depends on the parameters waits for an instance. This walk only follows scopes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types import structs, traits
from mojo_compiler.check.units.signature_checks import check_open_signature
from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.diagnostics.names import UnknownDeclaration
from mojo_compiler.diagnostics.types import ImmutableAssignment, NoAttribute
from mojo_compiler.names.definitions import FunctionDef, TraitDef
from mojo_compiler.names.lexical import PARAMETER, ScopeWalk
from mojo_compiler.records import dataclass, field
from mojo_compiler.syntax import tree

REQUIRED = "required"


@dataclass
class Walk(ScopeWalk):
    """One walk over a function that reports what is wrong whatever its parameters are."""

    traits: dict[str, TraitDef] = field(default_factory=dict)
    traits_parameter: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    members: Callable[[TraitDef], set[str]] = lambda trait: set()
    unknown: Callable[[tree.Name, list[str]], Diagnostic] = lambda node, local: UnknownDeclaration(span=node.span, name=node.id)

    def mention(self, node: tree.Name) -> None:
        """A name from outside must mean something there."""
        if self.scope.find(node.id) is None:
            self.found.append(self.unknown(node, [name for frame in reversed(self.frames) for name in frame]))

    def assign_parameter(self, node: tree.Name) -> None:
        """Parameters never change."""
        self.found.append(ImmutableAssignment(span=node.span))

    def attribute(self, node: tree.Attribute) -> None:
        """A value of which only its trait is known has what the trait requires."""
        owner = node.value.id if isinstance(node.value, tree.Name) else ""
        if self.kind(owner) == REQUIRED and node.name not in self.members(self.traits[owner]):
            known = partial(self.members, self.traits[owner])
            self.found.append(NoAttribute(span=node.span, type=self.traits_parameter[owner], name=node.name, known=known))
        self.expression(node.value)


def check_generic(checker: Checker, function: FunctionDef) -> None:
    """Check what does not depend on a function's parameters; reports all that is wrong."""
    signature = function.node.signature
    walk = Walk(
        function.scope,
        signature.is_def,
        members=lambda trait: _requirements(checker, trait),
        unknown=lambda node, local: checker.modules.unknown_name(node.id, function.scope, node.span, local),
    )
    owner = function.owner
    for parameter in (*(owner.node.parameters if owner is not None and hasattr(owner.node, "parameters") else ()), *signature.parameters):
        walk.declare(parameter.name, PARAMETER)
    for output in signature.results:
        walk.declare(output.name)
    for argument in signature.arguments:
        _declare_argument(checker, walk, function, argument)
    walk.block(function.node.body)
    checker.sink.report(walk.found or list(check_open_signature(checker, function)))


def _declare_argument(checker: Checker, walk: Walk, function: FunctionDef, argument: tree.ArgumentDecl) -> None:
    walk.declare(argument.name)
    if not isinstance(argument.type, tree.Name) or argument.variadic:
        return
    for parameter in function.node.signature.parameters:
        if parameter.name == argument.type.id and isinstance(parameter.type, tree.Name):
            found = structs.named(checker, function.scope, parameter.type.id)
            if isinstance(found, TraitDef):
                walk.declare(argument.name, REQUIRED)
                walk.traits[argument.name] = found
                walk.traits_parameter[argument.name] = parameter.name


def _requirements(checker: Checker, trait: TraitDef) -> set[str]:
    """The names of the functions a trait requires, its parents' included."""
    names = {s.name for s in trait.node.body if isinstance(s, tree.FunctionDecl)}
    for parent in traits.parents(checker, trait):
        names |= _requirements(checker, parent)
    return names
