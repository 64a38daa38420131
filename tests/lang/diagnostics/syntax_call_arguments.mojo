# 9.2 bad syntax: a call without a comma
print(1 2)
# ERROR[9]: expected ')' in call argument list
