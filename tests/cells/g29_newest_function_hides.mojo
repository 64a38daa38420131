# G29: where an older overload fits too, that of the newest cell is called
def foo() -> Float32:
    return 3.14
# %%
fn foo[a: Int = 3, msg: StringLiteral = "woof"]():
    print(msg, a)
fn use_defaults():
    foo()
    foo[5]()
use_defaults()
# CHECK: woof 3
# CHECK: woof 5
