# A VariadicList of arguments that live in memory is the list of the same arguments
fn shown(*args: String):
    let list = VariadicList(args)
    for i in range(len(list)):
        print(list[i])
    for text in VariadicList[String](args):
        print(text)
shown("x", "y")
# CHECK: x
# CHECK: y
# CHECK: x
# CHECK: y
# %%
fn taken(list: VariadicList[String]) -> Int:
    return len(list[0]) + len(list)
fn passed_on(*args: String) -> Int:
    let list: VariadicList[String] = args
    return taken(args) + taken(list)
print(passed_on("four", "b", "c"))
# CHECK: 14
# %%
fn numbers(*args: Int) -> Int:
    let list = VariadicList(args)
    return list[0] + VariadicList(list)[1] + len(args)
print(numbers(10, 20))
# CHECK: 32
# %%
fn dereferenced(*args: String):
    for each in args:
        print(each[])
    for each in args:
        print(each)
    for i in range(len(args)):
        print(__get_address_as_lvalue(args[i]), args[i])
dereferenced("p")
# CHECK: p
# CHECK: p
# CHECK: p p
# %%
let list = VariadicList[String]("u", "v")
# ERROR[32]: no viable expansions found
# %%
let list = VariadicList[Int](1, 2)
print(list[1])
# CHECK: 2
