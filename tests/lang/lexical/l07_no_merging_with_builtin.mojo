# L7: overloads do not merge with the shadowed builtin
fn len(x: Int) -> Int:
    return x

print(len(4), len("four"))
# ERROR[18]: invalid call to 'len': argument 1 ('x') cannot be converted from 'StringLiteral' to 'Int'
