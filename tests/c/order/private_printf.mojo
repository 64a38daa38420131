# The library's own way to C's printf, for texts that are known.
from builtin.io import _printf


fn main():
    print("first")
    # CHECK: first
    _printf("plain\n")
    # CHECK: plain
    _printf("%d %s %.1f\n", 3, StringLiteral("x").data(), 2.5)
    # CHECK: 3 x 2.5
    _printf("%ld %ld %ld %ld\n", 1, 2, 3, 4)
    # CHECK: 1 2 3 4
    print("last")
    # CHECK: last
