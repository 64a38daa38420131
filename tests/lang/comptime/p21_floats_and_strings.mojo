# P21, P20: floats, vectors and strings at compile time
fn poly(x: Float64) -> Float64: return x * x - x / 4 + 0.5
fn label(n: Int) -> String:
    return String("n=") + n
alias f = poly(2.0)
alias s = label(12)
alias k = len(s)
print(f, s, k)
# CHECK: 4.0 n=12 4
