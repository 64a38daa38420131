# O20: what a closure captures lives on while a value that holds the closure is used
@value
struct Tag:
    var n: Int
    fn __del__(owned self): print("del", self.n)
@value
struct Task:
    var run: fn(Int) capturing -> Int
    var name: String
    fn __call__(self, n: Int) -> Int: return self.run(n)
fn main():
    let tag = Tag(4)
    @parameter
    fn c(i: Int) -> Int: return tag.n + i
    let f: fn(Int) capturing -> Int = c
    let task = Task(f, "task")
    print("made")
    print(task(3))
# CHECK: made
# CHECK: del 4
# CHECK: 7
main()
