from memory.unsafe import Pointer

fn first() -> Int:
    let p = Pointer[Int].alloc(1)
    p.store(7)
    let n = p.load()
    p.free()
    return n
