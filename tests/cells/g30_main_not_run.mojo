# G30: main is not run by being defined
fn main():
    print("main")
# %%
print("before")
# CHECK: before
main()
# CHECK: main
