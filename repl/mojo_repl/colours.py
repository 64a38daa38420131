"""The colours of what is typed: legible on light and on dark backgrounds."""

from __future__ import annotations

from prompt_toolkit.styles import Style

STYLE = Style.from_dict(
    {
        "pygments.keyword": "bold #875fd7",
        "pygments.keyword.type": "nobold #008787",
        "pygments.keyword.constant": "nobold #af5f00",
        "pygments.operator.word": "bold #875fd7",
        "pygments.name.builtin": "#008787",
        "pygments.name.function": "bold",
        "pygments.name.class": "bold",
        "pygments.name.decorator": "#af5f00",
        "pygments.literal.string": "#5f8700",
        "pygments.literal.number": "#af5f00",
        "pygments.comment": "italic #878787",
        "pygments.error": "underline",
    }
)
