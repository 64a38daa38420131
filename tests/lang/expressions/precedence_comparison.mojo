# 2.1 levels 2-7: comparisons bind looser than bit operators, 'not' looser still
print(6 & 3 == 2, 1 << 3 > 7, not 1 == 2, 1 + 1 == 2)
# CHECK: True True True True
print(True or False and False, not True or True, not (True or True))
# CHECK: True True False
print(1 if False else 2 if False else 3, (1 if True else 2) + 1)
# CHECK: 3 2
print(1 if True and False else 2, 5 if not False else 6)
# CHECK: 2 5
