from matrix import Matrix

fn show(m: Matrix):
    for i in range(m.rows):
        print(m[i, 0], m[i, 1])
