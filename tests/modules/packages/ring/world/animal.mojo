from world import Plant
from world.rules import LIMIT

@value
struct Animal:
    var weight: Int

    fn eat(inout self, inout food: Plant):
        if self.weight < LIMIT and food.left() > 0:
            self.weight += 3
            food.size -= 3

    fn enemy_of(self, food: Plant) -> Bool:
        return food.feeds(self)
