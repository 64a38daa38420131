from a import Box

alias Boxed = Box[Int]

fn wrap[T: AnyType](value: T) -> Box[T]:
    return Box[T](value)
