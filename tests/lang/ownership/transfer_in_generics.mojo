# A transfer in code for many types is no needless one where the type happens to be trivial
struct Box[T: CollectionElement]:
    var x: T
    fn __init__(inout self, owned x: T):
        self.x = x^
    fn take(owned self) -> T:
        let out = self.x
        return out^
fn passed[T: CollectionElement](owned x: T) -> T:
    let y = x^
    return y^
print(Box[Int](3).take(), passed(4), passed(String("a")), Box(String("b")).take())
# CHECK: 3 4 a b
# %%
fn plain(owned x: Int) -> Int:
    return x^
    # WARNING[13]: transfer from a trivial register value has no effect and can be removed
print(plain(1))
# CHECK: 1
