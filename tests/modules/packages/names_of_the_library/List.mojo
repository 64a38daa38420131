@value
struct List:
    var length: Int
