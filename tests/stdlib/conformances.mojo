# Traits that a program's own types have.
struct Whole(Boolable, Destructable, EqualityComparable, Hashable, IntableRaising, SizedRaising):
    var value: Int

    fn __init__(inout self, value: Int):
        self.value = value

    fn __bool__(self) -> Bool:
        return self.value != 0

    fn __del__(owned self):
        print("end of", self.value)

    fn __eq__(self, other: Self) -> Bool:
        return self.value == other.value

    fn __ne__(self, other: Self) -> Bool:
        return self.value != other.value

    fn __hash__(self) -> Int:
        return self.value * 31

    fn __int__(self) raises -> Int:
        return self.value

    fn __len__(self) raises -> Int:
        return self.value


fn same[T: EqualityComparable](a: T, b: T) -> Bool:
    return a == b


fn truth[T: Boolable](a: T) -> Bool:
    return a.__bool__()


fn code[T: Hashable](a: T) -> Int:
    return hash(a)


fn number[T: IntableRaising](a: T) raises -> Int:
    return a.__int__()


fn length[T: SizedRaising](a: T) raises -> Int:
    return a.__len__()


fn use():
    let a = Whole(2)
    try:
        print(same(a, a), truth(a), code(a) == code(a), number(a), length(a))
    except:
        pass


use()
# CHECK: end of 2
# CHECK: True True True 2 2
