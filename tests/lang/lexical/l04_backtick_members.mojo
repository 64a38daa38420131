# L4: backticks name functions, arguments and fields too
@value
struct Odd:
    var `struct`: Int

fn `def`(`in`: Int) -> Int:
    return `in` * 2

print(`def`(21), Odd(3).`struct`)
# CHECK: 42 3
