"""Dictionaries: hash tables that keep the order in which keys came.

The entries lie one after the other. A table of twice as many slots, addressed by hashes, has their positions, so that
it stays small and an iteration runs through memory in order. A removed entry leaves a gap, which goes when the entries
move.
"""

from builtin.traits import KeyElement
from .optional import Optional

alias _FREE = Int32(-1)
"""What a slot holds whose hash no entry has."""
alias _GAP = -1
"""The hash of a removed entry, which no key has."""
alias _FIRST_SLOTS = 8


@value
struct DictEntry[K: KeyElement, V: CollectionElement]:
    """A key with its value."""

    var hash: Int
    var key: K
    var value: V

    fn _into_value(owned self) -> V:
        """The value alone."""
        return self.value^


struct Dict[K: KeyElement, V: CollectionElement]:
    """A table of values by their keys.

    ```mojo
    from collections import Dict
    var ages = Dict[String, Int]()
    ages["Ada"] = 36
    ages["Bob"] = 41
    for name in ages: print(name[], ages[name[]])
    # prints Ada 36
    # prints Bob 41
    ```
    """

    var _entries: Pointer[DictEntry[K, V]]
    var _slots: Pointer[Int32]
    var _mask: Int
    var _used: Int
    var size: Int

    @always_inline
    fn __init__(inout self):
        """No entries."""
        self._entries = Pointer[DictEntry[K, V]]()
        self._slots = Pointer[Int32]()
        self._mask = -1
        self._used = 0
        self.size = 0

    fn __copyinit__(inout self, existing: Self):
        """Copies every entry."""
        self = Self()
        if existing.size == 0:
            return
        self._allocate(_slots_for(existing.size))
        for i in range(existing._used):
            let entry = existing._entries.offset(i)
            if _hash_of(entry) != _GAP:
                self._entries.store(self._used, __get_address_as_lvalue(entry.address))
                self._link(_hash_of(entry))

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the entries."""
        self._entries = existing._entries
        self._slots = existing._slots
        self._mask = existing._mask
        self._used = existing._used
        self.size = existing.size

    fn __del__(owned self):
        """Destroys the entries and frees their memory."""
        self._destroy()
        self._entries.free()
        self._slots.free()

    # ---- access

    @always_inline
    fn __len__(self) -> Int:
        """The number of entries."""
        return self.size

    @always_inline
    fn __bool__(self) -> Bool:
        """Whether there are entries."""
        return self.size != 0

    @always_inline
    fn __contains__(self, key: K) -> Bool:
        """Whether there is a value for a key."""
        return self._position(key) >= 0

    fn __getitem__(self, key: K) raises -> V:
        """A copy of the value for a key.

        Raises:
            `KeyError` if there is none.
        """
        return __get_address_as_lvalue(self._value_at(self._required(key)).address)

    fn __refitem__(inout self, key: K) raises -> Reference[V]:
        """The value for a key where it is, to be changed.

        Raises:
            `KeyError` if there is none.
        """
        return self._value_at(self._required(key)).address

    fn __setitem__(inout self, key: K, owned value: V):
        """Sets the value for a key."""
        if self._used == self._room():
            self._grow()
        let hash = _hash_key(key)
        let slot = self._probe(key, hash)
        let position = self._slots.load(slot)
        if position != _FREE:
            __get_address_as_lvalue(self._value_at(position.to_int()).address) = value^
            return
        __get_address_as_uninit_lvalue(self._entries.offset(self._used).address) = DictEntry[K, V](hash, key, value^)
        self._slots.store(slot, self._used)
        self._used += 1
        self.size += 1

    fn find(self, key: K) -> Optional[V]:
        """A copy of the value for a key, if there is one.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        ages["Ada"] = 36
        let found = ages.find("Ada")
        if found: print(found.value())  # prints 36
        ```
        """
        let position = self._position(key)
        if position < 0:
            return None
        return Optional[V](__get_address_as_lvalue(self._value_at(position).address))

    fn get(self, key: K) -> Optional[V]:
        """A copy of the value for a key, if there is one.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        print(ages.get("Ada", 0))  # prints 0
        ```
        """
        return self.find(key)

    fn get(self, key: K, default: V) -> V:
        """A copy of the value for a key, or of `default` if there is none."""
        let position = self._position(key)
        if position < 0:
            return default
        return __get_address_as_lvalue(self._value_at(position).address)

    # ---- changes

    fn pop(inout self, key: K) raises -> V:
        """Removes a key and returns its value.

        Raises:
            `KeyError` if there is none.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        ages["Ada"] = 36
        print(ages.pop("Ada"), len(ages))  # prints 36 0
        ```
        """
        return self._take(self._required(key))

    fn pop(inout self, key: K, owned default: V) -> V:
        """Removes a key and returns its value, or `default` if there is none."""
        let position = self._position(key)
        if position < 0:
            return default^
        return self._take(position)

    fn clear(inout self):
        """Removes all entries; the memory is kept.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        ages["Ada"] = 36
        ages.clear()
        print(len(ages))  # prints 0
        ```
        """
        self._destroy()
        self._empty_slots()

    fn update(inout self, other: Self):
        """Sets the values of another dictionary.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        var others = Dict[String, Int]()
        others["Ada"] = 36
        ages.update(others)
        print(ages["Ada"])  # prints 36
        ```
        """
        for i in range(other._used):
            let entry = other._entries.offset(i)
            if _hash_of(entry) != _GAP:
                self[__get_address_as_lvalue(entry.address).key] = __get_address_as_lvalue(entry.address).value

    # ---- iteration

    @always_inline
    fn __iter__(self) -> _DictKeys[K, V]:
        """The keys, in the order in which they came."""
        return self.keys()

    @always_inline
    fn keys(self) -> _DictKeys[K, V]:
        """The keys, in the order in which they came.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        ages["Ada"] = 36
        for name in ages.keys(): print(name[])
        # prints Ada
        ```
        """
        return _DictKeys[K, V] {cursor: self._cursor()}

    @always_inline
    fn values(self) -> _DictValues[K, V]:
        """The values, in the order in which their keys came.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        ages["Ada"] = 36
        for age in ages.values(): print(age[])
        # prints 36
        ```
        """
        return _DictValues[K, V] {cursor: self._cursor()}

    @always_inline
    fn items(self) -> _DictItems[K, V]:
        """The entries, each with its `key` and `value`, in the order in which they came.

        ```mojo
        from collections import Dict
        var ages = Dict[String, Int]()
        ages["Ada"] = 36
        for item in ages.items(): print(item[].key, item[].value)
        # prints Ada 36
        ```
        """
        return _DictItems[K, V] {cursor: self._cursor()}

    @always_inline
    fn _cursor(self) -> _DictCursor[K, V]:
        return _DictCursor[K, V] {next: self._entries, left: self.size}

    @elementwise
    fn __str__(self) -> String:
        """As in `{'a': 1, 'b': 2}`."""
        var text = String("{")
        var cursor = self._cursor()
        while cursor.left > 0:
            let entry = cursor.take()
            text += _element_text(__get_address_as_lvalue(entry.address).key) + ": "
            text += _element_text(__get_address_as_lvalue(entry.address).value)
            if cursor.left > 0:
                text += ", "
        return text + "}"

    # ---- the table

    @always_inline
    fn _room(self) -> Int:
        """How many entries, gaps too, there may be: enough slots stay free for searches to end soon."""
        return (self._mask + 1) * 2 // 3

    @always_inline
    fn _probe(self, key: K, hash: Int) -> Int:
        """The slot that has a key's position, or the free one where it belongs."""
        var slot = hash & self._mask
        var rest = hash
        while True:
            let position = self._slots.load(slot)
            if position == _FREE:
                return slot
            let entry = self._entries.offset(position.to_int())
            if _hash_of(entry) == hash and __get_address_as_lvalue(entry.address).key == key:
                return slot
            rest = (rest >> 5) & 0x7FFFFFFFFFFFFFF
            slot = (5 * slot + 1 + rest) & self._mask

    @always_inline
    fn _position(self, key: K) -> Int:
        """Where a key's entry is, -1 if there is none."""
        if self.size == 0:
            return -1
        return self._slots.load(self._probe(key, _hash_key(key))).to_int()

    @always_inline
    fn _required(self, key: K) raises -> Int:
        """Where a key's entry is."""
        let position = self._position(key)
        if position < 0:
            raise Error("KeyError")
        return position

    @always_inline
    fn _value_at(self, position: Int) -> Pointer[V]:
        """Where the value of an entry is."""
        return Pointer(__get_lvalue_as_address(__get_address_as_lvalue(self._entries.offset(position).address).value))

    fn _take(inout self, position: Int) -> V:
        """Removes an entry and returns its value."""
        let place = self._entries.offset(position)
        let value = __get_address_as_owned_value(place.address)._into_value()
        __get_address_as_uninit_lvalue(place.bitcast[Int]().address) = _GAP
        self.size -= 1
        return value^

    fn _link(inout self, hash: Int):
        """Enters the entry behind the last one, which has a new key, into the table."""
        var slot = hash & self._mask
        var rest = hash
        while self._slots.load(slot) != _FREE:
            rest = (rest >> 5) & 0x7FFFFFFFFFFFFFF
            slot = (5 * slot + 1 + rest) & self._mask
        self._slots.store(slot, self._used)
        self._used += 1
        self.size += 1

    fn _allocate(inout self, slots: Int):
        """Makes an empty table of a size that is a power of two."""
        self._mask = slots - 1
        self._entries = Pointer[DictEntry[K, V]].alloc(self._room())
        self._slots = Pointer[Int32].alloc(slots)
        self._empty_slots()

    @always_inline
    fn _empty_slots(inout self):
        """Forgets all entries, which live no longer."""
        self._used = 0
        self.size = 0
        for slot in range(self._mask + 1):
            self._slots.store(slot, _FREE)

    @no_inline
    fn _grow(inout self):
        """Moves the entries into a table with room for twice as many, without gaps."""
        let entries = self._entries
        let slots = self._slots
        let used = self._used
        self._allocate(_slots_for(2 * self.size))
        for i in range(used):
            let entry = entries.offset(i)
            let hash = _hash_of(entry)
            if hash != _GAP:
                __get_address_as_uninit_lvalue(self._entries.offset(self._used).address) = __get_address_as_owned_value(
                    entry.address
                )
                self._link(hash)
        entries.free()
        slots.free()

    fn _destroy(self):
        """Ends the life of all entries."""
        for i in range(self._used):
            let entry = self._entries.offset(i)
            if _hash_of(entry) != _GAP:
                _ = __get_address_as_owned_value(entry.address)


@always_inline
fn _hash_key[K: KeyElement](key: K) -> Int:
    """The hash of a key, which is never that of a gap."""
    let hash = key.__hash__()
    return -2 if hash == _GAP else hash


@always_inline
fn _hash_of[K: KeyElement, V: CollectionElement](entry: Pointer[DictEntry[K, V]]) -> Int:
    """The hash that an entry, or a gap, begins with."""
    return entry.bitcast[Int]().load()


fn _slots_for(entries: Int) -> Int:
    """How many slots a table for this many entries needs."""
    var slots = _FIRST_SLOTS
    while slots * 2 // 3 <= entries:
        slots *= 2
    return slots


@register_passable("trivial")
struct _DictCursor[K: KeyElement, V: CollectionElement]:
    """Goes over the entries of a dictionary."""

    var next: Pointer[DictEntry[K, V]]
    var left: Int

    @always_inline
    fn take(inout self) -> Pointer[DictEntry[K, V]]:
        """The next entry."""
        while _hash_of(self.next) == _GAP:
            self.next += 1
        let entry = self.next
        self.next += 1
        self.left -= 1
        return entry


@register_passable("trivial")
struct _DictKeys[K: KeyElement, V: CollectionElement]:
    """Goes over the keys of a dictionary."""

    var cursor: _DictCursor[K, V]

    @always_inline
    fn __iter__(self) -> Self:
        """The keys that are left."""
        return self

    @always_inline
    fn __len__(self) -> Int:
        """How many keys are left."""
        return self.cursor.left

    @always_inline
    fn __next__(inout self) -> K:
        """A copy of the next key."""
        return __get_address_as_lvalue(self.cursor.take().address).key

    @always_inline
    fn __refnext__(inout self) -> Reference[K]:
        """Refers to the next key."""
        return __get_lvalue_as_address(__get_address_as_lvalue(self.cursor.take().address).key)


@register_passable("trivial")
struct _DictValues[K: KeyElement, V: CollectionElement]:
    """Goes over the values of a dictionary."""

    var cursor: _DictCursor[K, V]

    @always_inline
    fn __iter__(self) -> Self:
        """The values that are left."""
        return self

    @always_inline
    fn __len__(self) -> Int:
        """How many values are left."""
        return self.cursor.left

    @always_inline
    fn __next__(inout self) -> V:
        """A copy of the next value."""
        return __get_address_as_lvalue(self.cursor.take().address).value

    @always_inline
    fn __refnext__(inout self) -> Reference[V]:
        """Refers to the next value."""
        return __get_lvalue_as_address(__get_address_as_lvalue(self.cursor.take().address).value)


@register_passable("trivial")
struct _DictItems[K: KeyElement, V: CollectionElement]:
    """Goes over the entries of a dictionary."""

    var cursor: _DictCursor[K, V]

    @always_inline
    fn __iter__(self) -> Self:
        """The entries that are left."""
        return self

    @always_inline
    fn __len__(self) -> Int:
        """How many entries are left."""
        return self.cursor.left

    @always_inline
    fn __next__(inout self) -> DictEntry[K, V]:
        """A copy of the next entry."""
        return __get_address_as_lvalue(self.cursor.take().address)

    @always_inline
    fn __refnext__(inout self) -> Reference[DictEntry[K, V]]:
        """Refers to the next entry."""
        return self.cursor.take().address
