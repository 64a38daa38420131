"""Numbers that several threads may change."""


struct Atomic[type: DType]:
    """A number every change of which is seen by other threads as a whole.

    ```mojo
    var count = Atomic[DType.int64](0)
    count += 2
    print(count.load())  # prints 2
    ```
    """

    var value: SIMD[type, 1]

    @always_inline
    fn __init__(inout self, value: SIMD[type, 1]):
        """Starts with a value."""
        self.value = value

    @always_inline
    fn __init__(inout self, value: Int):
        """Starts with a value."""
        self.value = value

    @always_inline
    fn load(inout self) -> SIMD[type, 1]:
        """The value.

        ```mojo
        var loaded = Atomic[DType.int64](3)
        print(loaded.load())  # prints 3
        ```
        """
        return __mlir_op.`pop.atomic.load`(DTypePointer[type].address_of(self.value).address)

    @always_inline
    fn store(inout self, value: SIMD[type, 1]):
        """Replaces the value.

        ```mojo
        var stored = Atomic[DType.int64](3)
        stored.store(4)
        print(stored.load())  # prints 4
        ```
        """
        __mlir_op.`pop.atomic.store`(value.value, DTypePointer[type].address_of(self.value).address)

    @staticmethod
    @always_inline
    fn _fetch_add(ptr: Pointer[SIMD[type, 1]], rhs: SIMD[type, 1]) -> SIMD[type, 1]:
        """Adds to a number in memory; returns what was there."""
        return __mlir_op.`pop.atomic.rmw`[bin_op="add"](DTypePointer[type](ptr).address, rhs.value)

    @always_inline
    fn fetch_add(inout self, rhs: SIMD[type, 1]) -> SIMD[type, 1]:
        """Adds; returns what was there.

        ```mojo
        var added = Atomic[DType.int64](3)
        print(added.fetch_add(4), added.load())  # prints 3 7
        ```
        """
        return __mlir_op.`pop.atomic.rmw`[bin_op="add"](DTypePointer[type].address_of(self.value).address, rhs.value)

    @always_inline
    fn fetch_sub(inout self, rhs: SIMD[type, 1]) -> SIMD[type, 1]:
        """Subtracts; returns what was there.

        ```mojo
        var taken = Atomic[DType.int64](3)
        print(taken.fetch_sub(1), taken.load())  # prints 3 2
        ```
        """
        return __mlir_op.`pop.atomic.rmw`[bin_op="sub"](DTypePointer[type].address_of(self.value).address, rhs.value)

    @always_inline
    fn __iadd__(inout self, rhs: SIMD[type, 1]):
        """Adds."""
        _ = self.fetch_add(rhs)

    @always_inline
    fn __isub__(inout self, rhs: SIMD[type, 1]):
        """Subtracts."""
        _ = self.fetch_sub(rhs)

    @always_inline
    fn max(inout self, rhs: SIMD[type, 1]):
        """Keeps the greater value.

        ```mojo
        var greatest = Atomic[DType.int64](3)
        greatest.max(7)
        print(greatest.load())  # prints 7
        ```
        """
        _ = SIMD[type, 1](
            __mlir_op.`pop.atomic.rmw`[bin_op="max"](DTypePointer[type].address_of(self.value).address, rhs.value)
        )

    @always_inline
    fn min(inout self, rhs: SIMD[type, 1]):
        """Keeps the smaller value.

        ```mojo
        var least = Atomic[DType.int64](3)
        least.min(1)
        print(least.load())  # prints 1
        ```
        """
        _ = SIMD[type, 1](
            __mlir_op.`pop.atomic.rmw`[bin_op="min"](DTypePointer[type].address_of(self.value).address, rhs.value)
        )

    fn __str__(self) -> String:
        """The text of the value."""
        return self.value.__str__()
