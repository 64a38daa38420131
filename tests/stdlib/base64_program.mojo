# base64 in a program
# PROGRAM
from base64 import b64encode
fn main():
    print(b64encode("hello"))
# CHECK: aGVsbG8=
