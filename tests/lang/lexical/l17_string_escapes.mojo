# L17: escapes as in Python
print("a\nb")
# CHECK: a
# CHECK: b
print("\x41\102\u0043", "\u00e9", "q\"q", 'q\'q', "back\\slash")
# CHECK: ABC é q"q q'q back\slash
print(len("\t\r\n"), len("a\0b"), len("\\n"))
# CHECK: 3 3 2
