# G17, G21: a missing module of a function's own import
# PROGRAM
fn main():
    from nowhere import f, T  # ERROR[5]: unable to locate module 'nowhere'
    import void  # ERROR[12]: unable to locate module 'void'
    let x: T = f(3)
    print(x, void.y)
