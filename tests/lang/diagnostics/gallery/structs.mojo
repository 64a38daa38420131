# ---- A field that is misspelt
@value
struct Point:
    var x: Int
    var y: Int
let p = Point(1, 2)
print(p.z)
# ---- A struct without an initializer
struct Point:
    var x: Int
    var y: Int
let p = Point(1, 2)
# ---- Too few values for the fields
@value
struct Point:
    var x: Int
    var y: Int
let p = Point(1)
# ---- A field without var
struct Point:
    x: Int
    y: Int
# ---- A field without a type
struct Point:
    var x
# ---- A method without self
struct Point:
    var x: Int
    fn __init__(inout self):
        self.x = 1
    fn show():
        print(self.x)
let p = Point()
p.show()
# ---- A field without self
struct Point:
    var x: Int
    fn __init__(inout self):
        self.x = 1
    fn show(self):
        print(x)
Point().show()
# ---- A struct that is printed
@value
struct Point:
    var x: Int
    var y: Int
print(Point(1, 2))
# ---- Two structs added
@value
struct Point:
    var x: Int
    var y: Int
print(Point(1, 2) + Point(3, 4))
# ---- Two structs compared
@value
struct Point:
    var x: Int
    var y: Int
if Point(1, 2) == Point(1, 2):
    print("same")
# ---- A struct that is looped over
@value
struct Deck:
    var cards: Int
for card in Deck(52):
    print(card)
# ---- A struct with an index
@value
struct Deck:
    var cards: Int
print(Deck(52)[0])
# ---- A struct that is called
@value
struct Adder:
    var n: Int
print(Adder(3)(4))
# ---- A struct that contains itself
struct Node:
    var value: Int
    var next: Node
# ---- A struct that inherits
struct Animal:
    var legs: Int
struct Dog(Animal):
    var name: String
# ---- super
struct Dog:
    var name: String
    fn __init__(inout self, name: String):
        super().__init__()
        self.name = name
# ---- A statement in a struct
struct Point:
    var x: Int
    print("a struct")
# ---- A register passable struct with a String
@register_passable("trivial")
struct Person:
    var name: String
# ---- A register passable struct with a destructor
@register_passable("trivial")
struct Number:
    var n: Int
    fn __del__(owned self):
        print("end")
# ---- A register passable struct with a move
@register_passable
struct Number:
    var n: Int
    fn __moveinit__(inout self, owned other: Self):
        self.n = other.n
# ---- A field that is missing in an initializer expression
@register_passable("trivial")
struct Pair:
    var first: Int
    var second: Int
    fn __init__(x: Int) -> Self:
        return Self {first: x}
# ---- An initializer expression of a struct in memory
struct Pair:
    var first: Int
    fn __init__(inout self, x: Int):
        self.first = x
    @staticmethod
    fn make() -> Self:
        return Self {first: 3}
# ---- Results of a struct
struct Pair -> Int:
    var first: Int
# ---- A default for an argument that is changed
fn increase(inout x: Int = 3):
    x += 1
# ---- A struct that was redefined
@value
struct C:
    var a: Int
var c = C(1)
# %%
@value
struct C:
    var a: Int
    var b: Int
fn show(c: C):
    print(c.a)
show(c)
# ---- Two fields of one name
struct Point:
    var x: Int
    var x: Int
# ---- Truth of a struct
@value
struct Point:
    var x: Int
if Point(1):
    print("there")
# ---- len of a struct
@value
struct Deck:
    var cards: Int
print(len(Deck(52)))
