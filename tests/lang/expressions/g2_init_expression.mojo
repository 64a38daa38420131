# G2, S9: '{}' after a type initializes its fields
@register_passable("trivial")
struct Vec:
    var x: Int
    var y: Float32

    fn __init__(x: Int) -> Self:
        return Self {x: x, y: 2}

    @staticmethod
    fn swapped(x: Int) -> Vec:
        return Vec {
            y: 0.5,
            x: x,
        }

print(Vec(1).x, Vec(1).y, Vec.swapped(3).x, Vec.swapped(3).y)
# CHECK: 1 2.0 3 0.5
