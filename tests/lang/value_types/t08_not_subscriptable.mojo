# T8: a StringLiteral is not indexed
let s = "abc"
print(s[0])
# ERROR[8]: 'StringLiteral' is not subscriptable
