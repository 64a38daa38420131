# Measuring functions: both shapes, reports, barriers (stdlib.md 9)
from benchmark import Benchmark, Report, Unit, clobber_memory, keep
from time import now, sleep, time_function
import benchmark
fn host():
    var calls: Int = 0
    @parameter
    fn f():
        calls += 1
        keep(calls)
    let mean = Benchmark(1, 100, 1_000_000, 2_000_000).run[f]()
    print(mean >= 0 and mean < 10000, calls > 100)
    @parameter
    fn slow():
        sleep(0.002)
    print(Benchmark(0, 1, 1, 1).run[slow]() >= 2000000, time_function[slow]() >= 2000000)
    calls = 0
    let r = benchmark.run[f](2, 10, 0, 1)
    print(r.iters(), calls, r.warmup_iters)
    print(r.mean() == r.mean("s"), r.min("ms") <= r.mean("ms"), r.max(Unit.ns) >= r.mean(Unit.ns), r.duration() > 0, len(r.runs) > 1)
    var fixed = Report()
    fixed.warmup_iters = 2
    fixed.warmup_duration = 23800000
    fixed.runs.push_back(benchmark.Batch(100000000, 10))
    fixed.runs.push_back(benchmark.Batch(220000000, 20))
    fixed.print()
    fixed.print_full("ms")
    fixed.print[Unit.ns]()
    clobber_memory()
    let v = SIMD[DType.float32, 4](1)
    keep(v); keep(True); keep(1); keep(Pointer[Int]()); keep(DTypePointer[DType.int8]())
    let start = now()
    sleep(0)
    print(now() >= start)
host()
# CHECK: True True
# CHECK: True True
# CHECK: 10 12 2
# CHECK: True True True True True
# CHECK: ---------------------
# CHECK: Benchmark Report (s)
# CHECK: ---------------------
# CHECK: Mean: 0.010666666666666666
# CHECK: Total: 0.32000000000000001
# CHECK: Iters: 30
# CHECK: Warmup Mean: 0.011900000000000001
# CHECK: Warmup Total: 0.023800000000000002
# CHECK: Warmup Iters: 2
# CHECK: Fastest Mean: 0.01
# CHECK: Slowest Mean: 0.010999999999999999
# CHECK:
# CHECK: ---------------------
# CHECK: Benchmark Report (ms)
# CHECK: ---------------------
# CHECK: Mean: 10.666666666666666
# CHECK: Total: 320.0
# CHECK: Iters: 30
# CHECK: Warmup Mean: 11.9
# CHECK: Warmup Total: 23.800000000000001
# CHECK: Warmup Iters: 2
# CHECK: Fastest Mean: 10.0
# CHECK: Slowest Mean: 11.0
# CHECK:
# CHECK: Batch: 1
# CHECK: Iterations: 10
# CHECK: Mean: 10.0
# CHECK: Duration: 100.0
# CHECK:
# CHECK: Batch: 2
# CHECK: Iterations: 20
# CHECK: Mean: 11.0
# CHECK: Duration: 220.0
# CHECK:
# CHECK: ---------------------
# CHECK: Benchmark Report (ns)
# CHECK: ---------------------
# CHECK: Mean: 10666666.666666666
# CHECK: Total: 320000000.0
# CHECK: Iters: 30
# CHECK: Warmup Mean: 11900000.0
# CHECK: Warmup Total: 23800000.0
# CHECK: Warmup Iters: 2
# CHECK: Fastest Mean: 10000000.0
# CHECK: Slowest Mean: 11000000.0
# CHECK:
# CHECK: True
