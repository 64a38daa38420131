"""Signatures: what an instance takes and gives, with every type resolved."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import ArgumentTypeMissing
from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.signature import Argument, Signature
from mojo_compiler.names.definitions import FunctionDef, Scope, StructDef
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Convention, FunctionArgument, FunctionType, Pointer, StructType, Type

LIFECYCLE = {"__init__", "__copyinit__", "__moveinit__", "__takeinit__", "__del__"}

CONSTRUCTORS = {"__init__", "__copyinit__", "__moveinit__", "__takeinit__"}

_FROM_ANOTHER = CONSTRUCTORS - {"__init__"}

CONVENTIONS = {"borrowed": Convention.BORROWED, "inout": Convention.INOUT, "owned": Convention.OWNED, "lent": Convention.LENT}


def has_receiver(function: FunctionDef) -> bool:
    """Whether the first argument is the receiver: methods that are not static and no ``-> Self`` constructors."""
    if function.owner is None or function.is_static:
        return False
    return not is_value_constructor(function)


def is_value_constructor(function: FunctionDef) -> bool:
    """Whether this is the register-passable form ``fn __init__(...) -> Self`` (language.md S9), which may take a variable to change."""
    arguments, result = function.node.signature.arguments, function.node.signature.result
    if function.owner is None or function.name not in {"__init__", "__copyinit__"}:
        return False
    first = arguments[0] if arguments else None
    return first is None or first.convention != "inout" or (first.name != "self" and result is not None)


def convention_of(function: FunctionDef, index: int, declared: tree.ArgumentDecl) -> Convention:
    """The convention of an argument (language.md F2, O4); ``inout self`` of a constructor starts uninitialised."""
    if declared.convention:
        convention = CONVENTIONS[declared.convention]
        first = index == 0 and function.owner is not None and function.name in CONSTRUCTORS and not is_value_constructor(function)
        return Convention.INIT if first and convention is Convention.INOUT else convention
    if function.node.signature.is_def and not declared.variadic and not (index == 0 and is_value_constructor(function)):
        return Convention.OWNED
    return Convention.BORROWED


def may_raise(function: FunctionDef) -> bool:
    """Whether calls of a function may raise an error; what a ``__del__`` raises ends with it."""
    return (function.node.signature.raises or function.node.signature.is_def) and function.name != "__del__"


def resolve(checker: Checker, instance: Instance) -> Signature:
    """Resolve an instance's signature in its scope. Raises `MojoError`."""
    function = instance.definition
    arguments = tuple(_argument(checker, instance, i, declared) for i, declared in enumerate(function.node.signature.arguments))
    result = result_type(checker, instance)
    raises = may_raise(function)
    flat: list[FunctionArgument] = []
    for a in arguments:
        if a.pack_types is not None:
            flat.extend(FunctionArgument(t, a.convention) for t in a.pack_types)
        else:
            flat.append(_passed(a.type, a.convention, a.variadic))
    type = FunctionType(tuple(flat), result, raises, bool(instance.environments), function.node.signature.is_async)
    return Signature(arguments, result, raises, type, function.node.signature.positional_only)


def _passed(type: Type, convention: Convention, variadic: bool) -> FunctionArgument:
    """How an argument is passed: of an ``inout *xs: T`` there are the addresses."""
    if variadic and convention is Convention.INOUT:
        return FunctionArgument(Pointer(type), Convention.BORROWED, True)
    return FunctionArgument(type, convention, variadic)


def _argument(checker: Checker, instance: Instance, index: int, declared: tree.ArgumentDecl) -> Argument:
    function = instance.definition
    convention = convention_of(function, index, declared)
    if declared.pack and declared.type is not None:
        types = checker.rules.type_pack(checker, declared.type, instance.scope)
        return Argument(declared.name, NONE, convention, declared.span, pack_types=types)
    type = _argument_type(checker, instance, index, declared)
    if not declared.convention and _lends(function, convention) and _is_dynamic(checker, type):
        convention = Convention.LENT
    return Argument(declared.name, type, convention, declared.span, declared.default, declared.variadic)


