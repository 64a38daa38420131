from geometry.transforms.scale import scaled

@value
struct Point:
    var x: Int
    var y: Int

    fn twice(self) -> Point:
        return scaled(self, 2)
