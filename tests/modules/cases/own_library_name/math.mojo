fn sqrt(n: Int) -> Int:
    print("mine", n)
    return 3
