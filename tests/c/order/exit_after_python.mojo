# what Python has not flushed when C ends the process
# PROGRAM
from python import Python

fn main() raises:
    _ = Python.import_module("builtins").print("a")
    print("b")
    _ = Python.import_module("builtins").print("c")
    external_call["exit", NoneType, Int32](0)
# CHECK: a
# CHECK: b
# CHECK: c
