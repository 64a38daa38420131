# G27: a let stays immutable inside functions
let step = 5
fn change():
    step = 6
    # ERROR[5]: expression must be mutable in assignment
