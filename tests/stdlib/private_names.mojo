# Names behind the public ones that programs of 2023 lean on.
from builtin.io import _printf
from memory.memory import _aligned_free, _free, _malloc
from python.python import _destroy_python, _init_python
from sys.info import _current_target, num_logical_cores, num_performance_cores
from sys.intrinsics import _mlirtype_is_eq

let handle = _init_python()
_destroy_python(handle)
_destroy_python()
print(_mlirtype_is_eq[Int, Int](), _mlirtype_is_eq[Int, Float32]())
# CHECK: True False
let numbers = _malloc[Int](2)
numbers.store(0, 5)
print(numbers.load(0))
# CHECK: 5
_free(numbers)
_aligned_free(_malloc[Int](2))
print(num_logical_cores() > 0, num_performance_cores() > 0)
# CHECK: True True
alias target = _current_target()
let text = String("abc")
print(text._buffer.size, text._strref_dangerous())
# CHECK: 4 abc
text._strref_keepalive()
var given = String("kept")
print(String._from_bytes(given._steal_ptr()))
# CHECK: kept
var vector = InlinedFixedVector[Int, 2](4)
vector.append(1)
vector.append(2)
vector.append(3)
print(vector.static_data[1], vector.dynamic_data[0], vector.current_size, vector.capacity)
# CHECK: 2 3 3 4
