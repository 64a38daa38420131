# P38: only what no function in between binds is captured from the outside
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let a = 1
    var b = 10
    @parameter
    fn first():
        var a = 100
        @parameter
        fn second():
            var c = 5
            @parameter
            fn third():
                a += c
                b += a
            third()
        second()
        b += a
    first()
    print(a, b)
# CHECK: 1 220
main()
