# Names of the library that need no import
# PROGRAM
fn main():
    print(math.limit.max_finite[DType.uint8]())
# CHECK: 255
