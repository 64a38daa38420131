# S18: the note tells why
struct T: var n: Int
# NOTE: 'T' is not copyable because it has no '__copyinit__'
fn f(t: T) -> T: return t
# ERROR[25]: value of type 'T' cannot be copied into its destination
