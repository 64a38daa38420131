# ---- A method is missing
trait Shape:
    fn area(self) -> Float64: ...
@value
struct Square(Shape):
    var side: Float64
# ---- A method with another result
trait Shape:
    fn area(self) -> Float64: ...
@value
struct Square(Shape):
    var side: Int
    fn area(self) -> Int:
        return self.side * self.side
# ---- A trait as the type of an argument
trait Shape:
    fn area(self) -> Float64: ...
fn show(s: Shape):
    print(s.area())
# ---- A value without the trait
trait Shape:
    fn area(self) -> Float64: ...
fn show[T: Shape](s: T):
    print(s.area())
show(3)
# ---- A function with a body in a trait
trait Shape:
    fn name(self) -> String:
        return "shape"
# ---- A field in a trait
trait Shape:
    var side: Float64
# ---- A method that the trait does not have
trait Shape:
    fn area(self) -> Float64: ...
fn show[T: Shape](s: T):
    print(s.volume())
# ---- A trait that does not exist
struct Square(Drawable):
    var side: Int
# ---- A method that is misspelt
trait Shape:
    fn area(self) -> Float64: ...
@value
struct Square(Shape):
    var side: Float64
    fn aera(self) -> Float64:
        return self.side
# ---- A trait that is made
trait Shape:
    fn area(self) -> Float64: ...
let s = Shape()
