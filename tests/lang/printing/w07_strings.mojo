# W7: raw text
print("a\nb", String("c\td"), StringRef("e"))
# CHECK: a
# CHECK: b c	d e
