# P39: a receiver without 'capturing' takes plain functions
fn each[f: fn (Int) -> None](n: Int):
    for i in range(n): f(i)
fn show(i: Int): print("item", i)
each[show](2)
# CHECK: item 0
# CHECK: item 1
