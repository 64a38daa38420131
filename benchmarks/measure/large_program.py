"""A program of any length for measuring the compiler: mixed everyday code, the same every time."""

from __future__ import annotations

_PIECE = """\
struct Account{n}:
    var owner: Int
    var balance: Float64
    var history: Int

    fn __init__(inout self, owner: Int, balance: Float64):
        self.owner = owner
        self.balance = balance
        self.history = 0

    fn __copyinit__(inout self, other: Self):
        self.owner = other.owner
        self.balance = other.balance
        self.history = other.history

    fn deposit(inout self, amount: Float64) raises:
        if amount < 0:
            raise Error("negative amount")
        self.balance += amount
        self.history += 1

    fn worth(self, rate: Float64, years: Int) -> Float64:
        var result = self.balance
        for year in range(years):
            result = result * (1.0 + rate)
        return result


fn smallest{n}(values: Pointer[Int], count: Int) -> Int:
    var best = values[0]
    for i in range(1, count):
        if values[i] < best:
            best = values[i]
    return best


fn polynomial{n}[degree: Int](x: Float64, scale: Float64) -> Float64:
    var total: Float64 = 0.0
    var power: Float64 = 1.0
    for i in range(degree):
        total += power * scale
        power *= x
    return total


fn settle{n}(seed: Int) raises -> Float64:
    var account = Account{n}(seed, 100.0)
    var step = seed
    while step > 0:
        if step % 3 == 0:
            account.deposit(5.5)
        elif step % 3 == 1:
            account.deposit(Float64(step) / 2)
        else:
            account.balance -= 1.0
        step -= 1
    let values = Pointer[Int].alloc(8)
    for i in range(8):
        values[i] = (seed * 7 + i * 13) % 11
    let least = smallest{n}(values, 8)
    values.free()
    return account.worth(0.03, 10) + polynomial{n}[{degree}](0.5, 2.0) + Float64(least)


"""


def large_program(lines: int) -> tuple[str, int]:
    """A program of about that many lines, with a call of everything at its end, and how many lines it has."""
    length = _PIECE.count("\n")
    count = max(1, round(lines / (length + 1)))
    pieces = [_PIECE.format(n=n, degree=n % 5 + 3) for n in range(count)]
    calls = "".join(f"total += settle{n}({n + 5})\n" for n in range(count))
    text = "".join(pieces) + "var total: Float64 = 0.0\n" + calls + "print(total)\n"
    return text, text.count("\n")


def function_of(lines: int, name: str) -> str:
    """A function of that many lines: assignments, conditions and loops."""
    text = f"fn {name}(seed: Int) -> Int:\n    var total = seed\n"
    count = (lines - 3) // _BLOCK.count("\n")
    text += "".join(_BLOCK.format(n=n) for n in range(count))
    text += "    total += 1\n" * (lines - 1 - text.count("\n"))
    return text + "    return total\n"


_BLOCK = """\
    let part{n} = total * {n} + seed
    if part{n} > 100:
        total += part{n} // 3
    elif part{n} % 2 == 0:
        total -= {n}
    for i{n} in range(part{n} % 5):
        total += i{n} * {n}
    var rest{n} = total
    while rest{n} > 10:
        rest{n} = rest{n} // 2
    total += rest{n}
"""
