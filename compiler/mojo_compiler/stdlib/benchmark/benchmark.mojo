"""Measuring how long functions take (stdlib.md 9)."""

from .barriers import clobber_memory, keep
from collections.vector import DynamicVector
from math.math import max, min
from time.time import now


struct Benchmark:
    """How a function is measured; the shape of before 0.5."""

    var num_warmup: Int
    var max_iters: Int
    var min_time_ns: Int
    var max_time_ns: Int

    fn __init__(
        inout self,
        num_warmup: Int = 2,
        max_iters: Int = 100_000,
        min_time_ns: Int = 500_000_000,
        max_time_ns: Int = 1_000_000_000,
    ):
        """The number of calls that do not count; when to stop, unless `min_time_ns` is not over; when to stop anyway.
        """
        self.num_warmup = num_warmup
        self.max_iters = max_iters
        self.min_time_ns = min_time_ns
        self.max_time_ns = max_time_ns

    @always_inline
    fn run[func: fn() capturing -> None](self) -> Int:
        """The mean time of a call in nanoseconds."""
        return _measure[func](self.num_warmup, self.max_iters, self.min_time_ns, self.max_time_ns)._mean_ns()


struct Unit:
    """Units of time."""

    alias ns = StringLiteral("ns")
    """Nanoseconds."""
    alias ms = StringLiteral("ms")
    """Milliseconds."""
    alias s = StringLiteral("s")
    """Seconds."""


fn _nanoseconds(unit: StringRef) -> Float64:
    """The length of a unit."""
    if unit == "ns":
        return 1
    if unit == "ms":
        return 1e6
    return 1e9


@value
@register_passable("trivial")
struct Batch:
    """Calls that were measured together: how long they took (nanoseconds) and how many they were."""

    var duration: Int
    var iterations: Int

    fn mean(self, unit: StringRef = "s") -> Float64:
        """The mean time of a call."""
        return Float64(self.duration) / Float64(self.iterations) / _nanoseconds(unit)


@value
struct Report:
    """What was measured."""

    var warmup_iters: Int
    var warmup_duration: Int
    var runs: DynamicVector[Batch]

    fn __init__(inout self):
        """Nothing yet."""
        self.warmup_iters = 0
        self.warmup_duration = 0
        self.runs = DynamicVector[Batch]()

    fn _total_ns(self) -> Int:
        """The time of all calls that count."""
        var total: Int = 0
        for i in range(len(self.runs)):
            total += self.runs[i].duration
        return total

    fn _mean_ns(self) -> Int:
        """The mean time of a call."""
        let count = self.iters()
        return self._total_ns() // count if count > 0 else 0

    fn iters(self) -> Int:
        """The number of calls that count."""
        var total: Int = 0
        for i in range(len(self.runs)):
            total += self.runs[i].iterations
        return total

    fn duration(self, unit: StringRef = "s") -> Float64:
        """The time of all calls that count."""
        return Float64(self._total_ns()) / _nanoseconds(unit)

    fn mean(self, unit: StringRef = "s") -> Float64:
        """The mean time of a call."""
        return self.duration(unit) / Float64(self.iters())

    fn min(self, unit: StringRef = "s") -> Float64:
        """The mean time in the fastest batch."""
        var least = self.runs[0].mean(unit)
        for i in range(1, len(self.runs)):
            let mean = self.runs[i].mean(unit)
            if mean < least:
                least = mean
        return least

    fn max(self, unit: StringRef = "s") -> Float64:
        """The mean time in the slowest batch."""
        var most = self.runs[0].mean(unit)
        for i in range(1, len(self.runs)):
            let mean = self.runs[i].mean(unit)
            if mean > most:
                most = mean
        return most

    fn print[unit: StringLiteral](self):
        """Writes the report; the shape of 0.5."""
        self.print(unit)

    fn print(self, unit: StringRef = "s"):
        """Writes the report."""
        self._print_summary(unit)
        print("")

    fn print_full[unit: StringLiteral](self):
        """Writes the report and its batches; the shape of 0.5."""
        self.print_full(unit)

    fn print_full(self, unit: StringRef = "s"):
        """Writes the report and its batches."""
        self._print_summary(unit)
        print("")
        for i in range(len(self.runs)):
            let batch = self.runs[i]
            print("Batch:", i + 1)
            print("Iterations:", batch.iterations)
            print("Mean:", batch.mean(unit))
            print("Duration:", Float64(batch.duration) / _nanoseconds(unit))
            print("")

    fn _print_summary(self, unit: StringRef):
        """The lines about all batches."""
        let warmup = Float64(self.warmup_duration) / _nanoseconds(unit)
        print("---------------------")
        print_no_newline("Benchmark Report (")
        print_no_newline(unit)
        print(")")
        print("---------------------")
        print("Mean:", self.mean(unit))
        print("Total:", self.duration(unit))
        print("Iters:", self.iters())
        print("Warmup Mean:", warmup / Float64(self.warmup_iters) if self.warmup_iters > 0 else warmup)
        print("Warmup Total:", warmup)
        print("Warmup Iters:", self.warmup_iters)
        print("Fastest Mean:", self.min(unit))
        print("Slowest Mean:", self.max(unit))


fn run[
    func: fn() capturing -> None
](
    num_warmup: Int = 2, max_iters: Int = 100_000, min_runtime_secs: Float64 = 0.5, max_runtime_secs: Float64 = 1
) -> Report:
    """Measures a function.

    ```mojo
    import benchmark
    @parameter
    fn work():
        for i in range(1000): benchmark.keep(i)
    let report = benchmark.run[work](max_runtime_secs=0.01)
    print(report.iters() > 0)  # prints True
    ```
    """
    return _measure[func](num_warmup, max_iters, (min_runtime_secs * 1e9).to_int(), (max_runtime_secs * 1e9).to_int())


fn _measure[
    func: fn() capturing -> None
](num_warmup: Int, max_iters: Int, min_time_ns: Int, max_time_ns: Int) -> Report:
    """Measures in batches that grow until one takes long enough to tell."""
    var report = Report()
    report.warmup_iters = num_warmup
    report.warmup_duration = _time_of[func](num_warmup)
    var total: Int = 0
    var count: Int = 0
    var size: Int = 1
    while total < max_time_ns and (count < max_iters or total < min_time_ns):
        let duration = _time_of[func](size)
        report.runs.push_back(Batch(duration, size))
        total += duration
        count += size
        let pace = max(duration // size, 1)
        size = min(size * 10, max(max_time_ns - total, 0) // (4 * pace) + 1)
        if count < max_iters:
            size = min(size, max_iters - count)
    return report^


@no_inline
fn _time_of[func: fn() capturing -> None](count: Int) -> Int:
    """The nanoseconds that some calls take."""
    let start = now()
    for _ in range(count):
        func()
    return now() - start

