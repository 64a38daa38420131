# G15: else runs if nothing was raised, finally always
fn attempt(fail: Bool):
    try:
        print("body")
        if fail:
            raise Error("no")
    except e:
        print("except", e)
    else:
        print("else")
    finally:
        print("finally")

attempt(False)
# CHECK: body
# CHECK: else
# CHECK: finally
attempt(True)
# CHECK: body
# CHECK: except no
# CHECK: finally
