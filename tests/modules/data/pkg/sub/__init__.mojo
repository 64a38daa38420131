fn fs() -> String: return "fs"
