# B27: two fields at 4 columns, methods at 2, and continued lines inside
struct Rec:
    var a: Int
    var b: Int
  fn __init__(inout self):
    self.a = 1
    self.b = 2
  fn less(self, o: Rec) -> Bool:
    return self.a < o.a or
           (self.a == o.a and self.b < o.b)
print(Rec().less(Rec()))
# CHECK: False
