# Section 12: Python modules are not imported by 'import'
import numpy
# ERROR: unable to locate module 'numpy'
