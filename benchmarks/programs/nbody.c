#include <math.h>

#define COUNT 5
#define SOLAR_MASS 39.47841760435743
#define DAYS 365.24

typedef struct {
    double x, y, z, vx, vy, vz, mass;
} Body;

static const Body start[COUNT] = {
    {0, 0, 0, 0, 0, 0, 1},
    {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425,
     -0.0000690460016972063023, 0.000954791938424326609},
    {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411, 0.00499852801234917238,
     0.0000230417297573763929, 0.000285885980666130812},
    {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950,
     -0.0000296589568540237556, 0.0000436624404335156298},
    {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295,
     -0.0000951592254519715870, 0.0000515138902046611451},
};

static void advance(Body *bodies, double step) {
    for (int i = 0; i < COUNT; i++) {
        Body *body = &bodies[i];
        for (int j = i + 1; j < COUNT; j++) {
            Body *other = &bodies[j];
            double dx = body->x - other->x, dy = body->y - other->y, dz = body->z - other->z;
            double distance = dx * dx + dy * dy + dz * dz;
            double pull = step / (distance * sqrt(distance));
            body->vx -= dx * other->mass * pull;
            body->vy -= dy * other->mass * pull;
            body->vz -= dz * other->mass * pull;
            other->vx += dx * body->mass * pull;
            other->vy += dy * body->mass * pull;
            other->vz += dz * body->mass * pull;
        }
        body->x += step * body->vx;
        body->y += step * body->vy;
        body->z += step * body->vz;
    }
}

static double energy(const Body *bodies) {
    double total = 0;
    for (int i = 0; i < COUNT; i++) {
        const Body *body = &bodies[i];
        total += 0.5 * body->mass * (body->vx * body->vx + body->vy * body->vy + body->vz * body->vz);
        for (int j = i + 1; j < COUNT; j++) {
            double dx = body->x - bodies[j].x, dy = body->y - bodies[j].y, dz = body->z - bodies[j].z;
            total -= body->mass * bodies[j].mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

long work(long size) {
    Body bodies[COUNT];
    for (int i = 0; i < COUNT; i++) {
        bodies[i] = start[i];
        bodies[i].vx *= DAYS;
        bodies[i].vy *= DAYS;
        bodies[i].vz *= DAYS;
        bodies[i].mass *= SOLAR_MASS;
    }
    for (long i = 0; i < size; i++)
        advance(bodies, 0.01);
    return (long)(energy(bodies) * 1e6);
}
