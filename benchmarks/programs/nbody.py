from math import sqrt

SOLAR_MASS = 39.47841760435743
DAYS = 365.24


class Body:
    def __init__(self, position: tuple[float, float, float], velocity: tuple[float, float, float], mass: float) -> None:
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = (v * DAYS for v in velocity)
        self.mass = mass * SOLAR_MASS


def solar_system() -> list[Body]:
    return [
        Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body(
            (4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
            (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023),
            0.000954791938424326609,
        ),
        Body(
            (8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
            (-0.00276742510726411, 0.00499852801234917238, 0.0000230417297573763929),
            0.000285885980666130812,
        ),
        Body(
            (12.8943695621391310, -15.1111514016986312, -0.223307578892655734),
            (0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556),
            0.0000436624404335156298,
        ),
        Body(
            (15.3796971148509165, -25.9193146099879641, 0.179258772950371181),
            (0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870),
            0.0000515138902046611451,
        ),
    ]


def advance(bodies: list[Body], step: float) -> None:
    for i, body in enumerate(bodies):
        for other in bodies[i + 1 :]:
            dx, dy, dz = body.x - other.x, body.y - other.y, body.z - other.z
            distance = dx * dx + dy * dy + dz * dz
            pull = step / (distance * sqrt(distance))
            body.vx -= dx * other.mass * pull
            body.vy -= dy * other.mass * pull
            body.vz -= dz * other.mass * pull
            other.vx += dx * body.mass * pull
            other.vy += dy * body.mass * pull
            other.vz += dz * body.mass * pull
        body.x += step * body.vx
        body.y += step * body.vy
        body.z += step * body.vz


def energy(bodies: list[Body]) -> float:
    total = 0.0
    for i, body in enumerate(bodies):
        total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz)
        for other in bodies[i + 1 :]:
            dx, dy, dz = body.x - other.x, body.y - other.y, body.z - other.z
            total -= body.mass * other.mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def work(size: int) -> int:
    bodies = solar_system()
    for _ in range(size):
        advance(bodies, 0.01)
    return int(energy(bodies) * 1e6)
