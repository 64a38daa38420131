def matrix_getitem(self, i):
    return self.value[i]

def matrix_setitem(self, i, value):
    self.value[i] = value

def matrix_append(self, value):
    self.value.append(value)

def matrix_init(rows, cols):
    return object(
        Attr("value", []), Attr("__getitem__", matrix_getitem), Attr("__setitem__", matrix_setitem),
        Attr("rows", rows), Attr("cols", cols), Attr("append", matrix_append),
    )

def matrix(rows, cols, first):
    let result = matrix_init(rows, cols)
    for i in range(rows):
        let row: object = []
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
    let C = matrix(size, size, 0.0)
    matmul(C, matrix(size, size, 1.0), matrix(size, size, 2.0))
    return C[size - 1, size - 2]

fn work(size: Int) -> Int:
    try:
        return product(size).to_float64().to_int()
    except:
        return -1
