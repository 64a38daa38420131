# language.md T9: numbers of type `object` can be constants of the program; what counts who shares it exists while evaluating only.
alias seven = object(5) + 2
print(seven, seven * 2.0)
# CHECK: 7 14.0
alias second = object([1, "two", 3])[2].__int__()
print(second)
# CHECK: 3
alias described = str(object([seven, None]))
print(described)
# CHECK: [7, None]
# %%
alias text = object("text")
print(text)
# ERROR[7]: cannot evaluate at compile time: a text, list, function or record of type 'object' cannot become a constant of the program
