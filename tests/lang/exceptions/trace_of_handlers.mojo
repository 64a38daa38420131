# Traces of errors that pass `try`, `finally`, `with`, and of those that are raised again.
fn g(n: Int) raises -> Int:
    if n > 2:
        raise Error("deep")
    return n
# %%
try:
    print(g(3))
finally:
    print("bye")
# CHECK: bye
# RUNERROR: deep
# TRACE: 1:4 2:2
# %%
try:
    print(g(3))
except e:
    raise e
# RUNERROR: deep
# TRACE: 1:4 3:2
# %%
try:
    print(g(3))
except:
    raise
# RUNERROR: deep
# TRACE: 1:4 4:2
# %%
try:
    print(g(3))
except e:
    raise Error("then")
# RUNERROR: then
# TRACE: 5:4
# %%
fn first() raises:
    raise Error("first")
fn careful() raises:
    try:
        first()
    except e:
        try:
            print(g(7))
        except other:
            print(other)
        raise Error("last")
careful()
# CHECK: deep
# RUNERROR: last
# TRACE: 6:11 6:12
# %%
struct Held:
    fn __init__(inout self): pass
    fn __enter__(self) -> Int: return 5
    fn __exit__(self): print("left")
    fn __exit__(self, error: Error) -> Bool:
        print("left by", error)
        return False
with Held() as n:
    print(g(n))
# CHECK: left by deep
# RUNERROR: deep
# TRACE: 1:4 7:9
# %%
fn kept() raises:
    let e = Error("made before")
    print("between")
    raise e
kept()
# CHECK: between
# RUNERROR: made before
# TRACE: 8:4 8:5
# %%
try:
    print(g(4))
except e:
    print("caught", e)
print(g(1))
# CHECK: caught deep
# CHECK: 1
# %%
struct Loud:
    fn __init__(inout self): pass
    fn __del__(owned self):
        try:
            print(g(8))
        except:
            print("in the destructor")
fn through() raises:
    let loud = Loud()
    print(g(5))
    _ = loud ^
through()
# CHECK: in the destructor
# RUNERROR: deep
# TRACE: 1:4 10:10 10:12
# %%
fn loop() raises:
    var n = 0
    while True:
        n += g(n) + 1
loop()
# RUNERROR: deep
# TRACE: 1:4 11:4 11:5
# %%
alias known = 3
fn at_compile_time() -> Int:
    try:
        return g(known)
    except:
        return -1
alias result = at_compile_time()
print(result)
# CHECK: -1
