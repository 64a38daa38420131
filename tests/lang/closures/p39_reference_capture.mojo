# P39: '@parameter' closures capture by reference
fn twice[f: fn() capturing -> None]():
    f()
    f()
fn host():
    var count = 0
    var text = String("")
    @parameter
    fn step():
        count += 1
        text += "x"
    step()
    count += 10
    twice[step]()
    print(count, text)
host()
# CHECK: 13 xxx
