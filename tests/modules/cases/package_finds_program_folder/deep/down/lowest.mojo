from settings import WIDTH
import tools

fn f() -> String:
    return String(WIDTH) + " " + String(tools.more())
