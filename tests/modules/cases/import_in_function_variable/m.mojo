var start: Int = 3 * 4
var names: String = "ab"
