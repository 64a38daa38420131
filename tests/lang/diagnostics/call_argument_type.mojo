# 9.2 call: an argument of the wrong type
fn f(a: Int, b: Bool): pass
# NOTE: function declared here
f(1, "x")
# ERROR[2]: invalid call to 'f': argument 2 ('b') cannot be converted from 'StringLiteral' to 'Bool'
