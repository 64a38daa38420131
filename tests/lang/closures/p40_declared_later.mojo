# P40: a nested function sees the names there are where it stands, not those that its surroundings declare later
fn main():
    let x = 1
    if True:
        @parameter
        fn g() -> Int:
            return x
        fn h() -> Int:
            return x
        let x = 2
        print(g(), h(), x)
# CHECK: 1 1 2
main()
# %%
fn later():
    @parameter
    fn g() -> Int:
        return y
        # ERROR[16]: use of unknown declaration 'y'
    let y = 1
    print(g())
later()
