# L6, G9: '_' discards as an assignment and loop target
fn noisy(n: Int) -> Int:
    print("noisy", n)
    return n

_ = noisy(1)
# CHECK: noisy 1
_ = noisy(2)
# CHECK: noisy 2
for _ in range(2):
    print("round")
# CHECK: round
# CHECK: round
var a = 0
a, _ = 5, 6
print(a)
# CHECK: 5
