# P14: a later argument that does not convert
fn same[T: AnyType](a: T, b: T): pass
same(1, 2.5)
# ERROR[5]: invalid call to 'same': argument 2 ('b') cannot be converted from 'FloatLiteral' to 'Int'
