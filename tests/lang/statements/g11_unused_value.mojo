# G11, F6: an unused value is a warning in a fn and silent in a def
fn strict(n: Int):
    n
    # WARNING: 'Int' value is unused
    print("strict")
def lax(n: Int):
    n
    print("lax")
strict(1)
# CHECK: strict
lax(1)
# CHECK: lax
