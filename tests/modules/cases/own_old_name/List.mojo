@value
struct List:
    var n: Int
