# P38, T27: a closure that is stored or returned as 'escaping' owns copies of what it captured
struct Noisy:
    var name: String

    fn __init__(inout self, name: String):
        self.name = name

    fn __copyinit__(inout self, existing: Self):
        self.name = existing.name + "'"

    fn __moveinit__(inout self, owned existing: Self):
        self.name = existing.name^

    fn __del__(owned self):
        print("del", self.name)


fn adder(n: Int) -> fn(Int) escaping -> Int:
    fn add(x: Int) -> Int:
        return x + n

    return add


fn greeter(greeting: String) -> fn(String) escaping -> String:
    let mark = String("!")

    fn twice(name: String) -> String:
        return name + name + mark

    fn greet(name: String) -> String:
        return greeting + ", " + twice(name)

    return greet


fn shared(base: Int) -> fn(Int) escaping -> Int:
    fn plus(x: Int) -> Int:
        return x + base

    fn left(x: Int) -> Int:
        return plus(x) * 2

    fn right(x: Int) -> Int:
        return plus(x) * 3

    fn both(x: Int) -> Int:
        return left(x) + right(x)

    return both


fn double(x: Int) -> Int:
    return 2 * x


fn noisy() -> fn() escaping -> None:
    let thing = Noisy("thing")

    fn tell():
        print("tell", thing.name)

    return tell


fn compose(f: fn(Int) escaping -> Int, g: fn(Int) escaping -> Int) -> fn(Int) escaping -> Int:
    fn composed(x: Int) -> Int:
        return g(f(x))

    return composed


fn apply(f: fn(Int) capturing -> Int, x: Int) -> Int:
    return f(x)


fn main() raises:
    let three = adder(3)
    let forty = adder(40)
    # CHECK: 4 41
    print(three(1), forty(1))
    # CHECK: 55
    print(shared(10)(1))
    # CHECK: Hello, BobBob!
    print(greeter("Hello")("Bob"))
    let plain: fn(Int) escaping -> Int = double
    # CHECK: 14 88
    print(plain(7), compose(forty, plain)(4))
    # CHECK: 45
    print(apply(forty, 5))
    var all = DynamicVector[fn(Int) escaping -> Int]()
    for i in range(4):
        all.push_back(adder(i * 10))
    all.push_back(three)
    # CHECK: 33
    print(all[2](0) + all[1](0) + all[4](0))
    let tell = noisy()
    # CHECK: del thing
    # CHECK: tell thing'
    tell()
    let other = tell
    # CHECK: tell thing'
    other()
    # CHECK: del thing'
    # CHECK: end
    print("end")


main()
