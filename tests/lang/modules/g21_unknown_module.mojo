# G21: a module that does not exist
import nosuchmodule
# ERROR: unable to locate module 'nosuchmodule'
