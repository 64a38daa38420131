# L8: blocks by indentation of any width, or on the same line
if True:
 print("one space")
# CHECK: one space
if True:
        print("eight")
        if True:
          print("ten")
# CHECK: eight
# CHECK: ten
if False: print("no")
else: print("same line")
# CHECK: same line
struct OneLine:
    var n: Int
    fn __init__(inout self): self.n = 4
    fn get(self) -> Int: return self.n
print(OneLine().get())
# CHECK: 4
