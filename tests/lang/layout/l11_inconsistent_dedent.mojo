# L11, B27: a smaller indentation inside a block continues the block
struct Point:
    var x: Int
    var y: Int

  fn __init__(inout self, x: Int, y: Int):
    self.x = x
    self.y = y

  fn sum(self) -> Int:
    return self.x + self.y

print(Point(3, 4).sum())
# CHECK: 7
