# T17, T18: 'not' gives a truth value
let n = 0
let s = Pointer[Int].get_null()
let both = not (n or s)
print(both, not n, not 3, not (1 and True), not 0.0, not (s and n))
# CHECK: True True False False True True
