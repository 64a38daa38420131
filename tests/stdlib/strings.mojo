from utils.index import Index
print(String("abcde")[1:4], String("abcde")[-1], String("abcde")[::2], String("abcde")[:-1], String("abcde")[::-1])
# CHECK: bcd e ace abcd edcba
print(String(", ").join(1, 2, 3), String("-").join("a", "b"), String("x").join(Index(7, 8)))
# CHECK: 1, 2, 3 a-b 7x8
print(String("a-b-c").replace("-", "+"), String("banana").count("an"), String("banana").find("na", 3))
# CHECK: a+b+c 2 4
print(atol("-12"), ord("A"), chr(66), ord("🔥"), len("🔥"), isdigit(ord("7")))
# CHECK: -12 65 B -16 4 True
fn check_atol(text: String):
    try:
        print(atol(text))
    except e:
        print(e)
check_atol("x")
# CHECK: String is not convertible to integer.
check_atol("")
# CHECK: Empty String cannot be converted to integer.
check_atol("9223372036854775807")
# CHECK: 9223372036854775807
check_atol("-9223372036854775808")
# CHECK: -9223372036854775808
check_atol("9223372036854775808")
# CHECK: String expresses an integer too large to store in Int.
var s = String("héllo")
s += " wörld"
s += s
print(s, len(s), s == "héllo wörldhéllo wörld", s != "x", not String(""), "pre" + s[0] + "post")
# CHECK: héllo wörldhéllo wörld 26 True True True prehpost
print(String(12), String(1.5), String(True), String(Float32(0.5)), str(SIMD[DType.int8, 2](1, 2)), String(Index(1)))
# CHECK: 12 1.5 True 0.5 [1, 2] (1,)
print(String("Hello").toupper(), String("Hello").tolower(), String("  ab ").strip() + "|", String("ab") * 3)
# CHECK: HELLO hello ab| ababab
print(String("abcabc").rfind("bc"), String("abc").find("x"), String("aaa").count(""), String("ab").replace("", "-"))
# CHECK: 4 -1 4 -a-b
def pieces():
    let parts = String("a,,b").split(",")
    print(len(parts), parts[0], parts[1] == "", parts[2])
    try:
        _ = String("a").split("")
    except e:
        print(e)
pieces()
# CHECK: 3 a True b
# CHECK: empty delimiter not allowed to be passed to split.
print(String("abc").startswith("ab"), String("abc").endswith("bc"), String("abc").endswith("abcd"))
# CHECK: True True False
let r = StringRef("view")
print(r, len(r), r[1], r == "view", r.find("ew"), hash(r) == hash(String("view")))
# CHECK: view 4 i True 2 True
print("ab" == "ab", "ab" != "ac", len("abc"))
# CHECK: True True 3
print_no_newline("a", 1); put_new_line()
# CHECK: a 1
print_no_newline("i:", 0, " ", 42.0, "- ")
print("|")
# CHECK: i: 0   42.0 - |
