"""The only module that imports llvmlite, which is loaded and initialised on first use, so that importing the compiler stays cheap.

llvmlite has no type information; its objects are `Any` here and never leave this package.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


@cache
def binding() -> Any:
    """`llvmlite.binding` with the host target initialised."""
    module = import_module("llvmlite.binding")
    module.initialize_native_target()
    module.initialize_native_asmprinter()
    module.initialize_native_asmparser()
    module.load_library_permanently("")  # the process itself, whose symbols are looked up
    # What LLVM proves to be never reached gets no code: control that gets there nevertheless would go on in whatever comes next.
    module.set_option("mojo", "-trap-unreachable")
    return module


def llvm_version() -> str:
    """The LLVM version inside llvmlite, such as ``22.1.0``."""
    return ".".join(str(part) for part in binding().llvm_version_info)
