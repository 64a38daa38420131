"""Loops, reductions and sorting."""

from .functional import (
    BinaryTile1DTileUnitFunc, Dynamic1DTileUnitFunc, Dynamic1DTileUnswitchUnitFunc, Static1DTileUnitFunc,
    Static1DTileUnitFuncWithFlag, Static1DTileUnitFuncWithFlags, Static1DTileUnswitchUnitFunc, Static2DTileUnitFunc,
    SwitchedFunction, SwitchedFunction2, async_parallelize, elementwise, map, parallelize, parallelize_over_rows,
    stencil, sync_parallelize, tile, tile_and_unswitch, tile_middle_unswitch_boundaries, unroll, unroll2, unroll3,
    unswitch, vectorize, vectorize_unroll,
)
from .memory import parallel_memcpy
from .reduction import (
    all_true, any_true, argmax, argmin, cumsum, map_reduce, mean, none_true, product, reduce, reduce_boolean,
    reduce_shape, sum, variance,
)
from .sort import partition, sort
from sys.info import num_cores
