# F19: texts in the three spellings of 2023
fn second(*words: String) -> String:
    let list: VariadicListMem[String] = words
    return __get_address_as_lvalue(list[1])
fn direct(*words: String) -> String: return words[1]
fn through(*words: String) -> String: return __get_address_as_lvalue(words[1])
fn own(*words: String) -> String:
    var w = words[0]
    w += "!"
    return w + words[0]
print(second("a", "b"), direct("c", "d"), through("e", "f"), own("g"))
alias at_compile_time = direct("h", "i")
print(at_compile_time)
# CHECK: b d f g!g
# CHECK: i
