# A special member whose signature is wrong is told where it stands, also where it is called without being named
struct Counted:
    var value: Int

    fn __init__(inout self, value: Int):
        self.value = value

    fn __copyinit__(inout self, existing: place):
# ERROR[43]: use of unknown declaration 'place'
        self.value = existing.value


fn show(value: Counted):
    let copy = value
    print(copy.value)


show(Counted(7))
let mine = Counted(3)
let other = mine
# %%
struct Odd:
    fn __init__(inout self): pass
    fn __del__(owned self: nothing): pass
# ERROR[*]: use of unknown declaration 'nothing'
let odd = Odd()
