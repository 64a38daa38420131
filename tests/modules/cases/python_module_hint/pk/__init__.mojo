import json

fn f() -> Int:
    return json.loads
