# Only the branch that a parameter chooses is in the IR; what the compiler can compute is a constant.
fn size[wide: Bool]() -> Int:
    @parameter
    if wide:
        return 8 * 8
    else:
        return 1


print(size[True](), size[False]())
