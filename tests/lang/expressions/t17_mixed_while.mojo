# T17: the condition of a loop
fn count(n: Int, p: Pointer[Int]) -> Int:
    var left = n
    var steps = 0
    while left and p and steps < 5:
        left -= 1
        steps += 1
    return steps
print(count(3, Pointer[Int].alloc(1)), count(9, Pointer[Int].alloc(1)), count(3, Pointer[Int].get_null()))
# CHECK: 3 5 0
