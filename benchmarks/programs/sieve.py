def work(size: int) -> int:
    composite = [False] * (size + 1)
    candidate = 2
    while candidate * candidate <= size:
        if not composite[candidate]:
            for multiple in range(candidate * candidate, size + 1, candidate):
                composite[multiple] = True
        candidate += 1
    count = 0
    for i in range(2, size + 1):
        if not composite[i]:
            count += 1
    return count
