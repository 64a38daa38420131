# P31: types that double
struct Pair[A: AnyType, B: AnyType]: pass
alias T1 = Pair[Int, Int]
alias T2 = Pair[T1, T1]
alias T3 = Pair[T2, T2]
alias T4 = Pair[T3, T3]
alias T5 = Pair[T4, T4]
alias T6 = Pair[T5, T5]
alias T7 = Pair[T6, T6]
alias T8 = Pair[T7, T7]
alias T9 = Pair[T8, T8]
alias T10 = Pair[T9, T9]
alias T11 = Pair[T10, T10]
alias T12 = Pair[T11, T11]
alias T13 = Pair[T12, T12]
# ERROR[17]: type 'Pair' has too many types among its parameters
alias T14 = Pair[T13, T13]
