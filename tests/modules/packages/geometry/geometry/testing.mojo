fn check(condition: Bool, what: StringLiteral):
    print("ok" if condition else "failed", what)
