# W1: one space between items, one newline at the end
print("a", 1, 2.5, True)
# CHECK: a 1 2.5 True
print_no_newline(3, "|")
print()
# CHECK: 3 |
print_no_newline("x")
print_no_newline("y", "z")
put_new_line()
# CHECK: xy z
print("")
# CHECK:
