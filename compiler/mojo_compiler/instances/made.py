"""Functions that the compiler makes for itself: no arguments, no result, called once (a cell's code, a search, the end of a variable)."""

from __future__ import annotations

from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.signature import Signature
from mojo_compiler.names.definitions import FunctionDef, Scope, fresh_id
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, FunctionType


def made_instance(kind: str, scope: Scope, path: str, span: Span, statements: tree.Body = (), is_def: bool = True) -> Instance:
    """An instance named after its kind, with a symbol of its own; its code is to be written into it."""
    written = tree.SignatureDecl(span, is_def, False, (), (), (), 0, is_def, False, False, None)
    node = tree.FunctionDecl(span, f"__{kind}__", written, statements)
    definition = FunctionDef(node.name, span, node, scope, None, path, False)
    signature = Signature((), NONE, False, FunctionType((), NONE), 0)
    return Instance(definition, None, (), scope, f"{kind}.{fresh_id()}", False, signature=signature)
