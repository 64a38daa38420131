import main

fn shift(p: main.Point) -> main.Point:
    return main.Point(p.x + 1)

fn origin() -> main.Point:
    return main.Point(0)
