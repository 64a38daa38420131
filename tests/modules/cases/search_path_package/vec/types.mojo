@value
struct Vec:
    var x: Int
    var y: Int
