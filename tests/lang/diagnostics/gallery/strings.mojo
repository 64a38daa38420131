# ---- Text plus a number
let age = 36
let text = "I am " + age
# ---- A character of a literal
let c = "hello"[0]
let d: Int = c
# ---- A character is changed
var s = String("hello")
s[0] = "j"
# ---- The length as a member
let s = String("hello")
print(s.length)
# ---- Reading a number
let n = Int("42")
# ---- A fraction out of text
let x = Float64("3.5")
# ---- Text compared by is
let s = String("a")
if s is "a":
    print("same")
# ---- contains of other languages
let s = String("hello")
print(s.contains("ell"))
# ---- replace with one argument
let s = String("hello")
print(s.replace("l"))
# ---- A char in single quotes
let c: Char = 'a'
# ---- Bytes
let b = b"abc"
# ---- ord and chr
let s = String("a")
let n: Int = s
