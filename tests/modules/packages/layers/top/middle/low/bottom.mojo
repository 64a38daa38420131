@value
struct Deep:
    var n: Int

fn base() -> Int:
    return 10
