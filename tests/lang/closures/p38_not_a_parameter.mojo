# P38: a run-time closure is no parameter
fn apply[f: fn() capturing -> Int]() -> Int: return f()
fn host(k: Int):
    fn get() -> Int: return k
    print(apply[get]())
    # ERROR[17]: cannot use a dynamic value in call parameter
