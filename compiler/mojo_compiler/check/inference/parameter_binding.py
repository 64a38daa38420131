"""Binding explicitly given parameters of functions and structs (language.md P7)."""

from __future__ import annotations

from contextlib import suppress

from mojo_compiler.check.inference.descriptions import const_type_name
from mojo_compiler.check.inference.parameter_values import (
    convert_parameter,
    default_parameter,
    parameter_type_name,
    variadic_const,
    variadic_elements,
)
from mojo_compiler.check.state.candidates import NotViable
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types.structs import instantiate
from mojo_compiler.names.definitions import ConstDef, Scope, ScopeKind, StructDef
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, StructType


def bind(checker: Checker, struct: StructDef, bound: tuple[tuple[str | None, Const], ...]) -> StructType:
    """Bind a struct's parameters, defaults included. Raises `NotViable` if one stays open."""
    parameters = struct.node.parameters
    values, scope = _given(checker, struct, bound)
    for parameter in parameters:
        if parameter.name in values:
            continue
        if parameter.default is not None:
            values[parameter.name] = default_parameter(checker, parameter, scope)
        elif parameter.variadic:
            values[parameter.name] = variadic_const(checker, parameter, [], scope)
        else:
            raise NotViable(f"failed to infer parameter '{parameter.name}'")
        scope.define(ConstDef(parameter.name, parameter.span, values[parameter.name]))
    return instantiate(checker, struct, tuple(values[p.name] for p in parameters))


def _given(checker: Checker, struct: StructDef, bound: tuple[tuple[str | None, Const], ...]) -> tuple[dict[str, Const], Scope]:
    """The parameters given, by name, and their scope. Library structs whose first or last parameter moved to the other end in some version
    take either order, told by what converts (stdlib.md 5.5, 6.2).
    """
    scope = struct.scope.child(ScopeKind.FUNCTION)
    try:
        return explicit_parameters(checker, struct.node.parameters, bound, scope)[0], scope
    except NotViable:
        if struct.library and len(bound) > 1 and all(keyword is None for keyword, _ in bound):
            for turned in ((*bound[1:], bound[0]), (bound[-1], *bound[:-1])):
                scope = struct.scope.child(ScopeKind.FUNCTION)
                with suppress(NotViable):
                    return explicit_parameters(checker, struct.node.parameters, turned, scope)[0], scope
        raise


def explicit_parameters(
    checker: Checker, parameters: tuple[tree.Parameter, ...], bound: tuple[tuple[str | None, Const], ...], scope: Scope
) -> tuple[dict[str, Const], int]:
    """Bind explicitly given parameters into `scope`. Raises `NotViable`."""
    values: dict[str, Const] = {}
    rest: dict[str, list[Const]] = {}
    cost, position = 0, 0
    positional = [c for k, c in bound if k is None]
    fixed = [p for p in parameters if not p.variadic]
    if len(positional) > len(fixed) and not any(p.variadic for p in parameters):
        raise NotViable(count_text(len(parameters), len(bound)), counts=True)
    for const in positional:
        parameter = parameters[position]
        if parameter.variadic and (whole := variadic_elements(checker, const)) is not None:
            rest.setdefault(parameter.name, []).extend(whole)
            continue
        if parameter.variadic:
            value, extra = bind_one(checker, parameter, const, scope)
            rest.setdefault(parameter.name, []).append(value)
        else:
            value, extra = bind_one(checker, parameter, const, scope)
            values[parameter.name] = value
            scope.define(ConstDef(parameter.name, parameter.span, value))
            position += 1
        cost += extra
    for keyword, const in bound:
        if keyword is None:
            continue
        found = next((p for p in parameters if p.name == keyword), None)
        if found is None:
            raise NotViable(f"unknown keyword parameter: '{keyword}'")
        if keyword in values:
            raise NotViable(f"parameter passed both as positional and keyword operand: '{keyword}'")
        values[keyword], extra = bind_one(checker, found, const, scope)
        scope.define(ConstDef(keyword, found.span, values[keyword]))
        cost += extra
    for parameter in parameters:
        if parameter.variadic and parameter.name in rest:
            values[parameter.name] = variadic_const(checker, parameter, rest[parameter.name], scope)
            scope.define(ConstDef(parameter.name, parameter.span, values[parameter.name]))
    return values, cost


def bind_one(checker: Checker, parameter: tree.Parameter, const: Const, scope: Scope) -> tuple[Const, int]:
    """A parameter's value as its type, and the rank of the conversion. Raises `NotViable`."""
    converted = convert_parameter(checker, parameter, const, scope)
    if converted is None:
        target = parameter_type_name(checker, parameter, scope)
        raise NotViable(f"parameter '{parameter.name}' cannot be converted from '{const_type_name(checker, const)}' to '{target}'")
    return converted


def count_text(expected: int, given: int) -> str:
    """How a message tells of the wrong number of parameters."""
    were = "was" if given == 1 else "were"
    return f"callee expects {expected} input parameter{'s' * (expected != 1)}, but {given} {were} specified"
