# stdlib 16, row 28
print_no_newline("a", 1); put_new_line()
# CHECK: a 1
