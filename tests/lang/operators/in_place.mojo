# 5.7, G10: every in-place operator has its method
struct Op:
    var log: String
    fn __init__(inout self): self.log = ""
    fn __iadd__(inout self, o: Int): self.log += "iadd "
    fn __isub__(inout self, o: Int): self.log += "isub "
    fn __imul__(inout self, o: Int): self.log += "imul "
    fn __itruediv__(inout self, o: Int): self.log += "itruediv "
    fn __ifloordiv__(inout self, o: Int): self.log += "ifloordiv "
    fn __imod__(inout self, o: Int): self.log += "imod "
    fn __ipow__(inout self, o: Int): self.log += "ipow "
    fn __imatmul__(inout self, o: Int): self.log += "imatmul "
    fn __ilshift__(inout self, o: Int): self.log += "ilshift "
    fn __irshift__(inout self, o: Int): self.log += "irshift "
    fn __iand__(inout self, o: Int): self.log += "iand "
    fn __ior__(inout self, o: Int): self.log += "ior "
    fn __ixor__(inout self, o: Int): self.log += "ixor"
var a = Op()
a += 1
a -= 1
a *= 1
a /= 1
a //= 1
a %= 1
a **= 1
a @= 1
a <<= 1
a >>= 1
a &= 1
a |= 1
a ^= 1
print(a.log)
# CHECK: iadd isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor
