# F12: a nested block may declare the name anew
def scopes():
    let n = 10
    var d = 1
    if True:
        let n = 20
        d = 2
        print(n)
    print(n, d)
scopes()
# CHECK: 20
# CHECK: 10 2
