@value
struct Tensor:
    var n: Int
