# 9.2 unreachable
fn f() -> Int:
    return 1
    return 2
    # WARNING[5]: unreachable code after return statement
print(f())
# CHECK: 1
