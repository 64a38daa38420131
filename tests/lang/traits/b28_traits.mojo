# B28, S32: a trait, a conforming struct, a bounded function
trait Noisy:
    fn noise(self) -> String: ...
@value
struct Cat(Noisy):
    fn noise(self) -> String: return "meow"
fn shout[T: Noisy](x: T): print(x.noise())
shout(Cat())
# CHECK: meow
