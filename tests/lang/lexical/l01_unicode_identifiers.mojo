# L1: identifiers are Unicode letters, digits and underscores; case matters
let größe = 3
let _x1 = 4
let Größe = 5
let 数 = 6
print(größe, _x1, Größe, 数)
# CHECK: 3 4 5 6
