# G23: declarations may be used above their definition
fn first() -> Int:
    return second() + Later(2).n + limit

alias Kind = Later
alias limit = base * 2
alias base = 10

print(first(), Kind(1).n)
# CHECK: 25 1

fn second() -> Int:
    return 3

@value
struct Later:
    var n: Int
