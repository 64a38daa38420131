from broken import f

fn h() -> Int:
    return f()
