# B28, S33: a requirement that is not implemented
trait Noisy:
    fn noise(self) -> String: ...
struct Cat(Noisy): pass
# ERROR[8]: struct 'Cat' does not implement all requirements for 'Noisy'
