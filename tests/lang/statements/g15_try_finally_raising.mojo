# G15: try/finally without except lets the error through
fn leak() raises:
    try:
        raise Error("leak")
    finally:
        print("cleanup")

try:
    leak()
except e:
    print("caught", e)
# CHECK: cleanup
# CHECK: caught leak
