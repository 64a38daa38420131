from geometry.point import Point

fn moved(p: Point, by: Point) -> Point:
    return Point(p.x + by.x, p.y + by.y)
