# 2.2: if, elif and else
fn size(n: Int) -> StringLiteral:
    if n < 10:
        return "small"
    elif n < 100:
        return "middle"
    elif n < 1000:
        return "large"
    else:
        return "huge"
print(size(1), size(10), size(100), size(1000))
# CHECK: small middle large huge
