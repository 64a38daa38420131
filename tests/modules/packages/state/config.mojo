from trace import traced
var width: Int = traced("config", 11)
