# R5: several candidates, none fits
fn f(x: Int): pass
# NOTE: candidate not viable: argument 1 ('x') cannot be converted from 'StringLiteral' to 'Int'
fn f(x: Bool, y: Bool): pass
# NOTE: candidate not viable: missing 1 required positional argument: 'y'
f("s")
# ERROR[2]: no matching function in call to 'f'
