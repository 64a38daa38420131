# G20: `import a.b.c` binds the root; several of them share it
# PROGRAM
import a.b.c
import a.d

fn main():
    print(a.b.c.f(), a.d.g(), a.K)
# CHECK: 1 2 3
