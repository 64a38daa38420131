# Variables of modules, shared and initialised in order
# PROGRAM
from config import width
from app.counter import bump, total
import app
import app.log

fn main():
    bump(width)
    bump(1)
    app.log.note("done")
    print(total, app.counter.total, app.log.lines, app.started)
# CHECK: start config
# CHECK: start app
# CHECK: note done
# CHECK: 12 12 1 15
