# language.md T32, stdlib.md 2.9: the untyped matrix of 2023's notebooks.
def matrix_getitem(self, i) -> object:
    return self.value[i]

def matrix_setitem(self, i, value) -> object:
    self.value[i] = value
    return None

def matrix_append(self, value) -> object:
    self.value.append(value)
    return None

def matrix_init(rows, cols) -> object:
    let value = object([])
    return object(
        Attr("value", value), Attr("__getitem__", matrix_getitem), Attr("__setitem__", matrix_setitem),
        Attr("rows", rows), Attr("cols", cols), Attr("append", matrix_append),
    )

def matmul_untyped(C, A, B):
    for m in range(C.rows):
        for k in range(A.cols):
            for n in range(C.cols):
                C[m, n] += A[m, k] * B[k, n]

def filled(rows, cols, first):
    let matrix = matrix_init(rows, cols)
    for i in range(rows):
        let row = object([])
        for j in range(cols):
            row.append(first + i * 10 + j)
        matrix.append(row)
    return matrix

let A = filled(2, 3, 1.0)
let B = filled(3, 2, 1)
let C = matrix_init(2, 2)
C.append([0.0, 0.0])
C.append([0.0, 0.0])
matmul_untyped(C, A, B)
print(C.value, C.rows, C.cols)
# CHECK: [[86.0, 92.0], [416.0, 452.0]] 2 2
