# G31: reading what was not assigned is an error
var x: Int
print(x)
# ERROR[7]: use of uninitialized value 'x'
