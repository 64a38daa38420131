"""Members the compiler writes: ``@value``'s, the memberwise initialiser of trivial structs, destructors of fields (S12, S16, S21)."""

from __future__ import annotations

from mojo_compiler.names.definitions import FunctionDef, OverloadSet, StructDef
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree


def add_members(struct: StructDef) -> None:
    """Add what a struct's decorators ask for and its text does not have. Idempotent."""
    if struct.synthesised:
        return
    struct.synthesised = True
    register, trivial = "register_passable" in struct.decorators, "trivial" in struct.decorators
    value = "value" in struct.decorators
    if value or (trivial and "__init__" not in struct.members):
        _add_initialiser(struct, register)
    if value and not trivial:
        if "__copyinit__" not in struct.members:
            _add(struct, _copier(struct, register), "copy")
        if not register and "__moveinit__" not in struct.members:
            _add(struct, _mover(struct), "move")
    if not trivial and "__del__" not in struct.members:
        _add(struct, _destructor(struct), "del")


def add_lifecycle(struct: StructDef) -> None:
    """Add what a struct declared trivial needs after all, because a pack in it may hold anything. Idempotent."""
    if "__del__" not in struct.members:
        _add(struct, _copier(struct, True), "copy")
        _add(struct, _mover(struct), "move")
        _add(struct, _destructor(struct), "del")


def _add_initialiser(struct: StructDef, register: bool) -> None:
    found = struct.members.get("__init__")
    if isinstance(found, OverloadSet) and any(_is_memberwise(f, struct, register) for f in found.functions):
        return
    _add(struct, _initialiser(struct, register), "init")


def _is_memberwise(function: FunctionDef, struct: StructDef, register: bool) -> bool:
    arguments = function.node.signature.arguments if register else function.node.signature.arguments[1:]
    written = [a.type.span.text if a.type is not None else "" for a in arguments]
    return written == [annotation.span.text for _, annotation, _ in struct.fields]


def _add(struct: StructDef, node: tree.FunctionDecl, made: str) -> None:
    path = f"{struct.path}.{node.name}"
    function = FunctionDef(node.name, struct.span, node, struct.scope, struct, path, struct.library, made=made)
    previous = struct.members.get(node.name)
    before = previous.functions if isinstance(previous, OverloadSet) else ()
    struct.members[node.name] = OverloadSet(node.name, struct.span, (*before, function))


def _function(struct: StructDef, name: str, arguments: list[tree.ArgumentDecl], result: bool, body: list[tree.Stmt]) -> tree.FunctionDecl:
    span = struct.span
    returns = tree.Name(span, "Self") if result else None
    signature = tree.SignatureDecl(span, False, False, (), (), tuple(arguments), 0, False, False, False, returns)
    return tree.FunctionDecl(span, name, signature, tuple(body) or (tree.Pass(span),))


def _self(span: Span, convention: str) -> tree.ArgumentDecl:
    return tree.ArgumentDecl(span, "self", convention, None)


def _set_field(span: Span, name: str, value: tree.Expr) -> tree.Stmt:
    return tree.Assign(span, (tree.Attribute(span, tree.Name(span, "self"), name),), value)


def _return_init(struct: StructDef, values: dict[str, tree.Expr]) -> tree.Stmt:
    span = struct.span
    fields = tuple(tree.ArgumentExpr(span, value, name) for name, value in values.items())
    return tree.ReturnStmt(span, tree.Init(span, tree.Name(span, "Self"), fields))


def _initialiser(struct: StructDef, register: bool) -> tree.FunctionDecl:
    span = struct.span
    fields = [tree.ArgumentDecl(s, name, "owned", annotation) for name, annotation, s in struct.fields]
    if register:
        body: list[tree.Stmt] = [_return_init(struct, {f.name: tree.Name(span, f.name) for f in fields})]
        return _function(struct, "__init__", fields, True, body)
    body = [_set_field(span, f.name, tree.Transfer(span, tree.Name(span, f.name))) for f in fields]
    return _function(struct, "__init__", [_self(span, "inout"), *fields], False, body)


def _existing(struct: StructDef, name: str) -> tree.Expr:
    span = struct.span
    return tree.Attribute(span, tree.Name(span, "existing"), name)


def _copier(struct: StructDef, register: bool) -> tree.FunctionDecl:
    span = struct.span
    if register:
        existing = tree.ArgumentDecl(span, "existing", "", tree.Name(span, "Self"))
        values = {name: _existing(struct, name) for name, _, _ in struct.fields}
        return _function(struct, "__copyinit__", [existing], True, [_return_init(struct, values)])
    existing = tree.ArgumentDecl(span, "existing", "borrowed", tree.Name(span, "Self"))
    body = [_set_field(span, n, _existing(struct, n)) for n, _, _ in struct.fields]
    return _function(struct, "__copyinit__", [_self(span, "inout"), existing], False, body)


def _mover(struct: StructDef) -> tree.FunctionDecl:
    span = struct.span
    existing = tree.ArgumentDecl(span, "existing", "owned", tree.Name(span, "Self"))
    body = [_set_field(span, n, tree.Transfer(span, _existing(struct, n))) for n, _, _ in struct.fields]
    return _function(struct, "__moveinit__", [_self(span, "inout"), existing], False, body)


def _destructor(struct: StructDef) -> tree.FunctionDecl:
    return _function(struct, "__del__", [_self(struct.span, "owned")], False, [])
