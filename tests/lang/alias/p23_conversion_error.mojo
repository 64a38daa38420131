# P23, 9.2: an alias with a type takes no foreign value
alias n: Int = "text"
# ERROR[16]: cannot implicitly convert 'StringLiteral' value to 'Int' in alias initializer
print(n)
