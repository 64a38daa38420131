from collections.dict import Dict, DictEntry, KeyElement
from collections.optional import Optional
from collections.set import Set
import collections

var d = Dict[String, Int]()
d["b"] = 1
d["a"] = 2
d["b"] += 10
print(d, len(d), d["a"], "a" in d, d.__contains__("c"), "c" not in d)
# CHECK: {'b': 11, 'a': 2} 2 2 True False True
for key in d:
    print_no_newline(key, "")
for key in d.keys():
    print_no_newline(key[], "")
for value in d.values():
    value[] *= 2
for entry in d.items():
    print_no_newline(entry.key, entry.value, "")
for entry in d.items():
    print_no_newline(entry[].key, entry[].value, "")
print()
# CHECK: b a b a b 22 a 4 b 22 a 4 
print(d.pop("a"), d.pop("a", -1), d.find("a"), d.find("b").value(), d.get("a", 7))
# CHECK: 4 -1 None 22 7
try:
    print(d["a"])
except error:
    print(error)
# CHECK: KeyError

@value
struct StringKey(KeyElement):
    var s: String
    fn __init__(inout self, owned s: String):
        self.s = s^
    fn __init__(inout self, s: StringLiteral):
        self.s = String(s)
    fn __hash__(self) -> Int:
        return hash(self.s)
    fn __eq__(self, other: Self) -> Bool:
        return self.s == other.s

def nested():
    var groups = collections.Dict[StringKey, DynamicVector[Int]]()
    for i in range(6):
        let name = "even" if i % 2 == 0 else "odd"
        if not groups.__contains__(name):
            groups[name] = DynamicVector[Int]()
        groups[name].push_back(i)
    for group in groups.items():
        print(group[].key.s, group[].value)
    groups["none"].push_back(1)
try:
    nested()
except error:
    print(error)
# CHECK: even [0, 2, 4]
# CHECK: odd [1, 3, 5]
# CHECK: KeyError

fn made() -> Dict[Int, String]:
    var result = Dict[Int, String]()
    result[1] = "one"
    return result^
for entry in made().items():
    print(entry.key, entry.value)
# CHECK: 1 one
let words = Set[String]("x", "y", "x")
print(words, len(words), words | Set[String]("z"))
# CHECK: {'x', 'y'} 2 {'x', 'y', 'z'}
# %%
fn unchanged(d: Dict[String, Int]) raises:
    d["a"] += 1
# ERROR[5]: invalid use of mutating method on rvalue of type 'Dict[String, Int]'
