# What a notebook beside modules does: relative imports, a package under two names, a module of tests
# PROGRAM
from . import units
from .units import metres as m
import .school.pupils as pupils
import school
from school.marks import average
from test_units import check

fn main():
    print(units.feet(3), m(2), pupils.count(), school.NAME)
    check()
    print(average(2, 4))
# CHECK: 36 200 2 mojo
# CHECK: checked
# CHECK: 3
