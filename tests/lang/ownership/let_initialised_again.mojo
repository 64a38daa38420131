# A let that was given up is initialised again
# PROGRAM
fn eat(owned s: String):
    print(s)
fn main():
    let s: String
    for i in range(2):
        s = String("a") if i == 0 else String("b")
        eat(s^)
# CHECK: a
# CHECK: b
