import traits

fn total[T: traits.HasArea](shape: T) -> Int:
    return shape.area()
