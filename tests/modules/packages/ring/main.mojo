# Everything in a ring: package, modules, program
# PROGRAM only
from world import Animal, Plant, step
from world.rules import LIMIT

alias STEPS = 3

fn label() -> StringLiteral:
    return "world"

fn main():
    print(label(), step(Animal(1), Plant(10)), LIMIT)
# CHECK: world 10 30
