# R5: one candidate tells its reason
fn f(x: Int): pass
# NOTE: function declared here
f("s")
# ERROR[2]: invalid call to 'f': argument 1 ('x') cannot be converted from 'StringLiteral' to 'Int'
