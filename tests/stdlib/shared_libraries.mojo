# Functions of shared libraries (sys.ffi)
from sys.ffi import DLHandle, RTLD, external_call
def calling():
    library = DLHandle("libm.so.6")
    cosine = library.get_function[fn(Float64) -> Float64]("cos")
    power = library.get_function[fn(Float64, Float64) -> Float64]("pow")
    print(cosine(0.0), power(2.0, 10.0), library.check_symbol("sin"), library.check_symbol("no_such_function"))
    print(DLHandle("libc.so.6", RTLD.LAZY).get_function[fn(Int32) -> Int32]("abs")(-3))
    try:
        _ = library.get_function[fn() -> Int]("no_such_function")
    except e:
        print(e)
    library.close()
    library.close()
    try:
        _ = library.get_function[fn() -> Int]("cos")
    except e:
        print(e)
    try:
        _ = DLHandle("/missing/lib.so")
    except e:
        print(e)
calling()
print(external_call["labs", Int](-7))
# CHECK: 1.0 1024.0 True False
# CHECK: 3
# CHECK: no symbol 'no_such_function' in the library
# CHECK: the library is closed
# CHECK: unable to open library '/missing/lib.so': /missing/lib.so: cannot open shared object file: No such file or directory
# CHECK: 7
