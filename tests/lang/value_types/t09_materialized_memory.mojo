# T9: an alias of a memory-only value is copied to run time
fn make() -> String:
    var s = String("compile")
    s += " time"
    return s
alias text = make()
fn f():
    var a = text
    a += "!"
    print(a, text, len(text))
f()
# CHECK: compile time! compile time 12
