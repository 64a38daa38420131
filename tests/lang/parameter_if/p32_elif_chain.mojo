# P32: the decorator covers the whole chain
fn size[n: Int]() -> StringLiteral:
    @parameter
    if n < 10:
        return "small"
    elif n < 100:
        return "middle"
    else:
        return "large"
print(size[5](), size[50](), size[500]())
# CHECK: small middle large
