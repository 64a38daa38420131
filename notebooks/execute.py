"""Execute notebooks and print what their cells print.

``python notebooks/execute.py notebooks/tour.ipynb``; with ``--save`` the outputs go into the notebook instead, where the
tests compare them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def execute(path: Path) -> Any:
    """Run a notebook in its own folder with the kernel it names; return it with its outputs.

    Raises CellExecutionError if a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=600,
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    return notebook


def output_text(cell: Any) -> str:
    """The outputs of a cell as text, each on lines of its own."""
    texts = [_text(output).removesuffix("\n") for output in cell.outputs]
    return "\n".join(texts)


def _text(output: Any) -> str:
    if output.output_type == "stream":
        return str(output.text)
    if output.output_type == "error":
        return "\n".join(output.traceback)
    data = output.data
    return str(data["text/plain"]) if "text/plain" in data else f"<{', '.join(sorted(data))}>"


def main(arguments: list[str]) -> int:
    """Execute the notebooks; print their code and outputs, or save them. Returns 1 if a cell fails."""
    for path in map(Path, (a for a in arguments if a != "--save")):
        try:
            notebook = execute(path)
        except CellExecutionError as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 1
        if "--save" in arguments:
            nbformat.write(notebook, path)
        else:
            _print(notebook)
    return 0


def _print(notebook: Any) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            print(f"In [{cell.execution_count}]:", *cell.source.split("\n"), sep="\n    ")
            print(output_text(cell), end="\n\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
