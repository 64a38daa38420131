# P59, W15: builtins hold an MLIR value and are made from one
let i = Int(5)
let b = True
let f = Float32(2.5)
print(Int(i.value), Bool(b.value), Float32(f.value), f.value)
# CHECK: 5 True 2.5 2.5
