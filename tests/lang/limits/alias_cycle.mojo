# P23: aliases that need each other are reported once
alias a = b
# ERROR[7]: circular reference to 'a'
alias b = a
print(a, b)
