"""The pages of the library's reference: their links lead to pages and to names on them."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from reference.entries import Entry, Page, pages
from reference.pages import Reference

_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#]+)(?:#([^)]+))?\)")


def entry(kind: str, owner: str, name: str, docstring: str) -> Entry:
    return Entry(kind, "shapes.flat", owner, name, f"{kind} {name}", docstring, False, 1, False)


def test_a_page() -> None:
    square = entry("struct", "", "Square", "As `area` of `shapes` tells, *square*.\n\nArgs:\n    side: How long.\n\n```mojo\nprint(1)\n```")
    area = entry("method", "Square", "area", "The area.\n\nRaises:\n    An error.")
    text = Reference([Page("shapes.flat", "Shapes.", {}, (square, area))]).text(Page("shapes.flat", "Shapes.", {}, (square, area)))
    assert text.split("\n\n") == [
        "# shapes.flat",
        "Shapes.",
        "## Square { #Square }",
        "```mojo\nstruct Square\n```",
        "As `area` of `shapes` tells, \\*square\\*.",
        "**Args**",
        "- `side`: How long.",
        "```mojo\nprint(1)\n```",
        "### Square.area { #Square.area }",
        "```mojo\nmethod area\n```",
        "The area.",
        "**Raises:** An error.\n",
    ]


def test_links_lead_somewhere() -> None:
    reference = Reference(list(pages()))
    texts = {reference.file(page.module): reference.text(page) for page in reference.pages}
    links = [
        (file, normpath(join(dirname(file), path)), anchor)
        for file, text in texts.items()
        for path, anchor in _LINK.findall(_CODE.sub("", text))
    ]
    assert len(links) > 300
    assert [link for link in links if link[1] not in texts or (link[2] and f"{{ #{link[2]} }}" not in texts[link[1]])] == []
