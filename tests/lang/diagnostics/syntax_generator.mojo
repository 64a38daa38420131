# 9.2, section 12: generator expressions
print(x for x in range(3))
# ERROR[9]: expected ')' in call argument list
