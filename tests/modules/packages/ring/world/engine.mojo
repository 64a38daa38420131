import world
import main
from .rules import *

fn step(animal: world.Animal, plant: world.Plant) -> Int:
    var a = animal
    var p = plant
    for i in range(main.STEPS):
        a.eat(p)
    return a.weight
