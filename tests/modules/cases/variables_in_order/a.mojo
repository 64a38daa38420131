from b import y

var x: Int = y * 2 + 1
