# Opening, reading and writing files (stdlib.md 2.11)
from python import Python
let folder = Python.import_module("tempfile").mkdtemp().to_string()
let name = folder + "/two lines.txt"
fn write_and_read() raises:
    with open(name, "w") as f:
        f.write("two\n")
        f.write(String("lines"))
        f.write(StringRef("!"))
    with open(name, "r") as f:
        print(f.read())
    let again = open(name, "r")
    print(again.read(3), again.read(0).__len__(), again.read(100))
    print(again.read().__len__(), again.seek(4), again.read(-1), again.seek(0), again.read(1))
write_and_read()
# CHECK: two
# CHECK: lines!
# CHECK: two 0 
# CHECK: lines!
# CHECK: 0 4 lines! 0 t
def closing():
    f = open(name, "w")
    f.write("closed")
    f.close()
    f.close()
    print(open(name, "r").read())
    try:
        _ = f.read()
    except e:
        print(e)
    try:
        f.write("more")
    except e:
        print(e)
    try:
        print(f.seek(0))
    except e:
        print(e)
closing()
# CHECK: closed
# CHECK: invalid file handle
# CHECK: invalid file handle
# CHECK: invalid file handle
def modes():
    with open(name, "rw") as f:
        print(f.read(2))
        f.write("OS")
        print(f.read())
        _ = f.seek(0)
        print(f.read())
    with open(name, "a") as f:
        f.write("+")
    with open(name, "rb+") as f:
        f.write("C")
    print(open(name, "rb").read())
    with open(folder + "/new", "rw") as f:
        f.write("new")
    print(open(folder + "/new", "r").read())
    try:
        _ = open("file", "x")
    except e:
        print(e)
modes()
# CHECK: cl
# CHECK: ed
# CHECK: clOSed
# CHECK: ClOSed+
# CHECK: new
# CHECK: invalid mode 'x' for file 'file': it is one of r, w, rw and a, also with b or +
def bytes():
    data = Tensor[DType.int8](TensorShape(4), 0, -1, 10, 65)
    with open(name, "wb") as f:
        f.write_bytes(data)
    with open(name, "r") as f:
        head = f.read_bytes(2)
        print(head.num_elements(), head[0], head[1])
        rest = f.read_bytes()
        print(rest.num_elements(), rest[0], rest[1], rest.astype[DType.int32]()[1])
        print(f.read_bytes().num_elements())
    text = open(name, "r").read()
    print(len(text), ord(text[3]))
from tensor import Tensor, TensorShape
bytes()
# CHECK: 2 0 -1
# CHECK: 2 10 65 65
# CHECK: 0
# CHECK: 4 65
# Longer than what is read at once, and without a size that is known beforehand
def long():
    with open(name, "w") as f:
        for i in range(300_000):
            f.write("0123456789")
    with open(name, "r") as f:
        print(len(f.read(1_500_000)), len(f.read(1 << 40)), len(f.read()))
    print(open("/proc/self/status", "r").read().find("Name:"))
long()
# CHECK: 1500000 1500000 0
# CHECK: 0
# What the system refuses is told with the path and the reason
def attempt(path: String, mode: String):
    try:
        f = open(path, mode)
        print(f.read())
    except e:
        print(e)
attempt("/missing/file", "r")
attempt("/missing/file", "rw")
attempt("", "w")
attempt("/proc", "r")
attempt("/proc", "w")
attempt("/dev/null", "w")
# CHECK: unable to open file '/missing/file': No such file or directory
# CHECK: unable to open file '/missing/file': No such file or directory
# CHECK: unable to open file '': No such file or directory
# CHECK: unable to read file '/proc': Is a directory
# CHECK: unable to open file '/proc': Is a directory
# CHECK: unable to read file '/dev/null': Bad file descriptor
fn full():
    try:
        var f = open("/dev/full", "w")
        f.write("x")
        f.close()
    except e:
        print(e)
full()
# CHECK: unable to write file '/dev/full': No space left on device
# Tensors under a path
def tensors():
    data = Tensor[DType.float32](TensorShape(2, 2), 1, 2, 3, 4)
    data.save(Path(folder) / "saved")
    print(Tensor[DType.float32].load(Path(folder) / "saved"))
    data.tofile(Path(folder) / "raw")
    print(Tensor[DType.float32].fromfile(Path(folder) / "raw").shape(), Path(folder + "/raw").read_bytes().bytecount())
tensors()
# CHECK: Tensor([[1.0, 2.0],
# CHECK: [3.0, 4.0]], dtype=float32, shape=2x2)
# CHECK: 4 16
# A handle can be stored, and is closed with what holds it
struct Log:
    var file: FileHandle
    fn __init__(inout self, path: String) raises:
        self.file = open(path, "w")
    fn note(self, text: String) raises:
        self.file.write(text + "\n")
fn log() raises:
    let log = Log(name)
    log.note("one")
    log.note("two")
log()
print(open(name, "r").read())
# CHECK: one
# CHECK: two
# CHECK: 
Python.import_module("shutil").rmtree(folder)
open("/missing/file", "r")
# RUNERROR: unable to open file '/missing/file': No such file or directory
