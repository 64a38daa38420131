from memory.unsafe import Reference
from collections import List

fn texts(*words: String):
    for word in words:
        print_no_newline(word[], len(word[]), "")
    for word in words:
        print_no_newline(word, "")
    print()
texts("a", "bc")
# CHECK: a 1 bc 2 a bc 
fn elements():
    var v = List[String]("a", "b")
    for x in v:
        x[] += "!"
    for x in v:
        print_no_newline(x, "")
    v[1] += "?"
    print(v)
elements()
# CHECK: a! b! ['a!', 'b!?']
fn rows():
    var grid = DynamicVector[DynamicVector[Int]]()
    for i in range(3):
        grid.push_back(DynamicVector[Int](i, i + 1))
    grid[1][0] = 7
    grid[-1].push_back(grid[0].pop_back())
    for row in grid:
        row[].push_back(0)
        for x in row[]:
            x[] += 1
    print(grid, len(grid[0]))
rows()
# CHECK: [[1, 1], [8, 3, 1], [3, 4, 2, 1]] 2
fn variable():
    var n = 1
    let place = Reference(n)
    place[] += 1
    print(n, place[])
variable()
# CHECK: 2 2
