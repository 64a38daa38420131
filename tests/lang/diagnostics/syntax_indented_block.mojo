# 9.2 bad syntax: a function without a body
fn f():
print(1)
# ERROR[1]: expected indented block
