# L2, G33: a comment runs to the end of the line, in any form
#| label: first
#|code-fold: true
## heading
print("a")  # trailing
# CHECK: a
let url = "http://x#y"  # a hash inside a string starts no comment
print(url)
# CHECK: http://x#y
print(1,  # inside brackets
      2)
# CHECK: 1 2
