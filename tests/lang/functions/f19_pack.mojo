# F19, P5: a heterogeneous pack of arguments
fn count[*Ts: AnyType](*args: *Ts) -> Int:
    return len(VariadicList(Ts))
print(count(1, 2.5, "x"), count(), count(True))
# CHECK: 3 0 1
