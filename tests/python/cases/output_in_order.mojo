# language.md Y13
let builtins = Python.import_module("builtins")
print_no_newline("1 ")
builtins.print("2")
for i in range(3):
    print("mojo", i)
    builtins.print("python", i)
print("end")
# CHECK: 1 2
# CHECK: mojo 0
# CHECK: python 0
# CHECK: mojo 1
# CHECK: python 1
# CHECK: mojo 2
# CHECK: python 2
# CHECK: end
