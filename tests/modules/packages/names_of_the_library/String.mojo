fn shout() -> StringLiteral:
    return "HEY"
