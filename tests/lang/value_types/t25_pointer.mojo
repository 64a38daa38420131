# T25: Pointer
let p = Pointer[Int].alloc(4)
p.store(10)
p.store(1, 20)
p[2] = 30
(p + 3).store(40)
print(p.load(), p.load(1), p[2], p.offset(3).load(), (p + 3 - 1).load())
# CHECK: 10 20 30 40 30
var q = p
q += 2
print(q.load(), q == p, q != p, q == p + 2, q - 2 == p)
# CHECK: 30 False True True True
q -= 1
print(q[0])
# CHECK: 20
let null = Pointer[Int].get_null()
print("set" if p else "null", "set" if null else "null", null == Pointer[Int]())
# CHECK: set null True
p.free()
