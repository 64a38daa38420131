"""Random numbers: a linear congruential generator, the same numbers in every run unless seeded (stdlib.md 11)."""

from ._lanes import _DRAWS, _Lanes, _MODULUS, _MULTIPLIER
from math.limit import max_finite, min_finite
from math.reals import cos, log, sqrt
from tensor.tensor_shape import TensorShape
from tensor.tensor_spec import TensorSpec
from time.time import now

alias _two_pi = 6.283185307179586
alias _WIDTH = simdwidthof[DType.float64]()


@always_inline
fn _state() -> DTypePointer[DType.int64]:
    """The place of the generator's state."""
    return DTypePointer[DType.int64](
        Pointer[Int64](
            __mlir_op.`pop.external_call`[
                func="mojo_random_state", _type=__mlir_type[`!kgen.pointer<`, Int64, `>`]
            ]()
        )
    )


@always_inline
fn _draw(state: DTypePointer[DType.int64]) -> Int:
    """A number from 0 to `_DRAWS - 1`."""
    let following = (state.load().to_int() * _MULTIPLIER) % _MODULUS
    state.store(following)
    return following - 1


@always_inline
fn _uniform(state: DTypePointer[DType.int64]) -> Float64:
    """A number from 0 up to, but without, 1."""
    var lane = _Lanes[1, 2](state.load().to_int())
    let result = lane.uniform()
    state.store(lane.state())
    return result


@always_inline
fn _normal[width: Int, draws: Int](
    inout lanes: _Lanes[width, draws], mean: Float64, variance: Float64
) -> SIMD[DType.float64, width]:
    """Normally distributed numbers, by four draws."""
    let radius = sqrt(-2.0 * log(1.0 - lanes.uniform()))
    let angle = lanes.uniform() * _two_pi
    return SIMD[DType.float64, width](mean) + radius * sqrt(variance) * cos(angle)


fn _small(state: DTypePointer[DType.int64], size: UInt64) -> UInt64:
    """A number from 0 to `size - 1`, which one draw tells apart."""
    alias draws = UInt64(_DRAWS)
    let scale = (draws - 1) // size
    while True:
        let drawn = UInt64(_draw(state))
        if drawn < size * scale:
            return drawn // scale


