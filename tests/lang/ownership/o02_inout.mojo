# O2: inout takes variables, fields, elements and other inouts
@value
struct Pt:
    var x: Int
    var y: Int
fn bump(inout n: Int): n += 1
fn bump2(inout n: Int):
    bump(n)
    bump(n)
fn move(inout p: Pt): bump2(p.x)
fn go():
    var v = 1
    bump2(v)
    var p = Pt(10, 20)
    bump(p.y)
    move(p)
    let a = Pointer[Int].alloc(1)
    a[0] = 5
    bump(a[0])
    print(v, p.x, p.y, a[0])
    a.free()
go()
# CHECK: 3 12 21 6
