# E5: the outermost call that led to a failed constraint is one of the program's text
# PROGRAM
fn inner[n: Int]():
    constrained[n > 5, "too small"]()

fn main():
    inner[2]()  # ERROR[13]: no viable expansions found
# NOTE[*]: call expansion failed - no concrete specializations
# NOTE[*]: constraint failed: too small
