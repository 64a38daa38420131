# S1, section 12: fields have no default values
struct S:
    var n: Int = 1
    # ERROR: default initializers for struct fields are not yet supported
