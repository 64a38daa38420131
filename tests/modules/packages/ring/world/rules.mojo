from main import STEPS
from world.engine import step

alias LIMIT = STEPS * 10
