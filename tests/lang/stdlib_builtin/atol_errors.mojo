# stdlib 2.3: what atol refuses
fn attempt(s: String):
    try:
        print(atol(s))
    except e:
        print(e)
attempt("120")
# CHECK: 120
attempt("-7")
# CHECK: -7
attempt("")
# CHECK: Empty String cannot be converted to integer.
attempt("1x")
# CHECK: String is not convertible to integer.
attempt("99999999999999999999")
# CHECK: String expresses an integer too large to store in Int.
