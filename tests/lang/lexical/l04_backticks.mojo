# L4: a backtick identifier is the text between the backticks
var `fn` = 1
`fn` += 1
let `two words, 2.5!` = 40
print(`fn` + `two words, 2.5!`)
# CHECK: 42
let plain = 7
print(`plain`)
# CHECK: 7
let `let` = "escaped"
print(`let`)
# CHECK: escaped
