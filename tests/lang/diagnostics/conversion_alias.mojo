# 9.2 conversion in an alias
alias x: Bool = "text"
# ERROR[17]: cannot implicitly convert 'StringLiteral' value to 'Bool' in alias initializer
print(x)
