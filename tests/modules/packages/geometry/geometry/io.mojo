from .point import Point

fn show(p: Point):
    print_no_newline("(")
    print_no_newline(p.x)
    print_no_newline(", ")
    print_no_newline(p.y)
    print(")")
