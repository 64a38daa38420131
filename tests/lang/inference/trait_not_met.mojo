# P14: a type that is not the trait the parameter asks for is named
fn first[T: Sized](value: T) -> Int:
    return value.__len__()


first(3)  # ERROR[6]: invalid call to 'first': argument type 'Int' does not conform to trait 'Sized'
