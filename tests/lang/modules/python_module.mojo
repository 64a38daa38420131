# G21: an import that finds no module of Mojo's, but one of Python's, says how that is imported
import json  # ERROR[8]: unable to locate module 'json'
# NOTE: 'json' is a Python module: import it with 'Python.import_module("json")'
print(json.dumps)
