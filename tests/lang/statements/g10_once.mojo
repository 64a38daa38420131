# G10: every sub-expression of a computed target is evaluated once
let p = Pointer[Int].alloc(3)
for i in range(3):
    p[i] = i * 10
fn index() -> Int:
    print("index")
    return 1
p[index()] += 5
# CHECK: index
print(p[0], p[1], p[2])
# CHECK: 0 15 20
p.free()
