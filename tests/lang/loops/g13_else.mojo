# G13: else runs when a loop ends without break
fn find(n: Int) -> StringLiteral:
    for i in range(5):
        if i == n:
            print("found", i)
            break
    else:
        return "no"
    return "yes"
fn countdown(stop: Int):
    var n = 3
    while n > 0:
        if n == stop: break
        n -= 1
    else:
        print("ran out")
    print("n", n)
print(find(2))
# CHECK: found 2
# CHECK: yes
print(find(9))
# CHECK: no
countdown(2)
# CHECK: n 2
countdown(7)
# CHECK: ran out
# CHECK: n 0
