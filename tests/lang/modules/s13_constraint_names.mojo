# Section 13: constrained_msg and assert_param_msg
fn f[n: Int]() -> Int:
    constrained_msg[n > 0, "positive"]()
    assert_param_msg[n > 0, "positive"]()
    return n
print(f[1]())
# CHECK: 1
