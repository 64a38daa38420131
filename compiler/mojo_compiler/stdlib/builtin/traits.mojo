"""What generic code may ask of a type."""


trait Destructable:
    """Values that run code at the end of their life."""

    fn __del__(owned self):
        """Ends the value's life."""
        ...


trait Copyable:
    """Values that can be copied."""

    fn __copyinit__(inout self, existing: Self):
        """Makes a copy."""
        ...


trait Movable:
    """Values that can move."""

    fn __moveinit__(inout self, owned existing: Self):
        """Takes the place of another value."""
        ...


trait CollectionElement(Copyable, Movable):
    """Values that collections can hold."""

    pass


trait Sized:
    """Values with a length.

    ```mojo
    @value
    struct Pair(Sized):
        var x: Int
        fn __len__(self) -> Int: return 2
    print(len(Pair(3)))  # prints 2
    ```
    """

    fn __len__(self) -> Int:
        """The number of elements."""
        ...


trait SizedRaising:
    """Values with a length, unless asking for it fails."""

    fn __len__(self) raises -> Int:
        """The number of elements.

        Raises:
            Whatever the type decides.
        """
        ...


trait Stringable:
    """Values that have a text.

    ```mojo
    @value
    struct Point(Stringable):
        var x: Int
        fn __str__(self) -> String: return "x=" + String(self.x)
    print(str(Point(3)), Point(4))  # prints x=3 x=4
    ```
    """

    fn __str__(self) -> String:
        """The text."""
        ...


trait Intable:
    """Values that convert to an integer.

    ```mojo
    @value
    struct Level(Intable):
        var n: Int
        fn __int__(self) -> Int: return self.n
    print(int(Level(3)) + 1)  # prints 4
    ```
    """

    fn __int__(self) -> Int:
        """The integer."""
        ...


trait IntableRaising:
    """Values that convert to an integer, unless that fails."""

    fn __int__(self) raises -> Int:
        """The integer.

        Raises:
            Whatever the type decides.
        """
        ...


trait Boolable:
    """Values that convert to a truth value."""

    fn __bool__(self) -> Bool:
        """The truth value."""
        ...


trait Hashable:
    """Values with a hash."""

    fn __hash__(self) -> Int:
        """A number that equal values share."""
        ...


trait EqualityComparable:
    """Values that can be compared for equality."""

    fn __eq__(self, other: Self) -> Bool:
        """Whether both are equal."""
        ...


trait KeyElement(CollectionElement, Hashable, EqualityComparable):
    """Values that can be keys of a dictionary."""

    pass
