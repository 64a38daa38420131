# L14: a suite may not be empty
if True:
print("x")
# ERROR[1]: expected indented block
