# ---- A loop over a number
for i in 10:
    print(i)
# ---- A loop over a text
for c in "hello":
    print(c)
# ---- A loop over a tuple
for x in (1, 2, 3):
    print(x)
# ---- A loop of C
for (int i = 0; i < 10; i++):
    print(i)
# ---- A while without a condition
while:
    print("a")
# ---- continue outside of a loop
fn f():
    continue
f()
# ---- A loop without in
for i range(10):
    print(i)
# ---- do while
do:
    print("a")
while True
# ---- A condition that is a number compared with text
var i = 0
while i < "10":
    i += 1
# ---- foreach
foreach x in range(3):
    print(x)
# ---- A range of a vector
let v = DynamicVector[Int]()
for i in range(v):
    print(i)
# ---- Two names for one value
for i, j in range(3):
    print(i, j)
# ---- A variable of a loop, used after it
fn f():
    for i in range(3):
        let last = i
    print(last)
f()
# ---- A loop over a dictionary's items
var d = Dict[String, Int]()
for key, value in d.items():
    print(key, value)
# ---- loop of other languages
loop:
    print("a")
# ---- A loop that does not end in a body
while True:
