# PROGRAM
def risky(n: Int) -> Int:
    if n > 1: raise Error("big")
    return n
def f(n: Int) -> Int:
    try:
        x = risky(n)
    except:
        print("no")
    return x
def main():
    print(f(1), f(2))
# CHECK: no
# CHECK: 1 0
