fn cold() -> StringLiteral:
    return "cold"
