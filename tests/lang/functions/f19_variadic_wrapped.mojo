# F19: the explicit VariadicList wrapping of older code
fn last(head: StringLiteral, *xs: Float64) -> Float64:
    let l = VariadicList(xs)
    print(head, l.__len__(), len(VariadicList[Float64](xs)))
    return l[len(l) - 1]
print(last("n", 1, 2.5, 3))
# CHECK: n 3 3
# CHECK: 3.0
