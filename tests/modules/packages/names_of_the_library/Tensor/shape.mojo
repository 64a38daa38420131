@value
struct Shape:
    var n: Int
