# G15: handlers nest; an error in a handler goes outward
fn fail(s: String) raises: raise s
fn go():
    try:
        try:
            fail("inner")
        except e:
            print("inner handler", e)
            fail("outer")
        finally:
            print("inner finally")
        print("unreached")
    except e:
        print("outer handler", e)
go()
# CHECK: inner handler inner
# CHECK: inner finally
# CHECK: outer handler outer
