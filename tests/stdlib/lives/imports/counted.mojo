"""Elements that count how often one is made and ended, and that know where they are."""

from memory import memset_zero


struct Ledger:
    """What happened to elements: made, ended, copied, and how many were not where they thought."""

    var counts: Pointer[Int]

    fn __init__(inout self):
        self.counts = Pointer[Int].alloc(4)
        memset_zero(self.counts, 4)

    fn told(self, places: Bool = True) -> String:
        """Whether all that were made have ended, how many were copies, and how many were not where they thought."""
        let balance = self.counts[0] - self.counts[1]
        var text = String("balanced") if balance == 0 else String("alive: ") + balance
        text += ", copies: "
        text += self.counts[2]
        if places and self.counts[3] != 0:
            text += ", lost: "
            text += self.counts[3]
        return text


struct Counted(KeyElement, Stringable):
    """An element of a ledger."""

    var id: Int
    var counts: Pointer[Int]
    var here: Int

    fn __init__(inout self, id: Int, ledger: Ledger):
        self.id = id
        self.counts = ledger.counts
        self.here = 0
        self._settle()
        self._count(0)

    fn __copyinit__(inout self, existing: Self):
        self.id = existing.id
        self.counts = existing.counts
        self.here = 0
        existing._check()
        self._settle()
        self._count(0)
        self._count(2)

    fn __moveinit__(inout self, owned existing: Self):
        self.id = existing.id
        self.counts = existing.counts
        self.here = 0
        existing._check()
        self._settle()

    fn __del__(owned self):
        self._check()
        self._count(1)

    fn _settle(inout self):
        self.here = Pointer.address_of(self.id).__as_index()

    fn _check(self):
        if Pointer(__get_lvalue_as_address(self.id)).__as_index() != self.here:
            self._count(3)

    fn _count(self, what: Int):
        self.counts.store(what, self.counts.load(what) + 1)

    fn __hash__(self) -> Int:
        return self.id

    fn __eq__(self, other: Self) -> Bool:
        return self.id == other.id

    fn __str__(self) -> String:
        self._check()
        return String(self.id)
