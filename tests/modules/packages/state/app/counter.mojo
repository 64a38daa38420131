var total: Int = 0

fn bump(n: Int):
    total += n
