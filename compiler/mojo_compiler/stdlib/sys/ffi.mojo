"""Functions of shared libraries."""

from .intrinsics import external_call


@register_passable("trivial")
struct RTLD:
    """How a library is opened."""

    alias LAZY: Int32 = 1
    """Functions are looked up when they are first called."""
    alias NOW: Int32 = 2
    """All symbols are looked up at once."""
    alias LOCAL: Int32 = 0
    """Libraries loaded later do not see the symbols."""
    alias GLOBAL: Int32 = 0x100
    """Libraries loaded later see the symbols."""


alias DEFAULT_RTLD: Int32 = RTLD.NOW | RTLD.GLOBAL
"""How `DLHandle` opens a library unless it is told."""


@value
@register_passable("trivial")
struct DLHandle:
    """An open shared library; it stays open until `close`. Copies mean the same library.

    ```mojo
    from sys.ffi import DLHandle
    let library = DLHandle("libm.so.6")
    let cosine = library.get_function[fn(Float64) -> Float64]("cos")
    print(cosine(0))  # prints 1.0
    ```
    """

    var handle: DTypePointer[DType.int8]

    @no_inline
    fn __init__(path: String, flags: Int32 = DEFAULT_RTLD) raises -> Self:
        """Opens a library by its path, or by its name where the system looks for libraries.

        Raises:
            An error with the reason if it cannot be opened.
        """
        let handle = external_call["dlopen", DTypePointer[DType.int8]](path._as_ptr(), flags)
        if not handle:
            let reason = StringRef(external_call["dlerror", DTypePointer[DType.int8]]())
            raise Error(String("unable to open library '") + path + "': " + reason)
        return Self {handle: handle}

    @no_inline
    fn check_symbol(self, name: String) -> Bool:
        """Whether the library has a function or a variable of this name.

        ```mojo
        from sys.ffi import DLHandle
        print(DLHandle("libm.so.6").check_symbol("cos"))  # prints True
        ```
        """
        return self._address(name).__bool__()

    @no_inline
    fn get_function[type: AnyType](self, name: String) raises -> type:
        """A function of the library, as a value of a function type.

        Raises:
            An error if there is none of this name.

        ```mojo
        from sys.ffi import DLHandle
        let root = DLHandle("libm.so.6").get_function[fn(Float64) -> Float64]("sqrt")
        print(root(16))  # prints 4.0
        ```
        """
        return __mlir_op.`pop.c_function`[_type:type](self._required(name).address)

    @no_inline
    fn get_symbol[type: DType](self, name: String) raises -> DTypePointer[type]:
        """The address of a variable of the library.

        Raises:
            An error if there is none of this name.
        """
        return self._required(name).bitcast[type]()

    @no_inline
    fn close(inout self):
        """Closes the library, whose functions must not be called any more; does nothing if it is closed."""
        if self.handle:
            _ = external_call["dlclose", Int32](self.handle)
            self.handle = DTypePointer[DType.int8]()

    @no_inline
    fn _address(self, name: String) -> DTypePointer[DType.int8]:
        """Where a symbol is, null if there is none."""
        if not self.handle:
            return self.handle
        return external_call["dlsym", DTypePointer[DType.int8]](self.handle, name._as_ptr())

    @no_inline
    fn _required(self, name: String) raises -> DTypePointer[DType.int8]:
        """Where a symbol is.

        Raises:
            An error if there is none.
        """
        if not self.handle:
            raise Error("the library is closed")
        let address = self._address(name)
        if not address:
            raise Error(String("no symbol '") + name + "' in the library")
        return address
