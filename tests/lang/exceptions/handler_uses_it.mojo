# A handler may not use what the try has not set.
# PROGRAM
fn risky() raises -> Int: return 1
fn main():
    let n: Int
    # NOTE: 'n' declared here
    try:
        n = risky()
    except:
        print(n)
        # ERROR[15]: use of uninitialized value 'n'
