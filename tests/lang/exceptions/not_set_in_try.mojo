# What the try does not set has no value after it.
# PROGRAM
fn risky() raises -> Int: return 1
fn main():
    let n: Int
    # NOTE: 'n' declared here
    try:
        _ = risky()
    except:
        print("no")
    print(n)
    # ERROR[11]: use of uninitialized value 'n'
