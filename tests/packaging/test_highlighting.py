"""The JupyterLab extension: what is shipped was built from what is here, and it knows the words that Pygments knows."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

from mojo_frontend.lexer import Mojo2023Lexer
from pygments.token import Keyword, Name, Operator, _TokenType, is_token_subtype

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "labextension"
BUILT = ROOT / "share" / "jupyter" / "labextensions" / "mojo-playground-highlighting"


def test_what_is_shipped_is_up_to_date() -> None:
    """After a change, ``make highlighting`` builds it anew."""
    recorded = dict(line.split()[::-1] for line in (BUILT / "sources.sha256").read_text().splitlines())
    files = [SOURCES / "package.json", *SOURCES.glob("src/*.js")]
    assert recorded == {str(f.relative_to(SOURCES)): sha256(f.read_bytes()).hexdigest() for f in files}


def test_what_is_shipped_is_whole() -> None:
    entry = json.loads((BUILT / "package.json").read_text())["jupyterlab"]["_build"]["load"]
    assert (BUILT / entry).is_file()
    assert json.loads((BUILT / "install.json").read_text()) == json.loads((SOURCES / "install.json").read_text())


def words(name: str) -> list[str]:
    """The words of a set in the source."""
    found = re.search(rf"const {name} = words\((.*?)\);", (SOURCES / "src" / "mojo.js").read_text(), re.DOTALL)
    assert found is not None
    return "".join(re.findall(r"'([^']*)'", found[1])).split()


def test_words() -> None:
    def kind(word: str) -> _TokenType:
        return next(kind for kind, text in Mojo2023Lexer().get_tokens(f"{word} y") if text == word)

    for word in (*words("KEYWORDS"), *words("ATOMS")):
        assert is_token_subtype(kind(word), Keyword) or kind(word) is Operator.Word, word
    for word in words("TYPES"):
        assert kind(word) in (Name.Builtin, Name.Exception), word
