static long iterations(double cx, double cy, long limit) {
    double x = 0.0, y = 0.0;
    for (long i = 0; i < limit; i++) {
        double x2 = x * x, y2 = y * y;
        if (x2 + y2 > 4.0)
            return i;
        y = 2.0 * x * y + cy;
        x = x2 - y2 + cx;
    }
    return limit;
}

long work(long size) {
    double step_x = 2.5 / size, step_y = 2.5 / size;
    long total = 0;
    for (long row = 0; row < size; row++) {
        double cy = -1.25 + row * step_y;
        for (long column = 0; column < size; column++)
            total += iterations(-2.0 + column * step_x, cy, 200);
    }
    return total;
}
