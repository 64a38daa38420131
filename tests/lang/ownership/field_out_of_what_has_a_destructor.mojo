# PROGRAM
struct Guarded:
    var name: String
    var other: String
    fn __init__(inout self):
        self.name = "a"
        self.other = "b"
    fn __del__(owned self): print("end", self.other)
    fn take(owned self) -> String: return self.name^
    # ERROR[*]: field 'self.name' destroyed out of the middle of a value, preventing the overall value from being destroyed
fn main():
    print(Guarded().take())
