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
    """Values with a length."""

    fn __len__(self) -> Int:
        """The number of elements."""
        ...


trait SizedRaising:
    """Values with a length, unless asking for it fails."""

    fn __len__(self) raises -> Int:
        """The number of elements."""
        ...


trait Stringable:
    """Values that have a text."""

    fn __str__(self) -> String:
        """The text."""
        ...


trait Intable:
    """Values that convert to an integer."""

    fn __int__(self) -> Int:
        """The integer."""
        ...


trait IntableRaising:
    """Values that convert to an integer, unless that fails."""

    fn __int__(self) raises -> Int:
        """The integer."""
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
