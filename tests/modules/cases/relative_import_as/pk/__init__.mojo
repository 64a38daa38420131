import .inner as k
import .inner
import .deep.er as d

fn five() -> Int:
    return k.four() + 1

fn six() -> Int:
    return inner.four() + 2

fn seven() -> Int:
    return d.seven()
