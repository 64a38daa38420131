# P31: recursion over parameters that ends
fn sum[n: Int]() -> Int:
    @parameter
    if n == 0:
        return 0
    return sum[n - 1]() + n
print(sum[100]())
# CHECK: 5050
