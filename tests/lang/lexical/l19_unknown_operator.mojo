# L19: '?' does not exist
let a = 4 ? 5
# ERROR[11]: unexpected character
