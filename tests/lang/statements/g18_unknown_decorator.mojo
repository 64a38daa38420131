# G18: decorators of one's own do not exist
@memoize
# ERROR[2]: use of unknown declaration 'memoize'
fn f() -> Int: return 1
