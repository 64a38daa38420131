# nothing is lost when C ends the process
# PROGRAM
fn main():
    print("kept")
    _ = external_call["exit", Int32, Int32](3)
    print("never")
# CHECK: kept
