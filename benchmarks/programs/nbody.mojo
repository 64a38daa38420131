from math import sqrt

alias Vector = SIMD[DType.float64, 4]
alias COUNT = 5
alias SOLAR_MASS = 39.47841760435743
alias DAYS = 365.24


@register_passable("trivial")
struct Body:
    var position: Vector
    var velocity: Vector
    var mass: Float64

    fn __init__(position: Vector, velocity: Vector, mass: Float64) -> Self:
        return Self {position: position, velocity: velocity * DAYS, mass: mass * SOLAR_MASS}


fn fill(bodies: Pointer[Body]):
    bodies[0] = Body(Vector(0, 0, 0, 0), Vector(0, 0, 0, 0), 1)
    bodies[1] = Body(
        Vector(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0),
        Vector(0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0),
        0.000954791938424326609,
    )
    bodies[2] = Body(
        Vector(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, 0),
        Vector(-0.00276742510726411, 0.00499852801234917238, 0.0000230417297573763929, 0),
        0.000285885980666130812,
    )
    bodies[3] = Body(
        Vector(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0),
        Vector(0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0),
        0.0000436624404335156298,
    )
    bodies[4] = Body(
        Vector(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0),
        Vector(0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0),
        0.0000515138902046611451,
    )


fn advance(bodies: Pointer[Body], step: Float64):
    for i in range(COUNT):
        var body = bodies[i]
        for j in range(i + 1, COUNT):
            var other = bodies[j]
            let apart = body.position - other.position
            let distance = (apart * apart).reduce_add()
            let pull = step / (distance * sqrt(distance))
            body.velocity -= apart * (other.mass * pull)
            other.velocity += apart * (body.mass * pull)
            bodies[j] = other
        body.position += body.velocity * step
        bodies[i] = body


fn energy(bodies: Pointer[Body]) -> Float64:
    var total: Float64 = 0
    for i in range(COUNT):
        let body = bodies[i]
        total += 0.5 * body.mass * (body.velocity * body.velocity).reduce_add()
        for j in range(i + 1, COUNT):
            let apart = body.position - bodies[j].position
            total -= body.mass * bodies[j].mass / sqrt((apart * apart).reduce_add())
    return total


fn work(size: Int) -> Int:
    let bodies = Pointer[Body].alloc(COUNT)
    fill(bodies)
    for i in range(size):
        advance(bodies, 0.01)
    let result = (energy(bodies) * 1e6).to_int()
    bodies.free()
    return result
