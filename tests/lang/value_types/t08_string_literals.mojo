# T8: StringLiteral and its implicit conversions
var os = ""
os = "linux"
let s = "ab"
let t: String = s
let r: StringRef = s
fn shout(e: Error) -> Error: return e
print(os, s + "cd", t, r, shout("err"), len(s), s == "ab", s != "ab")
# CHECK: linux abcd ab ab err 2 True False
