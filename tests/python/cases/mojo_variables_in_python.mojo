let n = 42
var text = String("hello")
let pair = (1, 2.5)
let flag = True
let small = Int8(-3)
let object: PythonObject = [1, "two"]
let pointer = Pointer[Int]()
# %%
%%python
print(mojo_session["n"], mojo_session["text"], mojo_session["pair"], mojo_session["flag"], mojo_session["small"])
# CHECK: 42 hello (1, 2.5) True -3
mojo_session["object"].append(3)
for wrong in ("missing", "pointer"):
    try:
        mojo_session[wrong]
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
# CHECK: KeyError 'missing'
# CHECK: TypeError Mojo's Pointer[Int] does not convert to a Python object
# %%
print(object)
# CHECK: [1, 'two', 3]
text += "!"
# %%
%%python
mojo_session["text"], "n" in mojo_session
# VALUE: ('hello!', True)
# %%
from tensor import Tensor, TensorShape
var numbers = DynamicVector[Int]()
numbers.push_back(3)
var tensor = Tensor[DType.int8](TensorShape(2), 1, 2)
def add(a, b): return a + b
let scale = 10
fn scaled(x: Int) -> Int: return x * scale
# %%
%%python
mojo_session["tensor"][0] = 5
print(mojo_session["numbers"], mojo_session["tensor"].sum(), mojo_session["scaled"](4), mojo_session["add"]("a", "b"))
# CHECK: [3] 7 40 ab
# %%
print(tensor[0])
# CHECK: 5
