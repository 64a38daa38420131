# P36b: compile-time loops end
fn count():
    @parameter
    for i in range(1 << 40):
        # ERROR[19]: '@parameter for' loops repeat their bodies more than 5000 times
        print(i)
# %%
fn stand():
    @parameter
    for i in range(0, 10, 0):
        # ERROR[19]: cannot evaluate at compile time: a range with step 0 has no end
        print(i)
# %%
fn several():
    @parameter
    for i in range(1, 2, 3, 4):
        # ERROR[19]: '@parameter for' over anything but range() is not supported
        print(i)
# %%
fn nested():
    @parameter
    for i in range(100):
        @parameter
        for j in range(100):
            @parameter
            for k in range(100):
                # ERROR[27]: '@parameter for' loops repeat their bodies more than 5000 times
                print(i, j, k)
# %%
fn backwards():
    @parameter
    for i in range(6, 0, -2):
        print(i)
backwards()
# CHECK: 6
# CHECK: 4
# CHECK: 2
