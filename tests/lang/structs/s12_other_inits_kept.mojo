# S12: other initializers do not suppress the memberwise one
@value
struct Pet:
    var name: String
    var age: Int
    fn __init__(inout self, name: String):
        self.name = name
        self.age = 100
print(Pet("A").age, Pet("B", 2).age)
# CHECK: 100 2
