# Going to places in files, and what the system knows of them.
import os
from os import SEEK_CUR, SEEK_END, SEEK_SET, stat

let path = os.getenv("TMPDIR", "/tmp") + String("/mojo-positions.txt")
with open(path, "w") as written:
    written.write("0123456789")
let file = open(path, "r")
print(file.seek(-3, SEEK_END), file.read(1), file.seek(1, SEEK_CUR), file.read(), file.seek(2), file.read(2), file.seek(UInt64(1), SEEK_SET))
# CHECK: 7 7 9 9 2 23 1
try:
    _ = file.seek(-30, SEEK_END)
except e:
    print(e.__str__().replace(path, "P"))
# CHECK: unable to seek in file 'P': Invalid argument
print(stat(path).st_size, stat(path).st_nlink, os.stat("/").st_mode & 0xF000, stat(path).st_mtime > 1_600_000_000)
# CHECK: 10 1 16384 True
os.remove(path)
try:
    _ = stat(path)
except e:
    print(e.__str__().replace(path, "P"))
# CHECK: unable to find file 'P': No such file or directory


struct Here(os.PathLike):
    fn __fspath__(self) -> String:
        return "here"


fn first(v: DynamicVector[Int]) -> Int:
    return v[0] if len(v) > 0 else os.abort[Int]("there is no first element")


print(first(DynamicVector[Int](3, 4)))
# CHECK: 3
print(first(DynamicVector[Int]()))
# RUNERROR: abort: there is no first element in 'first'
