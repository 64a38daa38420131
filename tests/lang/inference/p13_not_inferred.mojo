# P13: an unbound parameter makes the candidate not viable
fn f[dt: DType](a: SIMD[dt, 1]): pass
f("text")
# ERROR[2]: invalid call to 'f': failed to infer parameter 'dt'
