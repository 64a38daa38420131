# G21: a member that does not exist
from math import nosuchfunction
# ERROR: module 'math' does not contain 'nosuchfunction'
