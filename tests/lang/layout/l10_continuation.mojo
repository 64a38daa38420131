# L10: a deeper line continues the statement if it can
@value
struct Pt:
    var x: Int
    var y: Int

    fn smaller(self, o: Pt) -> Bool:
        return self.x < o.x or
               (self.x == o.x and self.y < o.y)

def show():
    msg = String(", ")
          .join("a", "b")
    txt = "one long "
          "string"
    print(msg, txt)

fn f[n: Int](v: SIMD[DType.int8, n])
       -> Int:
    return n

show()
# CHECK: a, b one long string
print(Pt(1, 2).smaller(Pt(1, 3)), f(SIMD[DType.int8, 2]()))
# CHECK: True 2
