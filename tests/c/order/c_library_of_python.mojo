# a C function that Python calls
# PROGRAM
from python import Python

fn main() raises:
    let libc = Python.import_module("ctypes").CDLL(None)
    print("a")
    _ = libc.puts(Python.import_module("builtins").bytes("b", "ascii"))
    print("c")
    _ = libc.puts(Python.import_module("builtins").bytes("d", "ascii"))
# CHECK: a
# CHECK: b
# CHECK: c
# CHECK: d
