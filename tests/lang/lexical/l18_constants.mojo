# L18, T3: True, False and None
print(True, False)
# CHECK: True False
fn nothing() -> None:
    return None
fn nothing2() -> NoneType:
    return nothing()
nothing2()
fn stub():
    ...
stub()
print("done")
# CHECK: done
