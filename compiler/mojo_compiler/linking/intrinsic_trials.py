"""Whether LLVM has an intrinsic for the types and the target at hand: a call is compiled on its own, in another process, before it
becomes part of a cell, since LLVM ends the process for many that it does not have.
"""

from __future__ import annotations

from collections.abc import Callable

from mojo_compiler.codegen.function_emitter import emit
from mojo_compiler.codegen.module import LlvmModule
from mojo_compiler.ir.core import Apply, Block, Branch, Function, Literal, Place, Pointee, Return, Store, Value
from mojo_compiler.jit.cache import cache_key
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.object_compiler import CompilationFailed
from mojo_compiler.jit.target import target_key
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import I1, NONE, FunctionArgument, FunctionType, Pointer
from mojo_compiler.types.target import Target

_SYMBOL = "trial"


@dataclass
class IntrinsicTrials:
    """Tries calls of intrinsics; the answers are kept, on disk too."""

    engine: Engine
    target: Target
    answers: dict[str, str] = field(default_factory=dict)

    def problem(self, call: Apply, deadline: Callable[[], float]) -> str:
        """What is wrong with a call, "" if nothing is. Raises `OutOfTime`."""
        module = LlvmModule()
        module.add(emit(_trial(call), self.target))
        text = module.text()
        if text not in self.answers:
            key = cache_key("intrinsic", target_key(), text)
            known = self.engine.cache.get(key)
            self.answers[text] = known.image.decode() if known is not None else self._compile(text, deadline)
            if known is None:
                self.engine.cache.put(key, self.answers[text].encode())
        return self.answers[text]

    def _compile(self, text: str, deadline: Callable[[], float]) -> str:
        for optimise in (True, False):
            try:
                compiled = self.engine.compile_isolated(text, optimise=optimise, name=_SYMBOL, large=False, deadline=deadline)
            except CompilationFailed as failure:
                return f"LLVM cannot call it so on this machine: {failure}"
            if missing := [name for name in compiled.undefined if self.engine.lookup(name) is None]:
                unknown = any(name.startswith("llvm.") for name in missing)
                return "LLVM has no such intrinsic" if unknown else f"it needs '{missing[0]}', which this process does not have"
        return ""


def _trial(call: Apply) -> Function:
    """A function whose second block makes a call: it is not tried where only the beginning of a function may be."""
    given = [a if isinstance(a, Literal) else Value(a.type) for a in call.arguments]
    condition, arguments = Value(I1), [a for a in given if not isinstance(a, Literal)]
    end, block = Block("end", terminator=Return()), Block("call", terminator=Return())
    result = None if call.result is None else Value(call.result.type)
    block.instructions.append(Apply(result, call.primitive, call.attributes, tuple(given)))
    if result is not None:
        address = Value(Pointer(result.type))
        arguments.append(address)
        block.instructions.append(Store(result, Place(Pointee(address), result.type), True))
    taken: list[Value] = [condition, *arguments]
    type = FunctionType(tuple(FunctionArgument(a.type) for a in taken), NONE)
    return Function(_SYMBOL, type, [*taken], blocks=[Block("entry", terminator=Branch(condition, block, end)), block, end])
