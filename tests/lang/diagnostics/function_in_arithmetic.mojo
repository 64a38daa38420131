# a function is no operand
print(1 + print)
# ERROR[9]: invalid call to '__add__': argument 1 ('rhs') cannot be converted from 'function 'print'' to 'Int'
