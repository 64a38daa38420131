from ..m import twice
fn fa() -> Int: return twice(10)
