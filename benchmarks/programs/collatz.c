static long steps(long start) {
    long n = start, count = 0;
    while (n != 1) {
        if (n % 2 == 0)
            n = n / 2;
        else
            n = 3 * n + 1;
        count++;
    }
    return count;
}

long work(long size) {
    long longest = 0;
    for (long start = 1; start < size; start++) {
        long count = steps(start);
        if (count > longest)
            longest = count;
    }
    return longest;
}
