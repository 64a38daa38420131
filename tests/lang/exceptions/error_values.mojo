# T35, G14: errors are values
fn make(n: Int) -> Error: return Error(String("number ") + n)
fn throw(e: Error) raises: raise e
fn go():
    let kept = make(1)
    try:
        throw(make(2))
    except e:
        print(e, kept)
        let copy = e
        print(copy)
go()
# CHECK: number 2 number 1
# CHECK: number 2
