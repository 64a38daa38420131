# G21: the program's struct is one type, however it is named
# PROGRAM only
import tools
from tools import shift

@value
struct Point:
    var x: Int

fn main():
    let p: Point = shift(Point(1))
    print(p.x, tools.origin().x)
# CHECK: 2 0
