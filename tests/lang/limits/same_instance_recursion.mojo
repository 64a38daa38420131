# A.2: an instance that calls itself is ordinary recursion
fn down[k: Int](n: Int) -> Int:
    if n <= 0: return 0
    return down[k](n - k) + 1
print(down[3](10), down[1](5))
# CHECK: 4 5
