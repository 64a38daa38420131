from factors import INCHES, CENTIMETRES

fn feet(n: Int) -> Int:
    return n * INCHES

fn metres(n: Int) -> Int:
    return n * CENTIMETRES
