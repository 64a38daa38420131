# P29: constraints are judged only where run code gets
fn never(): constrained[False, "never reached"]()
fn never2[n: Int](): constrained[n > 5, "never bound"]()
print("fine")
# CHECK: fine
