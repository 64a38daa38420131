# G21: messages name the folder that an import leads to as the import does
# PROGRAM
from . import nothing  # ERROR[15]: module '.' does not contain 'nothing'
from .. import nothing  # ERROR[16]: module '..' does not contain 'nothing'

fn main():
    pass
