"""Pages of modules, and the same as data; the links in the library's reference lead to pages and to names on them."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from mojo_compiler.documentation.data import page_data
from mojo_compiler.documentation.entries import Page, page_of
from mojo_compiler.documentation.library import pages
from mojo_compiler.documentation.pages import Reference
from mojo_compiler.source import Source
from mojo_compiler.syntax.parser import parse

_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#]+)(?:#([^)]+))?\)")


def declared(text: str) -> Page:
    """The page of a module."""
    source = Source("shapes/flat.mojo", text, "file")
    return page_of("shapes.flat", source, parse(source).module)


TEXT = '''"""Shapes.

More of them.
"""
alias SIDES = 4
"""How many sides there are."""

@value
struct Square[unit: Int = 1](Stringable):
    """As `Square.area` tells, *square*.

    Parameters:
        unit: The length
            of a unit.

    ```mojo
    print(1)
    ```
    """
    var side: Int
    var _hidden: Int

    fn area(self, inout scale: Int = 2) raises -> Int:
        """The area.

        Args:
            scale: How large.

        Returns:
            A number.

        Raises:
            An error.
        """
        return 1

    @staticmethod
    fn _private(): ...

trait Shape:
    """What has an area."""
    fn area(self) -> Int: ...

fn pick(*of: Int): ...
fn pick(of: Int) -> Int:
    """The only one."""
    return of
'''


def test_a_page() -> None:
    page = declared(TEXT)
    text = Reference([page]).text(page)
    assert text.split("\n\n")[:14] == [
        "# shapes.flat",
        "Shapes.",
        "More of them.",
        "## SIDES { #SIDES }",
        "```mojo\nalias SIDES = 4\n```",
        "How many sides there are.",
        "## Square { #Square }",
        "```mojo\nstruct Square[unit: Int = 1](Stringable)\n```",
        "As [`Square.area`](flat.md#Square.area) tells, \\*square\\*.",
        "**Parameters**",
        "- `unit`: The length\nof a unit.",
        "```mojo\nprint(1)\n```",
        "### Square.area { #Square.area }",
        "```mojo\nfn area(self, inout scale: Int = 2) raises -> Int\n```",
    ]


def test_a_page_for_itself() -> None:
    page = declared(TEXT)
    text = Reference([page], has_links=False).text(page)
    assert "## Square\n" in text
    assert "As `Square.area` tells" in text
    assert "](flat" not in text


def test_data() -> None:
    data = page_data(declared(TEXT))
    assert (data["module"], data["summary"], data["description"]) == ("shapes.flat", "Shapes.", "More of them.")
    [alias] = data["aliases"]
    assert (alias["name"], alias["value"], alias["summary"]) == ("SIDES", "4", "How many sides there are.")
    [square] = data["structs"]
    assert square["description"] == "```mojo\nprint(1)\n```"
    unit = {"name": "unit", "variadic": False, "type": "Int", "default": "1", "description": "The length of a unit."}
    assert square["parameters"] == [unit]
    assert (square["traits"], square["fields"]) == (["Stringable"], [{"name": "side", "type": "Int"}])
    [area] = square["methods"]
    [overload] = area["overloads"]
    assert (overload["summary"], overload["description"], overload["raises"], overload["static"]) == ("The area.", "", "An error.", False)
    assert overload["returns"] == {"type": "Int", "description": "A number."}
    assert [argument["name"] for argument in overload["arguments"]] == ["self", "scale"]
    scale = {"name": "scale", "convention": "inout", "variadic": False, "type": "Int", "default": "2", "description": "How large."}
    assert overload["arguments"][1] == scale
    [shape] = data["traits"]
    assert shape["methods"][0]["overloads"][0]["signature"] == "fn area(self) -> Int"
    [pick] = data["functions"]
    assert [overload["summary"] for overload in pick["overloads"]] == ["", "The only one."]


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
