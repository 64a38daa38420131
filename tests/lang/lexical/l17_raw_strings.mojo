# L17: a raw string keeps its backslashes
print(r"a\nb", R'\x41', len(r"\n"))
# CHECK: a\nb \x41 2
print(r"""c:\dir
next""")
# CHECK: c:\dir
# CHECK: next
