# A function of C that is not there is an error where the user's code calls it; the session goes on
from sys import external_call
var kept = 3

fn by_name[name: StringLiteral](x: Int) -> Int:
    return external_call[name, Int](x)

fn through(x: Int) -> Int:
    return by_name["no_such_function"](x) + 1
# %%
print(external_call["no_such_function", Int](kept))
# ERROR[45]: no function 'no_such_function' in this process; a library that has it is opened in a cell before, by 'DLHandle(path)' of 'sys.ffi', or gives it by 'get_function' of the handle
# %%
print(through(kept))
# ERROR[*]: no function 'no_such_function' in this process; a library that has it is opened in a cell before, by 'DLHandle(path)' of 'sys.ffi', or gives it by 'get_function' of the handle
# %%
for i in range(2):
    external_call["no such \"function\"\\", NoneType](i)
# ERROR[54]: no function 'no such "function"\' in this process; a library that has it is opened in a cell before, by 'DLHandle(path)' of 'sys.ffi', or gives it by 'get_function' of the handle
# %%
_ = external_call["", Int](kept)
# ERROR[27]: no viable expansions found
# NOTE[*]: constraint failed: '' is no name of an external function
# %%
_ = external_call["llvm.ctpop.i64", Int](kept)
# ERROR[41]: no viable expansions found
# NOTE[*]: constraint failed: 'llvm.ctpop.i64' is an LLVM intrinsic: call it with 'llvm_intrinsic'
# %%
print(kept, external_call["labs", Int](-kept), by_name["labs"](-4))
# CHECK: 3 3 4
