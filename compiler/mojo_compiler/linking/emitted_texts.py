"""The syntax tree, IR, LLVM IR and assembly of a cell as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

Functions = Callable[[], list[tuple[str, str]]]


class EmittedTexts(Mapping[str, str]):
    """Texts of what the compiler made of a cell (``ast``, ``ir``, ``llvm``, ``asm``), each made when it is asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], str]] | None = None, functions: Functions | None = None) -> None:
        self._makers = dict(makers or {})
        self._functions = functions

    def functions(self) -> list[tuple[str, str]]:
        """The functions one by one: the name of the text each comes from, and its ``ir`` with ``// line:column`` in it."""
        return self._functions() if self._functions is not None else []

    def __getitem__(self, name: str) -> str:
        return self._makers[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
