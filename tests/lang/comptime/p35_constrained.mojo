# P35: constrained and its older names
fn f[n: Int]() -> Int:
    constrained[n > 0]()
    constrained[n < 10, "too large"]()
    assert_param[n != 5]()
    return n
print(f[3]())
# CHECK: 3
