# S6: aliases, static methods and parameters through the type and through a value
struct Conf[n: Int]:
    alias twice = n * 2
    fn __init__(inout self): pass
    @staticmethod
    fn name(k: Int) -> Int:
        return n + k
let c = Conf[5]()
print(Conf[5].twice, Conf[5].name(1), c.twice, c.name(2))
# CHECK: 10 6 10 7
print(Conf[3].n, c.n)
# CHECK: 3 5
fn lanes[k: Int]() -> Int:
    return k
print(lanes[c.n](), lanes[c.twice + 1]())
# CHECK: 5 11
