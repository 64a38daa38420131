# Indices of any type; an element that is not there yet.
# PROGRAM
@value
struct Bag:
    var items: DynamicVector[String]
    fn __init__(inout self): self.items = DynamicVector[String]()
    fn put(inout self, s: String): self.items.push_back(s)
    fn __len__(self) -> Int: return len(self.items)
struct Named:
    var keys: DynamicVector[String]
    var bags: DynamicVector[Bag]
    fn __init__(inout self):
        self.keys = DynamicVector[String]()
        self.bags = DynamicVector[Bag]()
    fn find(self, key: String) -> Int:
        for i in range(len(self.keys)):
            if self.keys[i] == key: return i
        return -1
    fn __getitem__(self, key: String) -> Bag:
        let i = self.find(key)
        return Bag() if i < 0 else self.bags[i]
    fn __setitem__(inout self, key: String, b: Bag):
        let i = self.find(key)
        if i < 0:
            self.keys.push_back(key)
            self.bags.push_back(b)
        else:
            self.bags[i] = b
fn main():
    var n = Named()
    n["a"].put("one")
    n["a"].put("two")
    n[String("b") + "c"].put("three")
    print(len(n["a"]), len(n["bc"]), n["a"].items[1], len(n["zz"]))
    n["a"].items[0] = "ONE"
    n["a"].items[1] += "!"
    print(n["a"].items[0], n["a"].items[1])
# CHECK: 2 1 two 0
# CHECK: ONE two!
