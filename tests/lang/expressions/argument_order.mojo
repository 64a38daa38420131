# A.3: arguments are evaluated from left to right
fn say(n: Int) -> Int:
    print("say", n)
    return n

fn three(a: Int, b: Int, c: Int) -> Int:
    return a * 100 + b * 10 + c

print(three(say(1), c=say(2), b=say(3)))
# CHECK: say 1
# CHECK: say 2
# CHECK: say 3
# CHECK: 132
print(say(4) - say(5) * say(6))
# CHECK: say 4
# CHECK: say 5
# CHECK: say 6
# CHECK: -26
