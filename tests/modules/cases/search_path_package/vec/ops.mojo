from vec.types import Vec

fn dot(a: Vec, b: Vec) -> Int:
    return a.x * b.x + a.y * b.y
