# A variant has a value of one of several types.
from utils.variant import Variant

alias Token = Variant[Int, String, Float64]
var x = Token(3)
print(x.isa[Int](), x.isa[String](), x.get[Int](), x)
# CHECK: True False 3 3
x.set[String](String("hello"))
print(x.get[String](), x, x.isa[Int]())
# CHECK: hello hello False
print(x.take[String]())
# CHECK: hello

var tokens = DynamicVector[Token]()
tokens.push_back(Token(4))
tokens.push_back(Token(String("four")))
tokens.push_back(Token(Float64(4.5)))
tokens.push_back(tokens[1])
for i in range(len(tokens)):
    print(tokens[i])
# CHECK: 4
# CHECK: four
# CHECK: 4.5
# CHECK: four
print(Token(1).get[Float64]())
# RUNERROR: abort: the variant has a value of another type
# %%
print(Token(1).isa[Bool]())
# CHECK: False
