@value
struct DynamicVector:
    var n: Int
