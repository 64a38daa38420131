"""The text of one function while it is written: lines, names, stack memory, conversions between registers and memory.

Implements `dialects.core.Emitter`, which is what lowerings of primitives see of it.
"""

from __future__ import annotations

from typing import Any

from mojo_compiler.codegen.constants import Constants
from mojo_compiler.codegen.types import has_booleans, in_memory, is_scalar, memory_struct, memory_text, parts, register_text, sole
from mojo_compiler.dialects import text as dialect_text
from mojo_compiler.dialects.text import access_alignment
from mojo_compiler.types.core import Array, Type
from mojo_compiler.types.layout import members, size_align
from mojo_compiler.types.target import Target


class TextEmitter:
    """Collects the lines of a body. `entry` holds the stack allocations, which go before everything else.

    `reference` is told of function constants (see `Constants`); `declares` are whole ``declare`` lines; `mark` is appended to every
    instruction, `alias` to every load and store.
    """

    def __init__(self, target: Target | None = None) -> None:
        self.target = target or Target()
        self.lines: list[str] = []
        self.entry: list[str] = []
        self.declares: set[str] = set()
        self.mark = ""
        self.alias = ""
        self.constants = Constants(self.reference)
        self._count = 0

    def reference(self, function: Any) -> str:
        """Take note of a function whose address is used, and give its text."""
        raise NotImplementedError

    # ---- dialects.core.Emitter --------------------------------------------------------------------------------

    def type_text(self, type: Type) -> str:
        """LLVM type in registers."""
        return register_text(type)

    def memory_type_text(self, type: Type) -> str:
        """LLVM type in memory."""
        return memory_text(type)

    def assign(self, instruction: str) -> str:
        """Emit an instruction with a result and return its name."""
        self._count += 1
        name = f"%v{self._count}"
        self.lines.append(f"  {name} = {instruction}{self.mark}")
        return name

    def line(self, instruction: str) -> None:
        """Emit an instruction without a result."""
        self.lines.append(f"  {instruction}{self.mark}")

    def declare(self, declaration: str) -> None:
        """Declare something outside the program once a module."""
        self.declares.add(declaration)

    def bytes_address(self, data: bytes) -> str:
        """The address of static bytes followed by a NUL."""
        return self.constants.bytes_address(data)

    def stack_allocate(self, size: int, alignment: int) -> str:
        """Reserve memory for the whole call."""
        return self.allocate(f"[{size} x i8]", alignment)

    def stack_allocate_here(self, size: int, alignment: int) -> str:
        """Reserve memory each time control gets here, until the call returns."""
        return self.assign(f"alloca [{size} x i8], align {alignment}")

    def in_memory(self, type: Type) -> bool:
        """Whether values of a trivial type are addresses of memory."""
        return in_memory(type)

    def room(self, type: Type) -> str:
        """Reserve memory for a value that is held there, or is put there for a moment."""
        return self.stack_allocate(*size_align(type))

    def block(self, hint: str) -> str:
        """A fresh label."""
        self._count += 1
        return f"{hint}.{self._count}"

    def start(self, label: str) -> None:
        """Begin a block."""
        self.lines.append(f"{label}:")

    def to_memory(self, text: str, type: Type) -> str:
        """A register value in its memory form."""
        if not has_booleans(type):
            return text
        if is_scalar(type):
            return self.assign(f"zext {register_text(type)} {text} to {memory_text(type)}")
        whole, result = sole(type), "poison"
        for i, (member, at) in enumerate(self._memory_members(whole)):
            part = self.to_memory(self.assign(f"extractvalue {register_text(whole)} {text}, {i}"), member)
            result = self.assign(f"insertvalue {memory_text(whole)} {result}, {memory_text(member)} {part}, {at}")
        return result

    def from_memory(self, text: str, type: Type) -> str:
        """A loaded value in its register form."""
        if not has_booleans(type):
            return text
        if is_scalar(type):
            return self.assign(f"trunc {memory_text(type)} {text} to {register_text(type)}")
        whole, result = sole(type), "poison"
        for i, (member, at) in enumerate(self._memory_members(whole)):
            part = self.from_memory(self.assign(f"extractvalue {memory_text(whole)} {text}, {at}"), member)
            result = self.assign(f"insertvalue {register_text(whole)} {result}, {register_text(member)} {part}, {i}")
        return result

    # ---- for code generation itself ---------------------------------------------------------------------------

    def allocate(self, text: str, alignment: int) -> str:
        """Reserve stack memory of an LLVM type in the entry block."""
        self._count += 1
        name = f"%m{self._count}"
        self.entry.append(f"  {name} = alloca {text}, align {alignment}")
        return name

    def load(self, address: str, type: Type) -> str:
        """Read a value of a trivial type, member by member, so that the optimizer sees plain scalars."""
        if in_memory(type):
            return dialect_text.load(self, type, address)
        if is_scalar(type):
            return self.from_memory(
                self.assign(f"load {memory_text(type)}, ptr {address}, align {access_alignment(type)}{self.alias}"), type
            )
        result = "zeroinitializer"
        for i, (part, offset) in enumerate(parts(type)):
            value = self.load(self.offset(address, offset), part)
            result = self.assign(f"insertvalue {register_text(type)} {result if i else 'poison'}, {register_text(part)} {value}, {i}")
        return result

    def store(self, address: str, type: Type, text: str, *, volatile: bool = False) -> None:
        """Write a value of a trivial type; `volatile` if the order of writes is to be kept."""
        if in_memory(type):
            dialect_text.transfer(self, type, text, address)
            return
        if is_scalar(type):
            value = self.to_memory(text, type)
            word = "store volatile" if volatile else "store"
            self.line(f"{word} {memory_text(type)} {value}, ptr {address}, align {access_alignment(type)}{self.alias}")
            return
        for i, (part, offset) in enumerate(parts(type)):
            value = self.assign(f"extractvalue {register_text(type)} {text}, {i}")
            self.store(self.offset(address, offset), part, value, volatile=volatile)

    def offset(self, address: str, offset: int) -> str:
        """An address some bytes further."""
        return self.assign(f"getelementptr inbounds i8, ptr {address}, i64 {offset}") if offset else address

    @staticmethod
    def _memory_members(type: Type) -> list[tuple[Type, int]]:
        if isinstance(type, Array):
            return [(type.element, i) for i in range(type.size)]
        return list(zip(members(type), memory_struct(type).indices, strict=True))
