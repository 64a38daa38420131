"""Room for values that come and go while the struct around them lives."""

from sys.info import alignof, sizeof


@register_passable("trivial")
struct _Room[size: Int, alignment: Int]:
    """Bytes that hold nothing by themselves; who has them says when a value lives there."""

    var bytes: StaticTuple[(size + alignment - 1) // alignment, SIMD[DType.uint8, alignment]]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Bytes that mean nothing yet."""
        return Self {bytes: StaticTuple[(size + alignment - 1) // alignment, SIMD[DType.uint8, alignment]]()}
