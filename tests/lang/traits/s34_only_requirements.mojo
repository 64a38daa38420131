# S34: a body uses nothing but the requirements of its trait
trait Noisy:
    fn noise(self) -> String: ...
fn f[X: Noisy](x: X):
    x.quiet()
    # ERROR[7]: 'X' value has no attribute 'quiet'
