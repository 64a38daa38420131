# S1, section 12: fields are declared with 'var'
struct S:
    let n: Int
    # ERROR: struct fields must be declared with 'var'
