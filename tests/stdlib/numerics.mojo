# The parts of floating-point numbers, facts of the host, definitions (stdlib.md 3.9, 12.3, 12.5)
from math.numerics import FPUtils, FlushDenormals
from sys.info import _current_cpu, _triple_attr, is_triple, is_x86
from sys.param_env import is_defined, env_get_int
from sys.intrinsics import PrefetchLocality
from math.math import sqrt, max
print(FPUtils[DType.float32].mantissa_width(), FPUtils[DType.float64].exponent_bias(), FPUtils[DType.float16].max_exponent())
print(FPUtils[DType.float32].pack(True, 128, 0), FPUtils[DType.float64].get_exponent_without_bias(8.5), FPUtils[DType.float32].get_mantissa(1.5))
print(FPUtils[DType.float32].set_sign(3, True), FPUtils[DType.bfloat16].bitcast_to_integer(1))
print(len(String(_current_cpu())) > 0, len(String(_triple_attr())) > 5, is_triple["nowhere"]())
print(is_defined["x"](), env_get_int["x", 7](), sqrt(16), max(1, 2), PrefetchLocality.HIGH.value)
from benchmark import keep
@no_inline
fn tiny() -> Bool:
    let place = DTypePointer[DType.float32].alloc(1)
    place.store(1e-38)
    keep(place)
    return place.load() * 0.5 > 0
print(tiny())
with FlushDenormals():
    print(tiny())
print(tiny())
# CHECK: 23 1023 16
# CHECK: -2.0 3 4194304
# CHECK: -3.0 16256
# CHECK: True True False
# CHECK: False 7 4 2 3
# CHECK: True
# CHECK: False
# CHECK: True
