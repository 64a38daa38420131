"""Sets: tables of keys that keep the order in which they came."""

from .dict import Dict, KeyElement, _DictKeys


@value
struct Set[T: KeyElement]:
    """Different elements.

    ```mojo
    from collections import Set
    var seen = Set[Int](1, 2)
    seen.add(2)
    print(len(seen), 2 in seen)  # prints 2 True
    ```
    """

    var _members: Dict[T, _Nothing]

    @always_inline
    fn __init__(inout self):
        """No elements."""
        self._members = Dict[T, _Nothing]()

    fn __init__(inout self, *elements: T):
        """The elements given; equal ones count once."""
        self = Self()
        for i in range(len(elements)):
            self.add(elements[i])

    fn __init__(inout self, elements: DynamicVector[T]):
        """The elements of a vector; equal ones count once."""
        self = Self()
        for i in range(len(elements)):
            self.add(elements[i])

    @always_inline
    fn __len__(self) -> Int:
        """The number of elements."""
        return self._members.size

    @always_inline
    fn __bool__(self) -> Bool:
        """Whether there are elements."""
        return self._members.size != 0

    @always_inline
    fn __contains__(self, element: T) -> Bool:
        """Whether an element is there."""
        return self._members.__contains__(element)

    @always_inline
    fn __iter__(self) -> _DictKeys[T, _Nothing]:
        """The elements, in the order in which they came."""
        return self._members.keys()

    fn __eq__(self, other: Self) -> Bool:
        """Whether both have the same elements."""
        return len(self) == len(other) and self.issubset(other)

    fn __ne__(self, other: Self) -> Bool:
        """Whether an element is in only one of both."""
        return not (self == other)

    fn __le__(self, other: Self) -> Bool:
        """Whether all elements are in the other set."""
        return self.issubset(other)

    fn __ge__(self, other: Self) -> Bool:
        """Whether all elements of the other set are in this one."""
        return other.issubset(self)

    @elementwise
    fn __str__(self) -> String:
        """As in `{1, 2}`; the empty set is `set()`."""
        if not self:
            return "set()"
        var text = String("")
        for element in self:
            text += ", " if text else "{"
            text += _element_text(element)
        return text + "}"

    # ---- changes

    @always_inline
    fn add(inout self, element: T):
        """Adds an element, if it is not there.

        ```mojo
        from collections import Set
        var seen = Set[Int]()
        seen.add(3)
        print(3 in seen)  # prints True
        ```
        """
        self._members[element] = _Nothing()

    fn remove(inout self, element: T) raises:
        """Removes an element.

        Raises:
            `KeyError` if it is not there.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        seen.remove(1)
        print(seen)  # prints {2}
        ```
        """
        _ = self._members.pop(element)

    fn discard(inout self, element: T):
        """Removes an element, if it is there.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        seen.discard(5)
        print(len(seen))  # prints 2
        ```
        """
        _ = self._members.pop(element, _Nothing())

    fn pop(inout self) raises -> T:
        """Removes the oldest element and returns it.

        Raises:
            `KeyError` if there is none.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        print(seen.pop(), len(seen))  # prints 1 1
        ```
        """
        for element in self:
            self.discard(element)
            return element
        raise Error("KeyError")

    fn clear(inout self):
        """Removes all elements.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        seen.clear()
        print(len(seen))  # prints 0
        ```
        """
        self._members.clear()

    fn update(inout self, other: Self):
        """Adds the elements of another set.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        seen.update(Set[Int](3))
        print(seen)  # prints {1, 2, 3}
        ```
        """
        self._members.update(other._members)

    fn intersection_update(inout self, other: Self):
        """Removes the elements that are not in another set.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        seen.intersection_update(Set[Int](2, 3))
        print(seen)  # prints {2}
        ```
        """
        self = self & other

    fn difference_update(inout self, other: Self):
        """Removes the elements of another set.

        ```mojo
        from collections import Set
        var seen = Set[Int](1, 2)
        seen.difference_update(Set[Int](2, 3))
        print(seen)  # prints {1}
        ```
        """
        for element in other:
            self.discard(element)

    # ---- algebra

    fn __or__(self, other: Self) -> Self:
        """The elements of either set."""
        var result = self
        result.update(other)
        return result^

    fn __and__(self, other: Self) -> Self:
        """The elements of both sets."""
        var result = Self()
        for element in self:
            if other.__contains__(element):
                result.add(element)
        return result^

    fn __sub__(self, other: Self) -> Self:
        """The elements that are not in the other set."""
        var result = Self()
        for element in self:
            if not other.__contains__(element):
                result.add(element)
        return result^

    fn __xor__(self, other: Self) -> Self:
        """The elements of one set only."""
        return (self - other) | (other - self)

    fn union(self, other: Self) -> Self:
        """The elements of either set.

        ```mojo
        from collections import Set
        print(Set[Int](1, 2).union(Set[Int](2, 3)))  # prints {1, 2, 3}
        ```
        """
        return self | other

    fn intersection(self, other: Self) -> Self:
        """The elements of both sets.

        ```mojo
        from collections import Set
        print(Set[Int](1, 2).intersection(Set[Int](2, 3)))  # prints {2}
        ```
        """
        return self & other

    fn difference(self, other: Self) -> Self:
        """The elements that are not in the other set.

        ```mojo
        from collections import Set
        print(Set[Int](1, 2).difference(Set[Int](2, 3)))  # prints {1}
        ```
        """
        return self - other

    fn issubset(self, other: Self) -> Bool:
        """Whether all elements are in the other set.

        ```mojo
        from collections import Set
        print(Set[Int](1).issubset(Set[Int](1, 2)))  # prints True
        ```
        """
        for element in self:
            if not other.__contains__(element):
                return False
        return True

    fn issuperset(self, other: Self) -> Bool:
        """Whether all elements of the other set are in this one.

        ```mojo
        from collections import Set
        print(Set[Int](1, 2).issuperset(Set[Int](1)))  # prints True
        ```
        """
        return other.issubset(self)

    fn isdisjoint(self, other: Self) -> Bool:
        """Whether no element is in both.

        ```mojo
        from collections import Set
        print(Set[Int](1, 2).isdisjoint(Set[Int](3)))  # prints True
        ```
        """
        return len(self & other) == 0


@value
@register_passable("trivial")
struct _Nothing:
    """What a set knows of an element."""

    fn __init__() -> Self:
        """Nothing."""
        return Self {}
