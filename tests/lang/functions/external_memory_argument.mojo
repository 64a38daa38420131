# A value that lives in memory is nothing that C code takes or gives
struct Held:
    var x: Int

    fn __init__(inout self, x: Int):
        self.x = x


print(external_call["labs", Int](Held(-3)))
# ERROR[33]: no viable expansions found
# NOTE[*]: constraint failed: an external function takes no 'Held', which lives in memory: pass a pointer
# %%
let text: String = "12"
print(external_call["atoi", Int32](text))
# ERROR[35]: no viable expansions found
# NOTE[*]: constraint failed: an external function takes no 'String', which lives in memory: pass a pointer
# %%
let name = external_call["getenv", String]("HOME".data())
# ERROR[43]: no viable expansions found
# NOTE[*]: constraint failed: an external function returns values of trivial types, not 'String'
