"""Results of asynchronous functions, which run to completion where they are called (language.md F21)."""


struct Coroutine[type: AnyType]:
    """What a call of an asynchronous function gives: `await` takes its result.

    ```mojo
    async fn answer() -> Int: return 42
    print(answer().get())  # prints 42
    ```
    """

    var _result: type

    @always_inline
    fn __init__(inout self, owned result: type):
        """Has run, with this result."""
        self._result = result^

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the result."""
        self._result = existing._result^

    @always_inline
    fn __await__(self) -> type:
        """The result."""
        return self._result

    @always_inline
    fn __call__(self) -> type:
        """The result."""
        return self._result

    @always_inline
    fn get(self) -> type:
        """The result."""
        return self._result

    @always_inline
    fn get_promise(inout self) -> Pointer[type]:
        """Where the result is."""
        return Pointer[type].address_of(self._result)


alias RaisingCoroutine = Coroutine
