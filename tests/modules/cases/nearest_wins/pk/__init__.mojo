from names import WHO

fn name() -> StringLiteral:
    return WHO
