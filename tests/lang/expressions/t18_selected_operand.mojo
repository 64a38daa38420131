# T18: operands of one type give the selected operand
let zero = 0
let three = 3
print(zero or three, three and 5, zero and three, three or 9)
# CHECK: 3 5 0 3
let empty = String("")
let text = String("text")
print(empty or text, text or empty)
# CHECK: text text
print(text and String("last"))
# CHECK: last
