def multiply(c: list[float], a: list[float], b: list[float], size: int) -> None:
    for i in range(size):
        for k in range(size):
            for j in range(size):
                c[i * size + j] += a[i * size + k] * b[k * size + j]


def work(size: int) -> int:
    count = size * size
    a = [float(i % 7) for i in range(count)]
    b = [float(i % 5) for i in range(count)]
    c = [0.0] * count
    multiply(c, a, b, size)
    return int(sum(c))
