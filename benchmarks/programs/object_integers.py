def total(n):
    sum = 0
    i = 0
    while i < n:
        sum += i * i - i
        i += 1
    return sum


def work(size: int) -> int:
    return total(size)
