"""Lists of arguments, under their old path."""

from builtin.variadic import VariadicList, VariadicListMem
