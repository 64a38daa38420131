# What people write out of habit, and the way out that the message names.
var squares = [i * 2 for i in range(3)]
# ERROR[22]: expected ']' in list expression
# NOTE[*]: fill a 'DynamicVector' in a loop by 'push_back'
# %%
let text = f"x = {1}"
# ERROR[12]: unexpected token in expression
# NOTE: f-strings are not supported
# NOTE[*]: give 'print' several values, or join texts: String("x = ") + x
# %%
class A:
# ERROR[1]: classes are not supported yet
# NOTE[*]: write a 'struct': its fields are declared by 'var', with their types
    pass
# %%
for x in [1, 2, 3]:
# ERROR[10]: 'ListLiteral[Int, Int, Int]' does not implement the '__iter__' method
# NOTE[*]: 'VariadicList(1, 2, 3)' can be looped over, and so can a 'DynamicVector'
    print(x)
# %%
let nothing: Int = None
# ERROR[20]: cannot implicitly convert 'None' value to 'Int' in 'let' initializer
# NOTE[*]: a value that may be missing is an 'Optional[T]'
# %%
print("abc".upper())
# ERROR[13]: 'StringLiteral' value has no attribute 'upper'
# NOTE[*]: 'String' has it: 'String(text).upper(...)'
# %%
print("abc" * 3)
# ERROR[13]: 'StringLiteral' does not implement the '__mul__' method
# NOTE[*]: 'String(x) * 3' repeats text
# %%
let number: Int = "3"
# ERROR[19]: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer
# NOTE[*]: 'atol(text)' reads a whole number
# %%
let half: Float64 = 0.5
let whole: Int = half
# ERROR[18]: cannot implicitly convert 'Float64' value to 'Int' in 'let' initializer
# NOTE[*]: 'int(x)' cuts the fraction off; 'round', 'floor' and 'ceil' are in 'math'
# %%
raise ValueError("x")
# ERROR[7]: use of unknown declaration 'ValueError'
# NOTE[*]: errors have no classes: 'raise Error("what is wrong")', and 'except e' catches all
# %%
try:
    pass
except Error as e:
# ERROR[14]: expected ':' in except clause
# NOTE[*]: one handler catches all errors: 'except e:'
    pass
# %%
var count: int = 3
# ERROR[12]: expected a type, not a value
# NOTE[*]: 'int' converts; the type is 'Int'
# %%
var ratio: float = 3
# ERROR[12]: use of unknown declaration 'float'
# NOTE[*]: floating-point numbers are 'Float64', or 'Float32' for half the memory
# %%
for i in 3:
# ERROR[10]: 'Int' does not implement the '__iter__' method
# NOTE[*]: count with 'range': 'for i in range(n)'
    print(i)
