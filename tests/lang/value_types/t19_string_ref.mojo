# T19: StringRef is a borrowed view
let r: StringRef = "abc"
let q = StringRef("abc")
print(r, len(r), r[1], r == q, r != "abd", r.length)
# CHECK: abc 3 b True True 3
