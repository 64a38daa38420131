# T2: there is no input function
let s = input("name? ")
# ERROR[9]: use of unknown declaration 'input'
