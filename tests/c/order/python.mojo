# Mojo's, Python's and C's
# PROGRAM
from python import Python

fn main() raises:
    let os = Python.import_module("os")
    let builtins = Python.import_module("builtins")
    print("a")
    _ = os.write(1, builtins.bytes("b\n", "ascii"))
    print("c")
    _ = builtins.print("d")
    _ = external_call["puts", Int32]("e".data())
    _ = builtins.print("f")
    print("g")
    _ = external_call["puts", Int32]("h".data())
    print("i")
    _ = os.write(1, builtins.bytes("j\n", "ascii"))
# CHECK: a
# CHECK: b
# CHECK: c
# CHECK: d
# CHECK: e
# CHECK: f
# CHECK: g
# CHECK: h
# CHECK: i
# CHECK: j
