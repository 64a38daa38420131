# L11b: a deeper line that cannot continue is a new statement of the same block
fn f():
    let a = 1
      let b = 2
      print(a, b)
    print("back")
f()
# CHECK: 1 2
# CHECK: back
var x = 1
  x += 1
  print(x)
# CHECK: 2
