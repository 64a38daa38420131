@value
struct Vec:
    var x: Int
