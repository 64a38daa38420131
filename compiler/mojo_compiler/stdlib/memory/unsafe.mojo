"""Pointers without checks."""

from sys.intrinsics import PrefetchOptions


@register_passable("trivial")
struct Pointer[type: AnyType]:
    """The address of values of a type.

    ```mojo
    let numbers = Pointer[Int].alloc(3)
    for i in range(3): numbers.store(i, i * i)
    print(numbers[2])
    numbers.free()
    # prints 4
    ```
    """

    var address: __mlir_type[`!kgen.pointer<`, type, `>`]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """The null pointer."""
        return Self.get_null()

    @always_inline("nodebug")
    fn __init__(address: __mlir_type[`!kgen.pointer<`, type, `>`]) -> Self:
        """Wraps a machine pointer."""
        return Self {address: address}

    @always_inline("nodebug")
    fn __init__(other: Pointer[type]) -> Self:
        """Copies a pointer."""
        return Self {address: other.address}

    @always_inline("nodebug")
    fn __init__(value: SIMD[DType.address, 1]) -> Self:
        """The pointer with this address."""
        return Self {
            address: __mlir_op.`pop.index_to_pointer`[_type=__mlir_type[`!kgen.pointer<`, type, `>`]](value.value)
        }

    @staticmethod
    @always_inline("nodebug")
    fn get_null() -> Self:
        """The null pointer.

        ```mojo
        if not Pointer[Int].get_null(): print("points nowhere")  # prints points nowhere
        ```
        """
        return Self {address: __mlir_op.`pop.pointer.null`[_type=__mlir_type[`!kgen.pointer<`, type, `>`]]()}

    @staticmethod
    @always_inline("nodebug")
    fn address_of(inout arg: type) -> Self:
        """The address of a variable.

        ```mojo
        var number = 5
        let place = Pointer.address_of(number)
        place.store(6)
        print(number)  # prints 6
        ```
        """
        return Self {address: __get_lvalue_as_address(arg)}

    @staticmethod
    @always_inline
    fn alloc(count: Int) -> Self:
        """Memory for `count` values, not initialised.

        ```mojo
        let numbers = Pointer[Int].alloc(3)
        numbers.store(0, 7)
        print(numbers.load())  # prints 7
        numbers.free()
        ```
        """
        return Self.aligned_alloc(_alignment(count * sizeof[type](), alignof[type]()), count)

    @staticmethod
    @always_inline
    fn alloc(count: Int, alignment: Int) -> Self:
        """Memory for `count` values at a multiple of `alignment`, not initialised (the spelling of 2024)."""
        return Self.aligned_alloc(alignment, count)

    @staticmethod
    @always_inline
    fn aligned_alloc(alignment: Int, count: Int) -> Self:
        """Aligned memory for `count` values, not initialised."""
        return Self {
            address: __mlir_op.`pop.aligned_alloc`[_type=__mlir_type[`!kgen.pointer<`, type, `>`]](
                alignment.value, (count * sizeof[type]()).value
            )
        }

    @always_inline
    fn free(self):
        """Gives the memory back.

        ```mojo
        let numbers = Pointer[Int].alloc(3)
        numbers.free()
        ```
        """
        __mlir_op.`pop.aligned_free`(self.address)

    @always_inline("nodebug")
    fn load(self) -> type:
        """A copy of the value.

        ```mojo
        let numbers = Pointer[Int].alloc(1)
        numbers.store(4)
        print(numbers.load())  # prints 4
        numbers.free()
        ```
        """
        return __get_address_as_lvalue(self.address)

    @always_inline("nodebug")
    fn load(self, offset: Int) -> type:
        """A copy of the value `offset` elements further."""
        return __get_address_as_lvalue(self.offset(offset).address)

    @always_inline("nodebug")
    fn load[T: Intable](self, offset: T) -> type:
        """A copy of the value `offset` elements further."""
        return self.load(offset.__int__())

    @always_inline("nodebug")
    fn store(self, value: type):
        """Puts a value into memory, whose content does not count as one.

        ```mojo
        let numbers = Pointer[Int].alloc(1)
        numbers.store(4)
        print(numbers[0])  # prints 4
        numbers.free()
        ```
        """
        __get_address_as_uninit_lvalue(self.address) = value

    @always_inline("nodebug")
    fn store(self, offset: Int, value: type):
        """Puts a value `offset` elements further into memory, whose content does not count as one."""
        __get_address_as_uninit_lvalue(self.offset(offset).address) = value

    @always_inline("nodebug")
    fn store[T: Intable](self, offset: T, value: type):
        """Puts a value `offset` elements further into memory, whose content does not count as one."""
        self.store(offset.__int__(), value)

    @always_inline("nodebug")
    fn nt_store(self, value: type):
        """Puts a value into memory; the cache is not expected to keep it."""
        self.store(value)

    @always_inline("nodebug")
    fn __getitem__(self) -> type:
        """A copy of the value."""
        return self.load()

    @always_inline("nodebug")
    fn __getitem__(self, offset: Int) -> type:
        """A copy of the value `offset` elements further."""
        return self.load(offset)

    @always_inline("nodebug")
    fn __getitem__[T: Intable](self, offset: T) -> type:
        """A copy of the value `offset` elements further."""
        return self.load(offset.__int__())

    @always_inline("nodebug")
    fn __refitem__(self) -> Reference[type]:
        """The value where it is, to be changed."""
        return self.address

    @always_inline("nodebug")
    fn __refitem__(self, offset: Int) -> Reference[type]:
        """The value `offset` elements further where it is, to be changed."""
        return self.offset(offset).address

    @always_inline("nodebug")
    fn __refitem__[T: Intable](self, offset: T) -> Reference[type]:
        """The value `offset` elements further where it is, to be changed."""
        return self.offset(offset.__int__()).address

    @always_inline("nodebug")
    fn __setitem__(self, offset: Int, value: type):
        """Puts a value `offset` elements further into memory."""
        self.store(offset, value)

    @always_inline("nodebug")
    fn __setitem__[T: Intable](self, offset: T, value: type):
        """Puts a value `offset` elements further into memory."""
        self.store(offset.__int__(), value)

    @always_inline("nodebug")
    fn bitcast[new_type: AnyType](self) -> Pointer[new_type]:
        """The same address for another type.

        ```mojo
        let number = Pointer[Float32].alloc(1)
        number.store(1)
        print(number.bitcast[Int32]().load())  # prints 1065353216
        number.free()
        ```
        """
        return Pointer[new_type] {
            address: __mlir_op.`pop.pointer.bitcast`[_type=__mlir_type[`!kgen.pointer<`, new_type, `>`]](self.address)
        }

    @always_inline("nodebug")
    fn __as_index(self) -> Int:
        """The address as a number."""
        return Int {value: __mlir_op.`pop.pointer_to_index`(self.address)}

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The address as a number."""
        return self.__as_index()

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the pointer is not null."""
        return self.__as_index() != 0

    @always_inline("nodebug")
    fn __eq__(self, rhs: Self) -> Bool:
        """Whether both addresses are the same."""
        return self.__as_index() == rhs.__as_index()

    @always_inline("nodebug")
    fn __ne__(self, rhs: Self) -> Bool:
        """Whether the addresses differ."""
        return self.__as_index() != rhs.__as_index()

    @always_inline("nodebug")
    fn __lt__(self, rhs: Self) -> Bool:
        """Whether this address is lower."""
        return Bool {
            value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate ult>`](
                self.__as_index().value, rhs.__as_index().value
            )
        }

    @always_inline("nodebug")
    fn offset(self, count: Int) -> Self:
        """The address `count` elements further.

        ```mojo
        let numbers = Pointer[Int].alloc(2)
        numbers.store(1, 8)
        print(numbers.offset(1).load())  # prints 8
        numbers.free()
        ```
        """
        return Self {address: __mlir_op.`pop.offset`(self.address, count.value)}

    @always_inline("nodebug")
    fn offset[T: Intable](self, count: T) -> Self:
        """The address `count` elements further."""
        return self.offset(count.__int__())

    @always_inline("nodebug")
    fn __add__(self, count: Int) -> Self:
        """The address `count` elements further."""
        return self.offset(count)

    @always_inline("nodebug")
    fn __add__[T: Intable](self, count: T) -> Self:
        """The address `count` elements further."""
        return self.offset(count.__int__())

    @always_inline("nodebug")
    fn __sub__(self, count: Int) -> Self:
        """The address `count` elements before."""
        return self.offset(-count)

    @always_inline("nodebug")
    fn __sub__[T: Intable](self, count: T) -> Self:
        """The address `count` elements before."""
        return self.offset(-count.__int__())

    @always_inline("nodebug")
    fn __iadd__(inout self, count: Int):
        """Moves `count` elements further."""
        self = self.offset(count)

    @always_inline("nodebug")
    fn __isub__(inout self, count: Int):
        """Moves `count` elements back."""
        self = self.offset(-count)


@register_passable("trivial")
struct DTypePointer[type: DType]:
    """The address of scalars of a lane type.

    ```mojo
    let numbers = DTypePointer[DType.float32].alloc(4)
    numbers.simd_store[4](0, SIMD[DType.float32, 4](1, 2, 3, 4))
    print(numbers.simd_load[2](1), numbers[3])  # prints [2.0, 3.0] 4.0
    numbers.free()
    ```
    """

    var address: __mlir_type[`!kgen.pointer<scalar<`, type.value, `>>`]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """The null pointer."""
        return Self.get_null()

    @always_inline("nodebug")
    fn __init__(address: __mlir_type[`!kgen.pointer<scalar<`, type.value, `>>`]) -> Self:
        """Wraps a machine pointer."""
        return Self {address: address}

    @always_inline("nodebug")
    fn __init__(other: DTypePointer[type]) -> Self:
        """Copies a pointer."""
        return Self {address: other.address}

    @always_inline("nodebug")
    fn __init__(other: Pointer[SIMD[type, 1]]) -> Self:
        """The address of scalars."""
        return Self {
            address: __mlir_op.`pop.pointer.bitcast`[_type=__mlir_type[`!kgen.pointer<scalar<`, type.value, `>>`]](
                other.address
            )
        }

    @always_inline("nodebug")
    fn __init__(value: SIMD[DType.address, 1]) -> Self:
        """The pointer with this address."""
        return Self {
            address: __mlir_op.`pop.index_to_pointer`[_type=__mlir_type[`!kgen.pointer<scalar<`, type.value, `>>`]](
                value.value
            )
        }

    @staticmethod
    @always_inline("nodebug")
    fn get_null() -> Self:
        """The null pointer.

        ```mojo
        if not DTypePointer[DType.int8].get_null(): print("points nowhere")  # prints points nowhere
        ```
        """
        return Self {
            address: __mlir_op.`pop.pointer.null`[_type=__mlir_type[`!kgen.pointer<scalar<`, type.value, `>>`]]()
        }

    @staticmethod
    @always_inline("nodebug")
    fn address_of(inout arg: SIMD[type, 1]) -> Self:
        """The address of a variable.

        ```mojo
        var number = Int32(5)
        print(DTypePointer.address_of(number).load())  # prints 5
        ```
        """
        return Pointer[SIMD[type, 1]].address_of(arg)

    @staticmethod
    @always_inline
    fn alloc(count: Int) -> Self:
        """Memory for `count` scalars, not initialised.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(4)
        numbers.store(3, 9)
        print(numbers.load(3))  # prints 9
        numbers.free()
        ```
        """
        return Self.aligned_alloc(_alignment(count * type.sizeof(), type.sizeof()), count)

    @staticmethod
    @always_inline
    fn alloc(count: Int, alignment: Int) -> Self:
        """Memory for `count` scalars at a multiple of `alignment`, not initialised (the spelling of 2024)."""
        return Self.aligned_alloc(alignment, count)

    @staticmethod
    @always_inline
    fn aligned_alloc(alignment: Int, count: Int) -> Self:
        """Aligned memory for `count` scalars, not initialised."""
        return Self {
            address: __mlir_op.`pop.aligned_alloc`[_type=__mlir_type[`!kgen.pointer<scalar<`, type.value, `>>`]](
                alignment.value, (count * type.sizeof()).value
            )
        }

    @always_inline
    fn free(self):
        """Gives the memory back.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(4)
        numbers.free()
        ```
        """
        __mlir_op.`pop.aligned_free`(self.address)

    @always_inline("nodebug")
    fn as_scalar_pointer(self) -> Pointer[SIMD[type, 1]]:
        """The address as one of values."""
        return Pointer[SIMD[type, 1]] {
            address: __mlir_op.`pop.pointer.bitcast`[_type=__mlir_type[`!kgen.pointer<`, SIMD[type, 1], `>`]](
                self.address
            )
        }

    @always_inline("nodebug")
    fn _as_scalar_pointer(self) -> Pointer[SIMD[type, 1]]:
        """The address as one of values."""
        return self.as_scalar_pointer()

    @always_inline("nodebug")
    fn bitcast[new_type: DType](self) -> DTypePointer[new_type]:
        """The same address for another lane type.

        ```mojo
        let number = DTypePointer[DType.float32].alloc(1)
        number.store(1)
        print(number.bitcast[DType.int32]().load())  # prints 1065353216
        number.free()
        ```
        """
        return DTypePointer[new_type] {
            address: __mlir_op.`pop.pointer.bitcast`[_type=__mlir_type[`!kgen.pointer<scalar<`, new_type.value, `>>`]](
                self.address
            )
        }

    @always_inline("nodebug")
    fn bitcast[new_type: AnyType](self) -> Pointer[new_type]:
        """The same address for a type."""
        return self.as_scalar_pointer().bitcast[new_type]()

    @always_inline("nodebug")
    fn is_aligned[alignment: Int](self) -> Bool:
        """Whether the address is a multiple of `alignment`."""
        return self.__as_index() % alignment == 0

    @always_inline("nodebug")
    fn prefetch[params: PrefetchOptions](self):
        """Tells the processor that memory will be used soon."""
        __mlir_op.`pop.prefetch`(self.address)

    @always_inline("nodebug")
    fn __as_index(self) -> Int:
        """The address as a number."""
        return Int {value: __mlir_op.`pop.pointer_to_index`(self.address)}

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The address as a number."""
        return self.__as_index()

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the pointer is not null."""
        return self.__as_index() != 0

    @always_inline("nodebug")
    fn __eq__(self, rhs: Self) -> Bool:
        """Whether both addresses are the same."""
        return self.__as_index() == rhs.__as_index()

    @always_inline("nodebug")
    fn __ne__(self, rhs: Self) -> Bool:
        """Whether the addresses differ."""
        return self.__as_index() != rhs.__as_index()

    @always_inline("nodebug")
    fn __lt__(self, rhs: Self) -> Bool:
        """Whether this address is lower."""
        return Bool {
            value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate ult>`](
                self.__as_index().value, rhs.__as_index().value
            )
        }

    @always_inline("nodebug")
    fn offset(self, count: Int) -> Self:
        """The address `count` elements further.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(2)
        numbers.store(1, 8)
        print(numbers.offset(1).load())  # prints 8
        numbers.free()
        ```
        """
        return Self {address: __mlir_op.`pop.offset`(self.address, count.value)}

    @always_inline("nodebug")
    fn offset[T: Intable](self, count: T) -> Self:
        """The address `count` elements further."""
        return self.offset(count.__int__())

    @always_inline("nodebug")
    fn __add__(self, count: Int) -> Self:
        """The address `count` elements further."""
        return self.offset(count)

    @always_inline("nodebug")
    fn __add__[T: Intable](self, count: T) -> Self:
        """The address `count` elements further."""
        return self.offset(count.__int__())

    @always_inline("nodebug")
    fn __sub__(self, count: Int) -> Self:
        """The address `count` elements before."""
        return self.offset(-count)

    @always_inline("nodebug")
    fn __sub__[T: Intable](self, count: T) -> Self:
        """The address `count` elements before."""
        return self.offset(-count.__int__())

    @always_inline("nodebug")
    fn __iadd__(inout self, count: Int):
        """Moves `count` elements further."""
        self = self.offset(count)

    @always_inline("nodebug")
    fn __isub__(inout self, count: Int):
        """Moves `count` elements back."""
        self = self.offset(-count)

    @always_inline("nodebug")
    fn load(self) -> SIMD[type, 1]:
        """The scalar.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(2)
        numbers.store(1, 8)
        print(numbers.load(1))  # prints 8
        numbers.free()
        ```
        """
        return self.simd_load[1]()

    @always_inline("nodebug")
    fn load(self, offset: Int) -> SIMD[type, 1]:
        """The scalar `offset` elements further."""
        return self.offset(offset).simd_load[1]()

    @always_inline("nodebug")
    fn load[T: Intable](self, offset: T) -> SIMD[type, 1]:
        """The scalar `offset` elements further."""
        return self.offset(offset.__int__()).simd_load[1]()

    @always_inline("nodebug")
    fn store(self, value: SIMD[type, 1]):
        """Writes the scalar.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(2)
        numbers.store(8)
        print(numbers[0])  # prints 8
        numbers.free()
        ```
        """
        self.simd_store[1](value)

    @always_inline("nodebug")
    fn store(self, offset: Int, value: SIMD[type, 1]):
        """Writes the scalar `offset` elements further."""
        self.offset(offset).simd_store[1](value)

    @always_inline("nodebug")
    fn store[T: Intable](self, offset: T, value: SIMD[type, 1]):
        """Writes the scalar `offset` elements further."""
        self.offset(offset.__int__()).simd_store[1](value)

    @always_inline("nodebug")
    fn __getitem__(self, offset: Int) -> SIMD[type, 1]:
        """The scalar `offset` elements further."""
        return self.load(offset)

    @always_inline("nodebug")
    fn __getitem__[T: Intable](self, offset: T) -> SIMD[type, 1]:
        """The scalar `offset` elements further."""
        return self.load(offset.__int__())

    @always_inline("nodebug")
    fn __setitem__(self, offset: Int, value: SIMD[type, 1]):
        """Writes the scalar `offset` elements further."""
        self.store(offset, value)

    @always_inline("nodebug")
    fn __setitem__[T: Intable](self, offset: T, value: SIMD[type, 1]):
        """Writes the scalar `offset` elements further."""
        self.store(offset.__int__(), value)

    @always_inline("nodebug")
    fn load[width: Int](self) -> SIMD[type, width]:
        """Consecutive scalars (the spelling of 2024)."""
        return self.simd_load[width]()

    @always_inline("nodebug")
    fn load[width: Int](self, offset: Int) -> SIMD[type, width]:
        """Consecutive scalars, `offset` elements further (the spelling of 2024)."""
        return self.simd_load[width](offset)

    @always_inline("nodebug")
    fn load[width: Int, T: Intable](self, offset: T) -> SIMD[type, width]:
        """Consecutive scalars, `offset` elements further (the spelling of 2024)."""
        return self.simd_load[width](offset.__int__())

    @always_inline("nodebug")
    fn store[width: Int](self, value: SIMD[type, width]):
        """Writes consecutive scalars (the spelling of 2024)."""
        self.simd_store[width](value)

    @always_inline("nodebug")
    fn store[width: Int](self, offset: Int, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further (the spelling of 2024)."""
        self.simd_store[width](offset, value)

    @always_inline("nodebug")
    fn store[width: Int, T: Intable](self, offset: T, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further (the spelling of 2024)."""
        self.simd_store[width](offset.__int__(), value)

    @always_inline
    fn gather[width: Int, int_type: DType](self, offset: SIMD[int_type, width]) -> SIMD[type, width]:
        """Scalars at an offset for each lane.

        Parameters:
            width: How many; inferred.
            int_type: The type of the offsets; inferred.

        Args:
            offset: How many elements further each scalar is.

        Returns:
            The scalars.

        ```mojo
        let squares = DTypePointer[DType.int32].alloc(8)
        for i in range(8):
            squares[i] = i * i
        print(squares.gather(SIMD[DType.int32, 2](7, 3)))  # prints [49, 9]
        squares.free()
        ```
        """
        var result = SIMD[type, width]()

        @parameter
        for i in range(width):
            result[i] = self.load(offset[i].to_int())
        return result

    @always_inline
    fn gather[width: Int, int_type: DType](
        self, offset: SIMD[int_type, width], mask: SIMD[DType.bool, width], default: SIMD[type, width]
    ) -> SIMD[type, width]:
        """Scalars at an offset for each lane where the mask is set, else lanes of `default`; other memory is not
        touched.
        """
        var result = default

        @parameter
        for i in range(width):
            if mask[i]:
                result[i] = self.load(offset[i].to_int())
        return result

    @always_inline
    fn scatter[width: Int, int_type: DType](self, offset: SIMD[int_type, width], value: SIMD[type, width]):
        """Writes a scalar at an offset for each lane, in order: the last one of an offset stays."""
        @parameter
        for i in range(width):
            self.store(offset[i].to_int(), value[i])

    @always_inline
    fn scatter[width: Int, int_type: DType](
        self, offset: SIMD[int_type, width], value: SIMD[type, width], mask: SIMD[DType.bool, width]
    ):
        """Writes a scalar at an offset for each lane where the mask is set."""
        @parameter
        for i in range(width):
            if mask[i]:
                self.store(offset[i].to_int(), value[i])

    @always_inline("nodebug")
    fn simd_load[width: Int](self) -> SIMD[type, width]:
        """Consecutive scalars.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(4)
        for i in range(4): numbers.store(i, i)
        print(numbers.simd_load[4]())
        numbers.free()
        # prints [0, 1, 2, 3]
        ```
        """
        return __mlir_op.`pop.simd_load`[size=width](self.address)

    @always_inline("nodebug")
    fn simd_load[width: Int](self, offset: Int) -> SIMD[type, width]:
        """Consecutive scalars, `offset` elements further."""
        return self.offset(offset).simd_load[width]()

    @always_inline("nodebug")
    fn simd_load[width: Int, T: Intable](self, offset: T) -> SIMD[type, width]:
        """Consecutive scalars, `offset` elements further."""
        return self.offset(offset.__int__()).simd_load[width]()

    @always_inline("nodebug")
    fn simd_store[width: Int](self, value: SIMD[type, width]):
        """Writes consecutive scalars.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(4)
        numbers.simd_store[4](SIMD[DType.int32, 4](1, 2, 3, 4))
        print(numbers.load(2))  # prints 3
        numbers.free()
        ```
        """
        __mlir_op.`pop.simd_store`(value.value, self.address)

    @always_inline("nodebug")
    fn simd_store[width: Int](self, offset: Int, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further."""
        self.offset(offset).simd_store[width](value)

    @always_inline("nodebug")
    fn simd_store[width: Int, T: Intable](self, offset: T, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further."""
        self.offset(offset.__int__()).simd_store[width](value)

    @always_inline("nodebug")
    fn aligned_simd_load[width: Int, alignment: Int](self) -> SIMD[type, width]:
        """Consecutive scalars at an aligned address."""
        return __mlir_op.`pop.simd_load`[size=width, alignment=alignment](self.address)

    @always_inline("nodebug")
    fn aligned_simd_load[width: Int, alignment: Int](self, offset: Int) -> SIMD[type, width]:
        """Consecutive scalars, `offset` elements further at an aligned address."""
        return self.offset(offset).aligned_simd_load[width, alignment]()

    @always_inline("nodebug")
    fn aligned_simd_load[width: Int, alignment: Int, T: Intable](self, offset: T) -> SIMD[type, width]:
        """Consecutive scalars, `offset` elements further at an aligned address."""
        return self.offset(offset.__int__()).aligned_simd_load[width, alignment]()

    @always_inline("nodebug")
    fn aligned_simd_store[width: Int, alignment: Int](self, value: SIMD[type, width]):
        """Writes consecutive scalars at an aligned address."""
        __mlir_op.`pop.simd_store`[alignment=alignment](value.value, self.address)

    @always_inline("nodebug")
    fn aligned_simd_store[width: Int, alignment: Int](self, offset: Int, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further at an aligned address."""
        self.offset(offset).aligned_simd_store[width, alignment](value)

    @always_inline("nodebug")
    fn aligned_simd_store[width: Int, alignment: Int, T: Intable](self, offset: T, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further at an aligned address."""
        self.offset(offset.__int__()).aligned_simd_store[width, alignment](value)

    @always_inline("nodebug")
    fn simd_nt_store[width: Int](self, value: SIMD[type, width]):
        """Writes consecutive scalars; the cache is not expected to keep them."""
        __mlir_op.`pop.simd_store`(value.value, self.address)

    @always_inline("nodebug")
    fn simd_nt_store[width: Int](self, offset: Int, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further; the cache is not expected to keep them."""
        self.offset(offset).simd_nt_store[width](value)

    @always_inline("nodebug")
    fn simd_nt_store[width: Int, T: Intable](self, offset: T, value: SIMD[type, width]):
        """Writes consecutive scalars, `offset` elements further; the cache is not expected to keep them."""
        self.offset(offset.__int__()).simd_nt_store[width](value)

    @always_inline
    fn simd_strided_load[width: Int](self, stride: Int) -> SIMD[type, width]:
        """Scalars that are `stride` elements apart.

        ```mojo
        let numbers = DTypePointer[DType.int32].alloc(4)
        for i in range(4): numbers.store(i, i)
        print(numbers.simd_strided_load[2](2))
        numbers.free()
        # prints [0, 2]
        ```
        """
        var result = SIMD[type, width]()
        for i in range(width):
            result[i] = self.load(i * stride)
        return result

    @always_inline
    fn simd_strided_store[width: Int](self, value: SIMD[type, width], stride: Int):
        """Writes scalars `stride` elements apart."""
        for i in range(width):
            self.store(i * stride, value[i])


@always_inline("nodebug")
fn bitcast[new_type: AnyType, src: AnyType](ptr: Pointer[src]) -> Pointer[new_type]:
    """The same address for another type."""
    return ptr.bitcast[new_type]()


@always_inline("nodebug")
fn bitcast[new_type: DType, src: DType](ptr: DTypePointer[src]) -> DTypePointer[new_type]:
    """The same address for another lane type."""
    return ptr.bitcast[new_type]()


@always_inline("nodebug")
fn bitcast[new_type: DType, new_width: Int, src_type: DType, src_width: Int](
    value: SIMD[src_type, src_width]
) -> SIMD[new_type, new_width]:
    """The same bits as other lanes.

    ```mojo
    from memory.unsafe import bitcast
    print(bitcast[DType.int32, 1](Float32(1)))  # prints 1065353216
    ```
    """
    constrained[
        new_type.sizeof() * new_width == src_type.sizeof() * src_width,
        "the source and destination types must have the same bitwidth",
    ]()
    return __mlir_op.`pop.bitcast`[_type=__mlir_type[`!pop.simd<`, new_width.value, `, `, new_type.value, `>`]](
        value.value
    )


@always_inline("nodebug")
fn bitcast[new_type: DType, src_type: DType](value: SIMD[src_type, 1]) -> SIMD[new_type, 1]:
    """The same bits as another scalar."""
    return bitcast[new_type, 1](value)


@always_inline("nodebug")
fn bitcast[new_type: AnyType](address: Int) -> Pointer[new_type]:
    """The pointer with this address."""
    return Pointer[new_type](SIMD[DType.address, 1](address))


@always_inline("nodebug")
fn _alignment(size: Int, minimum: Int) -> Int:
    """Blocks of a kilobyte and more start at a cache line, smaller ones where the C library puts them."""
    return _select_int(size >= 1024, 64, _select_int(minimum > 16, minimum, 16))


@register_passable("trivial")
struct Reference[T: AnyType]:
    """A place that holds a value; `r[]` is the value there. A variable of the function lives as long as a reference to
    it, that a variable of the same function holds, is used.

    ```mojo
    var text = String("a")
    let place = Reference(text)
    place[] += "b"
    print(text)  # prints ab
    ```
    """

    var value: __mlir_type[`!kgen.pointer<`, T, `>`]

    @always_inline("nodebug")
    fn __init__(address: __mlir_type[`!kgen.pointer<`, T, `>`]) -> Self:
        """The place at a machine pointer."""
        return Self {value: address}

    @always_inline("nodebug")
    fn __init__(inout value: T) -> Self:
        """The place of a variable."""
        return Self {value: __get_lvalue_as_address(value)}

    @always_inline("nodebug")
    fn __refitem__(self) -> Self:
        """The value there."""
        return self

    @always_inline("nodebug")
    fn get_unsafe_pointer(self) -> Pointer[T]:
        """The address of the place."""
        return Pointer[T] {address: self.value}
