from world import Animal

@value
struct Plant:
    var size: Int

    fn left(self) -> Int:
        return self.size

    fn feeds(self, animal: Animal) -> Bool:
        return self.size > animal.weight
