# Elements of what may not change may not change.
fn f(v: DynamicVector[DynamicVector[Int]]):
    v[0].push_back(1)
    # ERROR[5]: invalid use of mutating method on rvalue of type 'DynamicVector[DynamicVector[Int]]'
    v[0][0] = 2
    # ERROR[5]: invalid use of mutating method on rvalue of type 'DynamicVector[DynamicVector[Int]]'
    v[0][0] += 2
    # ERROR[5]: invalid use of mutating method on rvalue of type 'DynamicVector[DynamicVector[Int]]'
