# L17: adjacent literals are one literal
print("one" "two" 'three')
# CHECK: onetwothree
let s = ("first "
         "second "
         r"\third")
print(s)
# CHECK: first second \third
