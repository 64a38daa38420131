# L22, F18, section 12: keyword-only arguments
fn f(a: Int, *, b: Int): pass
# ERROR: keyword-only arguments are not supported
