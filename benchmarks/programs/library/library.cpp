#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#define WORK(name) extern "C" long name(const char *first, char *second, long count)

WORK(argmax_f32) {
    const float *x = (const float *)first;
    return std::max_element(x, x + count) - x;
}

template <class T> long cumsum_of(const char *first, char *second, long count) {
    const T *x = (const T *)first;
    T *out = (T *)second, total = 0;
    for (long i = 0; i < count; i++) out[i] = total += x[i];
    return count;
}
WORK(cumsum_f32) { return cumsum_of<float>(first, second, count); }
WORK(cumsum_i64) { return cumsum_of<long>(first, second, count); }

WORK(randn_f64) {
    static std::minstd_rand engine(1);
    std::normal_distribution<double> normal;
    double *out = (double *)second;
    for (long i = 0; i < count; i++) out[i] = normal(engine);
    return count;
}

WORK(find_text) {
    const void *found = memmem(first, count, " zebra.", 7);
    return found ? (const char *)found - first : -1;
}

WORK(rfind_text) { return (long)std::string_view(first, count).rfind("zebra!"); }

WORK(count_text) {
    long result = 0;
    const char *end = first + count;
    for (const char *at = first; (at = (const char *)memmem(at, end - at, "the ", 4)); at += 4) result++;
    return result;
}

WORK(replace_text) {
    std::string text(first, count), result;
    const char *at = text.data(), *end = at + text.size();
    while (const char *found = (const char *)memmem(at, end - at, "the ", 4)) {
        result.append(at, found).append("some ");
        at = found + 4;
    }
    return result.append(at, end).size();
}

WORK(split_text) {
    std::string text(first, count);
    std::vector<std::string> words;
    size_t at = 0, found;
    while ((found = text.find(' ', at)) != std::string::npos) {
        words.push_back(text.substr(at, found - at));
        at = found + 1;
    }
    words.push_back(text.substr(at));
    return words.size();
}

static long spaces(const std::string &text) {
    long result = 0;
    for (char c : text) result += c == ' ';
    return result;
}
WORK(index_text) { return spaces(std::string(first, count)); }
WORK(compare_text) { return spaces(std::string(first, count)); }

WORK(hash_long) { return std::hash<std::string_view>()(std::string_view(first, count)) & 1; }

WORK(hash_short) {
    size_t result = 0;
    for (long i = 0; i < count - 16; i += 16) result ^= std::hash<std::string_view>()(std::string_view(first + i, 8 + (i & 7)));
    return result & 1;
}

WORK(string_of_int) {
    long total = 0;
    for (long i = 0; i < count; i++) total += std::to_string(i * 7919).size();
    return total;
}

WORK(vector_of_strings) {
    std::vector<std::string> texts;
    for (long i = 0; i < count; i++) texts.push_back("number " + std::to_string(i));
    long total = 0;
    for (long i = 0; i < count; i++) total += texts[i].size();
    return total;
}

WORK(dict_of_ints) {
    std::unordered_map<long, long> table;
    for (long i = 0; i < count; i++) table[i * 7919] = i;
    long total = 0;
    for (long i = 0; i < 2 * count; i++) {
        auto found = table.find(i * 7919);
        total += found == table.end() ? 1 : found->second;
    }
    return total;
}

WORK(dict_of_strings) {
    std::unordered_map<std::string, long> table;
    for (long i = 0; i < count; i++) table["word" + std::to_string(i * 7919 % 5003)]++;
    return table.size();
}
