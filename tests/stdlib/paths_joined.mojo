# Paths are joined and asked whether they exist
# PROGRAM
from pathlib import Path
fn main():
    let p = Path("a") / "b.txt"
    print(p)
    print(p.exists())
# CHECK: a/b.txt
# CHECK: False
