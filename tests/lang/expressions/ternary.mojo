# 2.1, T18: only the chosen arm runs; arms convert to a common type
fn say(n: Int) -> Int:
    print("say", n)
    return n

print(say(1) if True else say(2))
# CHECK: say 1
# CHECK: 1
print(say(1) if say(0) == 1 else say(2))
# CHECK: say 0
# CHECK: say 2
# CHECK: 2
let c = True
print(1 if c else 2.5, 1 if not c else 2.5)
# CHECK: 1.0 2.5
let s: String = "yes" if c else "no"
print(s)
# CHECK: yes
