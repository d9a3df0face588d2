# The sun and its four large planets under gravity: floats in lists, tuples taken apart.

PI = 3.141592653589793
SUN = 4 * PI * PI
YEAR = 365.24

BODIES = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SUN),
    (
        [4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
        [0.00166007664274403694 * YEAR, 0.00769901118419740425 * YEAR, -0.0000690460016972063023 * YEAR],
        0.000954791938424326609 * SUN,
    ),
    (
        [8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
        [-0.00276742510726411 * YEAR, 0.00499852801234917 * YEAR, 0.0000230417297573764 * YEAR],
        0.000285885980666130812 * SUN,
    ),
    (
        [12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
        [0.00296460137564761618 * YEAR, 0.00237847173959480950 * YEAR, -0.0000296589568540237556 * YEAR],
        0.0000436624404335156298 * SUN,
    ),
    (
        [15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
        [0.00268067772490389322 * YEAR, 0.00162824170038242295 * YEAR, -0.0000951592254519715870 * YEAR],
        0.0000515138902046611451 * SUN,
    ),
]


def pairs(bodies):
    found = []
    for i in range(len(bodies) - 1):
        for other in bodies[i + 1 :]:
            found.append((bodies[i], other))
    return found


def advance(dt, steps, bodies, couples):
    for _ in range(steps):
        for ([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2) in couples:
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            pull = dt * ((dx * dx + dy * dy + dz * dz) ** -1.5)
            force1 = m1 * pull
            force2 = m2 * pull
            v1[0] -= dx * force2
            v1[1] -= dy * force2
            v1[2] -= dz * force2
            v2[0] += dx * force1
            v2[1] += dy * force1
            v2[2] += dz * force1
        for place, (vx, vy, vz), mass in bodies:
            place[0] += dt * vx
            place[1] += dt * vy
            place[2] += dt * vz


def energy(bodies, couples):
    total = 0.0
    for ((x1, y1, z1), v1, m1), ((x2, y2, z2), v2, m2) in couples:
        dx = x1 - x2
        dy = y1 - y2
        dz = z1 - z2
        total -= (m1 * m2) / ((dx * dx + dy * dy + dz * dz) ** 0.5)
    for place, (vx, vy, vz), mass in bodies:
        total += mass * (vx * vx + vy * vy + vz * vz) / 2.0
    return total


couples = pairs(BODIES)
print(f"{energy(BODIES, couples):.9f}")
advance(0.01, 10_000, BODIES, couples)
print(f"{energy(BODIES, couples):.9f}")
