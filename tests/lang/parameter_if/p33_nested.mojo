# P33: also when every nested path returns
fn depth[n: Int]() -> Int:
    @parameter
    if n <= 0:
        @parameter
        if n == 0:
            return 0
        else:
            return -1
    return depth[n - 2]() + 1
print(depth[6](), depth[7]())
# CHECK: 3 3
