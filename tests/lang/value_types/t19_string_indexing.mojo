# T19: indexing and slicing by byte
let s = String("abcde")
print(s[0], s[-1], s[1:4], s[:2], s[3:], s[::2], s[:-1], s[-2:])
# CHECK: a e bcd ab de ace abcd de
print(len(String("é")), s[2:100], len(s[4:2]))
# CHECK: 2 cde 0
