"""The message for outside functions that do not exist, at the calls of the user's that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mojo_compiler.codegen.emitted_function import EmittedFunction
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.names import UnknownFunction
from mojo_compiler.dialects.core import text_attribute
from mojo_compiler.dialects.pop_calls import symbol_text
from mojo_compiler.instances.instance import Instance
from mojo_compiler.ir.core import Apply, Call, Instruction, TryCall
from mojo_compiler.source import Span


def unknown_functions(names: Iterable[str], emitted: Mapping[str, EmittedFunction], instances: Mapping[str, Instance]) -> MojoError | None:
    """The error for names that emitted functions need and nothing has; None if no function of the user's leads to one."""
    places = ((name, _place(name, emitted, instances)) for name in names)
    found = [UnknownFunction(span=span, name=name) for name, span in places if span is not None]
    return MojoError(*found) if found else None


def _place(name: str, texts: Mapping[str, EmittedFunction], instances: Mapping[str, Instance]) -> Span | None:
    """Where the user's code calls an outside function, or a function of the library that does."""
    mention = f" {symbol_text(name)}("
    leading = {s for s, text in texts.items() if any(mention in d for d in text.declares)}
    fresh = leading
    while fresh:
        for symbol in fresh:
            instance = instances.get(symbol)
            if instance is not None and not instance.definition.library:
                return _site(instance, name, leading)
        fresh = {s for s, text in texts.items() if s not in leading and not leading.isdisjoint(text.callees)}
        leading |= fresh
    return None


def _site(instance: Instance, name: str, leading: set[str]) -> Span:
    """The instruction of a function that calls the outside function or one that leads there."""
    if instance.function is not None:
        for it in instance.function.instructions():
            if _calls(it, name, leading):
                return it.span
    return instance.definition.span


def _calls(it: Instruction, name: str, leading: set[str]) -> bool:
    match it:
        case Apply(primitive="pop.external_call", attributes=attributes):
            return text_attribute(attributes, "func") == name
        case TryCall(call=call):
            return _calls(call, name, leading)
        case Call(callee=Instance(symbol=symbol)):
            return symbol in leading
    return False
