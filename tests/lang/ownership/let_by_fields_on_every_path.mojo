@value
struct Named:
    var name: String
    var n: Int
fn pick(flag: Bool) -> String:
    let t: Named
    if flag:
        t.name = "yes"
    else:
        t.name = String("no")
    t.n = 3
    return t.name + String(t.n)
print(pick(True), pick(False))
# CHECK: yes3 no3
