# Names that say how memory is fetched, and what measures and waits.
from sys.intrinsics import PrefetchCache, PrefetchLocality, PrefetchOptions, PrefetchRW
from runtime.llcl import MojoCallContextPtr, Runtime
import benchmark
from benchmark import Unit
from memory.buffer import Buffer
import os

print(PrefetchLocality.NONE.value, PrefetchLocality.LOW.value, PrefetchLocality.MEDIUM.value, PrefetchLocality.HIGH.value)
# CHECK: 0 1 2 3
print(PrefetchRW.READ.value, PrefetchRW.WRITE.value, PrefetchCache.INSTRUCTION.value, PrefetchCache.DATA.value)
# CHECK: 0 1 0 1
print(MojoCallContextPtr().get_runtime().parallelism_level() == Runtime().parallelism_level())
# CHECK: True
print(Unit.ns, Unit.ms, Unit.s)
# CHECK: ns ms s


fn work():
    pass


let report = benchmark.run[work](1, 3, 0.0, 0.001)
print(report.iters() > 0, report.runs[0].iterations > 0, report.mean(Unit.ms) >= 0)
# CHECK: True True True

let path = os.getenv("TMPDIR", "/tmp") + String("/mojo-buffer.bin")
let bytes = Buffer[3, DType.uint8].stack_allocation()
bytes.fill(7)
bytes.write_file(path)
print(os.path.getsize(path))
# CHECK: 3
os.remove(path)


async fn later() -> Int:
    return 42


fn wait(owned task: Coroutine[Int]) -> Int:
    return task.get_promise().load() + task()


fn wait_for_any(owned task: RaisingCoroutine[Int]) -> Int:
    return task.get()


print(wait(later()), wait_for_any(later()))
# CHECK: 84 42

var old = DynamicVector[Int]()
old.push_back(5)
old._del_old()
print(len(old), old.capacity)
# CHECK: 0 0
