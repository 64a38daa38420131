from geometry.point import Point

fn scaled(p: Point, factor: Int) -> Point:
    return Point(p.x * factor, p.y * factor)
