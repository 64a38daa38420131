from containers import IntStack

fn fold[f: fn (Int, Int) capturing -> Int](s: IntStack, start: Int) -> Int:
    var value = start
    for i in range(len(s)):
        value = f(value, s.at(i))
    return value
