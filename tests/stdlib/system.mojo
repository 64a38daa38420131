# The environment, the machine, numbers shared by threads (stdlib.md 12)
from os import getenv, setenv
from os.atomic import Atomic
from runtime.llcl import Runtime, num_cores
from sys.info import simdbitwidth, simdwidthof, num_physical_cores
print(setenv("MOJO_TEST_VARIABLE", "hello"), getenv("MOJO_TEST_VARIABLE"), getenv("MOJO_TEST_NO_VARIABLE", "default"))
print(setenv("MOJO_TEST_VARIABLE", "other", False), getenv("MOJO_TEST_VARIABLE"))
print(num_cores() > 0, num_cores() == num_physical_cores(), Runtime(3).parallelism_level(), Runtime().parallelism_level() > 0)
print(simdbitwidth() == simdwidthof[DType.float32]() * 32, simdwidthof[DType.int8]() == simdbitwidth() // 8)
fn host():
    var a = Atomic[DType.int64](40)
    a += 5
    a -= 3
    print(a.fetch_add(1), a.fetch_sub(2), a.value, a)
    a.max(100)
    print(a.load())
    a.min(7)
    print(a)
    a.store(-1)
    print(a.value)
    var f = Atomic[DType.float32](1.5)
    f += 2
    print(f)
host()
# CHECK: True hello default
# CHECK: True hello
# CHECK: True True 3 True
# CHECK: True True
# CHECK: 42 43 41 41
# CHECK: 100
# CHECK: 7
# CHECK: -1
# CHECK: 3.5