def _lends(function: FunctionDef, convention: Convention) -> bool:
    """Whether a function is lent its dynamic values: a `def`, which has copies otherwise, and the library's own functions on them."""
    return convention is Convention.OWNED or (function.library and convention is Convention.BORROWED and function.name not in LIFECYCLE)


def _is_dynamic(checker: Checker, type: Type) -> bool:
    return isinstance(type, StructType) and type.identity.name == "object" and type == library_type(checker, "object")


def _argument_type(checker: Checker, instance: Instance, index: int, declared: tree.ArgumentDecl) -> Type:
    function = instance.definition
    if declared.type is not None:
        hidden = hidden_argument_type(instance, declared)
        return hidden if hidden is not None else checker.rules.type_of(checker, declared.type, instance.scope)
    if instance.owner is not None and not function.is_static and (index == 0 or (function.name in _FROM_ANOTHER and index == 1)):
        return instance.owner
    if function.node.signature.is_def:
        return library_type(checker, "object")
    raise MojoError(ArgumentTypeMissing(span=declared.span))


def returns_object(function: FunctionDef) -> bool:
    """Whether a function's result is an `object` because none is declared (language.md F3)."""
    node = function.node.signature
    if not node.is_def or node.result is not None or (function.owner is None and function.name == "main"):
        return False
    return function.owner is None or function.name not in LIFECYCLE


def gives_nothing(function: FunctionDef) -> bool:
    """Whether a function without a declared result returns None wherever it ends."""
    returns = (n for s in function.node.body for n in tree.walk(s) if isinstance(n, tree.ReturnStmt))
    return returns_object(function) and all(n.value is None or isinstance(n.value, tree.NoneLiteral) for n in returns)


def result_type(checker: Checker, instance: Instance) -> Type:
    """The declared result; where there is none a `def` returns an `object`, other functions None (language.md F3)."""
    function = instance.definition
    node = function.node.signature
    if node.result is None:
        return library_type(checker, "object") if returns_object(function) else NONE
    if isinstance(node.result, tree.NoneLiteral):
        return NONE
    return checker.rules.type_of(checker, node.result, instance.scope)


def parameters_of(function: FunctionDef, owner: StructType | StructDef | None) -> tuple[tree.Parameter, ...]:
    """All parameters a call may bind: the owner's while it is unbound, then the function's own."""
    own = function.node.signature.parameters
    return (*owner.node.parameters, *own) if isinstance(owner, StructDef) else own


def hidden_argument_type(instance: Instance, declared: tree.ArgumentDecl) -> Type | None:
    """The type bound to an argument declared with an unbound struct."""
    found = instance.hidden.get(declared.name)
    return found.value if found is not None else None


def type_of_signature(checker: Checker, node: tree.SignatureDecl, scope: Scope) -> FunctionType:
    """The type a function type expression names (language.md T27)."""
    if node.parameters:
        return FunctionType((), NONE, node.raises or node.is_def, node.capturing or node.escaping, node.is_async, len(node.parameters))
    default = Convention.OWNED if node.is_def else Convention.BORROWED
    arguments = []
    for a in node.arguments:
        assert a.type is not None
        convention = CONVENTIONS.get(a.convention, default)
        arguments.append(_passed(checker.rules.type_of(checker, a.type, scope), convention, a.variadic))
    result = checker.rules.type_of(checker, node.result, scope) if node.result is not None else NONE
    return FunctionType(tuple(arguments), result, node.raises or node.is_def, node.capturing or node.escaping, node.is_async)


def mentions(node: tree.Expr, names: set[str]) -> bool:
    """Whether an expression mentions one of some names."""
    return any(isinstance(n, tree.Name) and n.id in names for n in tree.walk(node))