fn _medium(state: DTypePointer[DType.int64], last: UInt64) -> UInt64:
    """A number from 0 to `last`, which two draws tell apart: a high digit and a low one."""
    alias draws = UInt64(_DRAWS)
    if last < draws:
        return _small(state, last + 1)
    while True:
        let high = _small(state, last // draws + 1)
        let result = high * draws + UInt64(_draw(state))
        if result <= last:
            return result


fn _integer(state: DTypePointer[DType.int64], low: Int, size: UInt64) -> Int:
    """A number from `low` on that is one of `size`; 0 stands for all 64 bits."""
    alias draws = UInt64(_DRAWS)
    let last = size - 1
    if last // draws < draws:
        return low + _medium(state, last).to_int()
    while True:
        let high = _medium(state, last // draws)
        let digit = UInt64(_draw(state))
        let result = high * draws + digit
        if result <= last and result >= digit:
            return low + result.to_int()


fn seed():
    """Starts the sequence at a point that the clock tells.

    ```mojo
    from random import random_si64, seed
    seed(42)
    let first = random_si64(0, 1000000)
    seed(42)
    print(first == random_si64(0, 1000000))  # prints True
    ```
    """
    seed(now())


fn seed(a: Int):
    """Starts the sequence at a point; equal points give equal sequences."""
    let start = a % _MODULUS
    _state().store(start if start != 0 else 1)


fn random_float64(min: Float64 = 0.0, max: Float64 = 1.0) -> Float64:
    """A number from `min` up to, but without, `max`.

    ```mojo
    from random import random_float64
    let x = random_float64(2.0, 3.0)
    print(2.0 <= x, x < 3.0)  # prints True True
    ```
    """
    return min + _uniform(_state()) * (max - min)


fn random_si64(min: Int64, max: Int64) -> Int64:
    """A number from `min` to `max`.

    ```mojo
    from random import random_si64
    let n = random_si64(-5, 5)
    print(n >= -5, n <= 5)  # prints True True
    ```
    """
    return _integer(_state(), min.to_int(), (max - min).cast[DType.uint64]() + 1)


fn random_ui64(min: UInt64, max: UInt64) -> UInt64:
    """A number from `min` to `max`.

    ```mojo
    from random import random_ui64
    print(random_ui64(1, 6) <= 6)  # prints True
    ```
    """
    return _integer(_state(), min.to_int(), max - min + 1)


fn randn_float64(mean: Float64 = 0.0, variance: Float64 = 1.0) -> Float64:
    """A normally distributed number.

    ```mojo
    from random import randn_float64
    let x = randn_float64(10.0, 2.0)
    ```
    """
    let state = _state()
    var lane = _Lanes[1, 4](state.load().to_int())
    let result = _normal(lane, mean, variance)
    state.store(lane.state())
    return result


@always_inline
fn _fill[
    type: DType, draws: Int, numbers: fn[width: Int](inout _Lanes[width, draws]) capturing -> SIMD[DType.float64, width]
](
    ptr: DTypePointer[type], size: Int
):
    """Fills memory with numbers of so many draws each, whole vectors at a time."""
    let state = _state()
    let whole = size // _WIDTH * _WIDTH
    if whole > 0:
        var lanes = _Lanes[_WIDTH, draws](state.load().to_int())
        for i in range(0, whole, _WIDTH):
            ptr.simd_store[_WIDTH](i, numbers[_WIDTH](lanes).cast[type]())
            lanes.advance()
        state.store(lanes.state())
    var lane = _Lanes[1, draws](state.load().to_int())
    for i in range(whole, size):
        ptr.store(i, numbers[1](lane).cast[type]())
    state.store(lane.state())


fn rand[type: DType](ptr: DTypePointer[type], size: Int):
    """Fills memory: fractions from 0 up to 1, integers of the type's whole range.

    ```mojo
    from random import rand
    let numbers = DTypePointer[DType.float32].alloc(4)
    rand(numbers, 4)
    print(numbers[0] < 1)  # prints True
    numbers.free()
    ```
    """
    @parameter
    if type.is_floating_point():
        @parameter
        fn uniform[width: Int](inout lanes: _Lanes[width, 2]) -> SIMD[DType.float64, width]:
            return lanes.uniform()

        _fill[type, 2, uniform](ptr, size)
        return
    let state = _state()
    for i in range(size):
        @parameter
        if type.is_bool():
            ptr.store(i, _integer(state, 0, 2) == 1)
        elif type.is_integral():
            alias low = min_finite[type]().to_int()
            alias count = _range_size(type)
            ptr.store(i, _integer(state, low, count))


fn rand[type: DType](*shape: Int) -> Tensor[type]:
    """A tensor of these sizes: fractions from 0 up to 1, integers of the type's whole range.

    ```mojo
    from random import rand
    print(rand[DType.float32](2, 3).shape())  # prints 2x3
    ```
    """
    return rand[type](TensorShape(VariadicList(shape)))


fn rand[type: DType](owned shape: TensorShape) -> Tensor[type]:
    """A tensor of a shape: fractions from 0 up to 1, integers of the type's whole range."""
    var result = Tensor[type](shape)
    rand(result.data(), result.num_elements())
    return result^


fn rand[type: DType](owned spec: TensorSpec) -> Tensor[type]:
    """A tensor of a shape: fractions from 0 up to 1, integers of the type's whole range."""
    return rand[type](spec.shape)


fn _range_size(type: DType) -> UInt64:
    """How many values an integer type has; 0 for all 64 bits."""
    return UInt64(0) if type.bitwidth() == 64 else UInt64(1) << UInt64(type.bitwidth())


fn randint[type: DType](ptr: DTypePointer[type], size: Int, low: Int, high: Int):
    """Fills memory with integers from `low` to `high`.

    ```mojo
    from random import randint
    let numbers = DTypePointer[DType.int32].alloc(4)
    randint(numbers, 4, 1, 6)
    print(numbers[0] >= 1, numbers[0] <= 6)  # prints True True
    numbers.free()
    ```
    """
    let state = _state()
    for i in range(size):
        ptr.store(i, _integer(state, low, UInt64(high - low) + 1))


fn randn[type: DType](ptr: DTypePointer[type], size: Int, mean: Float64 = 0.0, variance: Float64 = 1.0):
    """Fills memory with normally distributed numbers.

    ```mojo
    from random import randn
    let numbers = DTypePointer[DType.float64].alloc(4)
    randn(numbers, 4)
    numbers.free()
    ```
    """
    @parameter
    fn normal[width: Int](inout lanes: _Lanes[width, 4]) -> SIMD[DType.float64, width]:
        return _normal(lanes, mean, variance)

    _fill[type, 4, normal](ptr, size)


fn randn[type: DType](owned shape: TensorShape, mean: Float64 = 0.0, variance: Float64 = 1.0) -> Tensor[type]:
    """A tensor of normally distributed numbers.

    ```mojo
    from random import randn
    from tensor import TensorShape
    print(randn[DType.float32](TensorShape(2, 3)).num_elements())  # prints 6
    ```
    """
    var result = Tensor[type](shape)
    randn(result.data(), result.num_elements(), mean, variance)
    return result^


fn randn[type: DType](owned spec: TensorSpec, mean: Float64 = 0.0, variance: Float64 = 1.0) -> Tensor[type]:
    """A tensor of normally distributed numbers."""
    return randn[type](spec.shape, mean, variance)
