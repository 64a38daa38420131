# Paths, folders and what is in them (stdlib.md 12.6, 14)
import os
from os import listdir, mkdir, remove, rmdir, unlink, getcwd
from os.path import basename, dirname, exists, getsize, isdir, isfile, islink, join, lexists
from pathlib import DIR_SEPARATOR, Path, cwd
from python import Python
let tempfile = Python.import_module("tempfile")
let folder = Path(tempfile.mkdtemp().to_string())
def texts():
    p = Path("a") / "b.txt"
    print(p, str(p), p.__str__(), p.__repr__(), p.__fspath__())
    p /= "c"
    print(p, p / Path("d"), p / "/e", Path("a/") / String("f"), p.joinpath("g", "h"), Path("") / "i")
    print(Path("x.tar.gz").suffix(), Path("a.b/c").suffix(), Path(".hidden").suffix(), Path("a.").suffix(), Path(StringRef("m.🔥")).suffix())
    print(p == Path("a/b.txt/c"), p != Path("a"), p == "a", hash(Path("a")) == hash(String("a")))
    print(DIR_SEPARATOR, os.sep, cwd() == Path(), str(cwd()) == getcwd())
texts()
# CHECK: a/b.txt a/b.txt a/b.txt a/b.txt a/b.txt
# CHECK: a/b.txt/c a/b.txt/c/d /e a/f a/b.txt/c/g/h i
# CHECK: .gz    .🔥
# CHECK: True True False True
# CHECK: / / True True
def contents():
    file = folder / "file"
    print(file.exists(), file.is_file())
    file.write_text("some text")
    print(file.read_text(), file.exists(), file.is_file(), file.is_dir(), folder.is_dir(), folder.is_file())
    file.write_text(42)
    bytes = file.read_bytes()
    print(bytes.num_elements(), bytes[0], getsize(file))
    file.write_bytes(bytes)
    with open(file, "r") as f:
        print(f.read())
contents()
# CHECK: False False
# CHECK: some text True True False True False
# CHECK: 2 52 2
# CHECK: 42
def folders():
    mkdir(folder / "below")
    print(isdir(folder / "below"), len(listdir(folder / "below")), len(listdir(folder)), len(folder.listdir()), len(listdir()) > 0)
    (folder / "below" / "one").write_text("")
    print(listdir(folder / "below")[0], (folder / "below").listdir()[0])
    Python.import_module("os").symlink("nowhere", (folder / "link").path)
    print(exists(folder / "link"), lexists(folder / "link"), islink(folder / "link"), islink(folder), isfile(folder / "link"))
    remove(folder / "link")
    unlink(join(folder, "below", "one"))
    rmdir(folder / "below")
    print(exists(folder / "below"), os.path.exists(folder))
folders()
# CHECK: True 0 2 2 True
# CHECK: one one
# CHECK: False True True False False
# CHECK: False True
print(join("a", "b", "c"), join("a/", "b"), join("", "b"), join("a", "/b", "c"), join("a"))
print(basename("a/b.c"), basename("b"), basename("a/"), dirname("a/b/c"), dirname("a//b"), dirname("/a"), dirname("a"), dirname("a/"))
# CHECK: a/b/c a/b b /b/c a
# CHECK: b.c b  a/b a /  a
# What the system refuses is told with the path and the reason
fn attempt[action: fn(Path) raises -> None](path: Path):
    try:
        action(path)
    except e:
        print(e)
fn reading(path: Path) raises: print(path.read_text())
fn reading_bytes(path: Path) raises: print(path.read_bytes())
fn writing(path: Path) raises: path.write_text("")
fn listing(path: Path) raises: print(len(path.listdir()))
fn removing(path: Path) raises: remove(path)
fn making(path: Path) raises: mkdir(path)
fn removing_folder(path: Path) raises: rmdir(path)
fn measuring(path: Path) raises: print(getsize(path))
attempt[reading]("/missing/file")
attempt[reading_bytes]("/missing/file")
attempt[writing]("/missing/file")
attempt[listing]("/missing")
attempt[removing]("/missing")
attempt[making]("/proc")
attempt[removing_folder]("/missing")
attempt[measuring]("/missing")
# CHECK: unable to open file '/missing/file': No such file or directory
# CHECK: unable to open file '/missing/file': No such file or directory
# CHECK: unable to open file '/missing/file': No such file or directory
# CHECK: unable to list folder '/missing': No such file or directory
# CHECK: unable to remove file '/missing': No such file or directory
# CHECK: unable to make folder '/proc': File exists
# CHECK: unable to remove folder '/missing': No such file or directory
# CHECK: unable to find file '/missing': No such file or directory
Python.import_module("shutil").rmtree(folder.path)
