# S12: '@value' makes a memberwise initializer, copies and moves
@value
struct Pet:
    var name: String
    var age: Int
fn older(owned p: Pet) -> Pet:
    p.age += 1
    return p^
let a = Pet("Rex", 3)
var b = a
b.name = "Max"
b.age = 9
print(a.name, a.age, b.name, b.age)
# CHECK: Rex 3 Max 9
print(older(a).age, a.age, Pet(age=1, name="Kit").name)
# CHECK: 4 3 Kit
