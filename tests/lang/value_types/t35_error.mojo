# T35: Error in all its spellings
fn fail(e: Error) raises: raise e
fn go():
    try:
        fail(Error("made"))
    except e:
        print(e, e.message(), e.value)
    try:
        fail(String("from ") + "text")
    except e:
        print(e)
    let copy = Error("copied")
    let other = copy
    print(copy, other)
go()
# CHECK: made made made
# CHECK: from text
# CHECK: copied copied
