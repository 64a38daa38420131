from ..one import one
from .two import two
from .. import top
from .. import one as module

fn go() -> String:
    return String(one()) + " " + String(two()) + " " + String(top()) + " " + String(module.one() + 2)
