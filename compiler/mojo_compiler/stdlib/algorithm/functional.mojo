"""Loops whose bodies are closures: by vectors, unrolled, in tiles, over threads (stdlib.md 7.1)."""

from .loops import map, unroll, unroll2, unroll3, vectorize, vectorize_unroll
from .threads import async_parallelize, parallelize, parallelize_over_rows, sync_parallelize
from .tiles import (
    BinaryTile1DTileUnitFunc, Dynamic1DTileUnitFunc, Dynamic1DTileUnswitchUnitFunc, Static1DTileUnitFunc,
    Static1DTileUnitFuncWithFlag, Static1DTileUnitFuncWithFlags, Static1DTileUnswitchUnitFunc, Static2DTileUnitFunc,
    SwitchedFunction, SwitchedFunction2, tile, tile_and_unswitch, tile_middle_unswitch_boundaries, unswitch,
)
from .elements import elementwise, stencil
