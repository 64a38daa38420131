# G15: finally runs on return, break and continue
fn ret() -> Int:
    try:
        return 1
    finally:
        print("cleanup")

fn loops():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            print("round", i)

print(ret())
# CHECK: cleanup
# CHECK: 1
loops()
# CHECK: round 0
# CHECK: round 1
