# 9.2 params: inference fails
fn g[dt: DType, n: Int](v: SIMD[dt, n]): pass
g(True)
# ERROR[2]: invalid call to 'g': failed to infer parameter 'dt'
