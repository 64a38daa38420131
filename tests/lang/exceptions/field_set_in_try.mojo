# PROGRAM
struct Loader:
    var lib: PythonObject
    var names: DynamicVector[Int]
    var ok: Bool
    fn __init__(inout self, name: StringLiteral):
        self.names = DynamicVector[Int]()
        try:
            self.lib = Python.import_module(name)
            self.ok = True
            self.names.push_back(1)
        except:
            self.ok = False
fn main():
    let a = Loader("no_such_module_xyz")
    print(a.ok, len(a.names))
    let b = Loader("math")
    print(b.ok, len(b.names))
# CHECK: False 0
# CHECK: True 1
