# S12: '@value' on register-passable structs
@value
@register_passable("trivial")
struct V2:
    var x: Float32
    var y: Float32
    fn dot(self, o: V2) -> Float32:
        return self.x * o.x + self.y * o.y
@value
@register_passable
struct Id:
    var n: Int
print(V2(1, 2).dot(V2(3, 4)), Id(5).n)
# CHECK: 11.0 5
