from memory.unsafe import DTypePointer
from memory import memset_zero

@value
@register_passable("trivial")
struct Matrix:
    var data: DTypePointer[DType.float64]
    var rows: Int

    fn __init__(rows: Int) -> Self:
        let data = DTypePointer[DType.float64].alloc(rows * rows)
        memset_zero(data, rows * rows)
        return Self {data: data, rows: rows}

    fn __getitem__(self, i: Int, j: Int) -> Float64:
        return self.data.load(i * self.rows + j)

    fn __setitem__(self, i: Int, j: Int, value: Float64):
        self.data.store(i * self.rows + j, value)

    fn free(self):
        self.data.free()
