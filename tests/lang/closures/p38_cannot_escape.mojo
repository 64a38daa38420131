# P38: a closure cannot leave the function whose variables it uses, unless it owns copies of them
fn returned(n: Int) -> fn(Int) capturing -> Int:
    fn add(x: Int) -> Int:
        return x + n

    return add  # ERROR[12]: 'add' captures variables of the function it is returned from; declare the result 'escaping'


# %%
fn by_reference(n: Int) -> fn(Int) escaping -> Int:
    @parameter
    fn add(x: Int) -> Int:
        return x + n

    fn more(x: Int) -> Int:
        return add(x) + 1

    return more  # ERROR[12]: 'more' captures by reference and cannot outlive the function around it


# %%
fn escape(f: fn(Int) capturing -> Int) -> fn(Int) escaping -> Int:
    return f  # ERROR[12]: cannot implicitly convert 'fn(Int) capturing -> Int' value to 'fn(Int) escaping -> Int' in return value


# %%
fn wrong(f: fn(Int) escaping -> Int) -> Int:
    return f("text")
    # ERROR[13]: invalid call to 'function value': argument 1 cannot be converted from 'StringLiteral' to 'Int'
