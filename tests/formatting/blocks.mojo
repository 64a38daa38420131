if a: b ; c
elif d : e; # tail
else :
  while True: ...
  for i in range(3): print(i); continue
try: f()
except e: pass
finally: g()
with h() as i, j: k()
let x = 3; var y : Int = 4; x;
fn l():
	if x:
	      return
	  # of the block
	# of the function
# of the module
struct S: pass
if a:
    b
# before else
else:
    c
# becomes
if a:
    b
    c
elif d:
    e;  # tail
else:
    while True: ...
    for i in range(3):
        print(i)
        continue
try:
    f()
except e:
    pass
finally:
    g()
with h() as i, j:
    k()
let x = 3
var y: Int = 4
x;


fn l():
    if x:
        return
    # of the block
    # of the function


# of the module
struct S:
    pass


if a:
    b
# before else
else:
    c
