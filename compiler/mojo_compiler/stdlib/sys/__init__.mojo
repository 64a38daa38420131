"""The machine and the way to it."""

from ._exit import exit
from .arg import argv
from .info import (
    alignof, bitwidthof, dtype_alignof, dtype_bitwidth, dtype_bitwidthof, dtype_simd_width, dtype_sizeof, has_avx,
    has_avx2, has_avx512_vnni, has_avx512f, has_intel_amx, has_neon, has_sse4, has_vnni, is_apple_m1, is_apple_m2,
    is_apple_silicon, is_big_endian, is_little_endian, is_neoverse_n1, is_triple, is_x86, num_cores, num_logical_cores,
    num_performance_cores, num_physical_cores, os_is_linux, os_is_macos, os_is_windows, simd_bit_width,
    simd_byte_width, simd_width, simdbitwidth, simdbytewidth, simdwidthof, sizeof, triple_is_nvidia_cuda,
)
from .intrinsics import (
    PrefetchCache, PrefetchLocality, PrefetchOptions, PrefetchRW, compressed_store, external_call, gather,
    llvm_intrinsic, masked_load, masked_store, prefetch, scatter, strided_load, strided_store,
)
from .param_env import env_get_int, env_get_string, is_defined
