# 9.2, G28: twice in the scope of one cell
let x = 1
# NOTE: previous definition here
let x = 2
# ERROR[5]: invalid redefinition of 'x'
