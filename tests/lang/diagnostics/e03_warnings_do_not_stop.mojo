# E3: warnings do not stop execution
fn f(n: Int):
    n
    # WARNING: 'Int' value is unused
    print("ran")
f(1)
# CHECK: ran
