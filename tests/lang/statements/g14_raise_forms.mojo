# G14: what is raised converts to Error; a bare raise raises again
fn literal() raises: raise "literal"
fn text(s: String) raises: raise s + "!"
fn error() raises: raise Error("error")
fn again() raises:
    try:
        raise Error("first")
    except:
        print("seen")
        raise

try:
    literal()
except e:
    print(e)
# CHECK: literal
try:
    text("text")
except e:
    print(e)
# CHECK: text!
try:
    error()
except e:
    print(e)
# CHECK: error
try:
    again()
except e:
    print(e)
# CHECK: seen
# CHECK: first
