# G1, T1: a conditional result type stands in parentheses
fn pick[n: Int]() -> (Int if n == 1 else Bool):
    @parameter
    if n == 1:
        return 7
    else:
        return True

print(pick[1](), pick[2]())
# CHECK: 7 True
