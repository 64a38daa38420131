# G13: break and continue belong to the innermost loop
fn go():
    for i in range(4):
        if i == 1: continue
        var j = 0
        while True:
            j += 1
            if j == 2: continue
            if j > 3: break
            print(i, j)
        if i == 2: break
go()
# CHECK: 0 1
# CHECK: 0 3
# CHECK: 2 1
# CHECK: 2 3
