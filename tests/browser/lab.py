"""A notebook in JupyterLab in a headless Chromium: ``make browser`` runs this."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import nbformat
import pytest
from matplotlib.image import imread
from playwright.sync_api import Page, expect, sync_playwright

SHARE = Path(__file__).parents[2] / "share" / "jupyter"
WAIT = 40_000
"""Milliseconds that anything may take on a busy machine."""

PLOT = """\
from python import Python
let plt = Python.import_module("matplotlib.pyplot")
plt.figure(None, (4, 3))
plt.plot([1, 4, 9, 16]);"""
LOOP = """\
var countable = 0
print("begun", flush=True)
while True:
    countable += 1"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a JupyterLab with a notebook of three cells."""
    folder = tmp_path_factory.mktemp("lab")
    kernel = {"name": "mojo-jupyter-kernel", "display_name": "Mojo", "language": "mojo"}
    cells = [nbformat.v4.new_code_cell(text) for text in (PLOT, LOOP, "")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), folder / "plot.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--no-browser", f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=secret", "--allow-root")
    places = {"JUPYTER_PATH": SHARE, **{f"JUPYTER_{kind}_DIR": folder / kind for kind in ("CONFIG", "DATA", "RUNTIME")}}
    environment = {**os.environ, **{name: str(place) for name, place in places.items()}, "MOJO_HISTORY": "off"}
    command = [sys.executable, "-P", "-m", "jupyterlab", *options]
    server = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    assert any("is running at" in line for line in server.stderr), "the server ended before it began"
    yield f"http://127.0.0.1:{port}/lab/tree/plot.ipynb?token=secret"
    server.terminate()
    server.communicate()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    """The notebook, with its kernel ready."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert chromium is not None, "there is no Chromium"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        page = browser.new_page(viewport={"width": 1200, "height": 1000})
        page.set_default_timeout(WAIT)
        expect.set_options(timeout=WAIT)
        page.goto(address)
        expect(page.get_by_text("Mojo | Idle")).to_be_visible()
        yield page
        browser.close()


def test_a_plot(page: Page) -> None:
    page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    source = page.locator(".jp-OutputArea-output img").get_attribute("src")
    assert source is not None and source.startswith("data:image/png;base64,")
    picture = imread(BytesIO(b64decode(source.partition(",")[2])))[:, :, :3]
    height, width, _ = picture.shape
    assert width > 200 and height > 150
    blue = (abs(picture - (0x1F / 255, 0x77 / 255, 0xB4 / 255)) < 0.02).all(axis=2)
    assert (blue.any(axis=0).sum()) > width // 2, "no blue line runs across the picture"


def test_colours(page: Page) -> None:
    """``let`` is a keyword in no other language that JupyterLab might take the cell's for."""
    line = page.locator(".jp-Notebook .jp-CodeCell .cm-line", has_text="let plt").first
    assert line.locator("span", has_text=re.compile(r"^let$")).count() == 1


def test_completion_while_a_cell_runs(page: Page) -> None:
    cells = page.locator(".jp-Notebook .jp-CodeCell .cm-content")
    cells.nth(1).click()
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea-output", has_text="begun")).to_be_visible()
    cells.nth(2).click()
    page.keyboard.type("countab")
    page.keyboard.press("Tab")
    page.locator(".jp-Completer-item", has_text="countable").click()
    expect(cells.nth(2)).to_have_text("countable")
    expect(page.get_by_text("Mojo | Busy")).to_be_visible()
    page.get_by_role("button", name="Interrupt the kernel").click()
    expect(page.get_by_text("Mojo | Idle")).to_be_visible()
    expect(page.locator(".jp-OutputArea-output", has_text="KeyboardInterrupt")).to_be_visible()


def test_format_button(page: Page) -> None:
    cell = page.locator(".jp-Notebook .jp-CodeCell .cm-content").nth(2)
    cell.click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("let  sum=1+2  # of two\n%who")
    page.get_by_role("button", name="Format").click()
    expect(cell.locator(".cm-line")).to_have_text(["let sum = 1 + 2  # of two", "%who"])
    cell.click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("let  sum = = 1")
    page.get_by_role("button", name="Format").click()
    expect(page.get_by_text(re.compile("unexpected token in expression")).first).to_be_visible()
    expect(cell).to_have_text("let  sum = = 1")
