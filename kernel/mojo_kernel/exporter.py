"""``jupyter nbconvert --to script``: a notebook as a file of cells that ``mojo-repl`` runs."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode


class MojoExporter(Exporter):
    """Code cells as they are, texts as comments, each below a mark that tells where a cell begins."""

    export_from_notebook = "Mojo"
    file_extension = ".mojo"
    output_mimetype = "text/x-mojo"

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **options: Any) -> tuple[Any, dict[str, Any]]:
        """The text of a notebook, and what nbconvert is to know of it."""
        notebook, about = super().from_notebook_node(nb, resources, **options)
        return "\n".join(text for cell in notebook.cells if (text := _text(cell))), about


def _text(cell: NotebookNode) -> str:
    if cell.cell_type == "code":
        return f"# %%\n{cell.source}\n"
    if cell.cell_type == "markdown":
        lines = (f"# {line}".rstrip() for line in cell.source.splitlines())
        return "\n".join(("# %% [markdown]", *lines, ""))
    return ""
