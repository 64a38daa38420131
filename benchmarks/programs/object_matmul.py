class Matrix:
    def __init__(self, rows, cols):
        self.value = []
        self.rows = rows
        self.cols = cols

    def __getitem__(self, at):
        return self.value[at[0]][at[1]]

    def __setitem__(self, at, value):
        self.value[at[0]][at[1]] = value

    def append(self, row):
        self.value.append(row)


def matrix(rows, cols, first):
    result = Matrix(rows, cols)
    for i in range(rows):
        row = []
        for j in range(cols):
            row.append(first + (i * cols + j) % 7)
        result.append(row)
    return result


def matmul(C, A, B):
    for m in range(C.rows):
        for k in range(A.cols):
            for n in range(C.cols):
                C[m, n] += A[m, k] * B[k, n]


def product(size):
    C = matrix(size, size, 0.0)
    matmul(C, matrix(size, size, 1.0), matrix(size, size, 2.0))
    return C[size - 1, size - 2]


def work(size: int) -> int:
    return int(product(size))
