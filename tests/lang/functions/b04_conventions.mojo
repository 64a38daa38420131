# B4: inout changes the caller's variable, a def's argument does not
fn bump(inout n: Int): n += 1
def copy_bump(n: Int):
    n += 1
    print(n)
var k = 1
bump(k)
copy_bump(k)
# CHECK: 3
print(k)
# CHECK: 2
