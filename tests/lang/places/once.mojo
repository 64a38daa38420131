# Each index is evaluated once, each element read once and written back once.
# PROGRAM
@value
struct Row:
    var v: DynamicVector[Int]
    fn __init__(inout self): self.v = DynamicVector[Int]()
    fn __getitem__(self, i: Int) -> Int:
        print("row.get", i)
        return self.v[i]
    fn __setitem__(inout self, i: Int, x: Int):
        print("row.set", i, x)
        self.v[i] = x
    fn add(inout self, x: Int) -> Int:
        self.v.push_back(x)
        return len(self.v)
struct Grid:
    var rows: DynamicVector[Row]
    fn __init__(inout self, n: Int):
        self.rows = DynamicVector[Row]()
        for i in range(n): self.rows.push_back(Row())
    fn __getitem__(self, i: Int) -> Row:
        print("grid.get", i)
        return self.rows[i]
    fn __setitem__(inout self, i: Int, r: Row):
        print("grid.set", i)
        self.rows[i] = r
fn at(n: Int) -> Int:
    print("at", n)
    return n
fn increase(inout n: Int): n += 100
fn main():
    var g = Grid(2)
    print(g[at(1)].add(5))
    # CHECK: at 1
    # CHECK: grid.get 1
    # CHECK: grid.set 1
    # CHECK: 1
    g[at(1)][at(0)] = 7
    # CHECK: at 1
    # CHECK: at 0
    # CHECK: grid.get 1
    # CHECK: row.set 0 7
    # CHECK: grid.set 1
    g[at(1)][at(0)] += 1
    # CHECK: at 1
    # CHECK: at 0
    # CHECK: grid.get 1
    # CHECK: row.get 0
    # CHECK: row.set 0 8
    # CHECK: grid.set 1
    increase(g[at(1)][at(0)])
    # CHECK: at 1
    # CHECK: at 0
    # CHECK: grid.get 1
    # CHECK: row.get 0
    # CHECK: row.set 0 108
    # CHECK: grid.set 1
    g[at(1)].v[at(0)] += 5
    # CHECK: at 1
    # CHECK: at 0
    # CHECK: grid.get 1
    # CHECK: grid.set 1
    let f = increase
    f(g[1][0])
    # CHECK: grid.get 1
    # CHECK: row.get 0
    # CHECK: row.set 0 213
    # CHECK: grid.set 1
    print(g[1][0])
    # CHECK: grid.get 1
    # CHECK: row.get 0
    # CHECK: 213
