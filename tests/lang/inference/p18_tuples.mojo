# P18, T21, T22: any tuple, any list
fn count(t: Tuple) -> Int: return len(t)
fn length(l: ListLiteral) -> Int: return len(l)
fn first[T: AnyType](t: Tuple) -> T: return t.get[0, T]()
print(count(("a", 2)), count(()), count((1,)), length([1, 2, 3]), length([]), first[Int]((7, "x")))
def loose(t: Tuple) -> Int: return len(t)
print(loose((1, 2, 3)))
# CHECK: 2 0 1 3 0 7
# CHECK: 3
