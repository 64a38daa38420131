# F17: default values are parameter expressions converted to the argument's type
alias base = 10
fn f(a: Int, b: Int = base * 2, c: Float64 = 1) -> Float64:
    return c * (a + b)
print(f(1), f(1, 2), f(1, 2, 0.5), f(1, c=2))
# CHECK: 21.0 3.0 1.5 42.0
fn greet(name: String = "you", mark: StringLiteral = "!"):
    print("hello", name, mark)
greet()
# CHECK: hello you !
greet("me", "?")
# CHECK: hello me ?
