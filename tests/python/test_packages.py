"""Mojo cells with the packages that people use: NumPy, matplotlib, pandas, SciPy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib.image import imread
from mojo_compiler import Session

MANDELBROT = """\
from math import iota
from complex import ComplexFloat64
from tensor import Tensor
from utils.index import Index

alias width = 48
alias height = 32
alias most = 60

fn escape_time(c: ComplexFloat64) -> Float64:
    var z = c
    for i in range(most):
        if z.squared_norm() > 4:
            return i
        z = z.squared_add(c)
    return most

fn compute_mandelbrot() -> Tensor[DType.float64]:
    var image = Tensor[DType.float64](height, width)
    for row in range(height):
        for col in range(width):
            let c = ComplexFloat64(-2.0 + 2.6 * Float64(col) / width, -1.5 + 3.0 * Float64(row) / height)
            image[Index(row, col)] = escape_time(c)
    return image
"""

PLOT = """\
let plt = Python.import_module("matplotlib.pyplot")
let figure = plt.figure(figsize=({width}, {height}), dpi=1)
figure.figimage(compute_mandelbrot(), cmap="gray", vmin=0, vmax=255)
figure.savefig("{path}", dpi=1)
plt.close(figure);
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    matplotlib.use("Agg")
    made = Session()
    yield made
    made.close()


def run(session: Session, text: str) -> None:
    result = session.run(text)
    assert result.ok and result.error is None, (result.diagnostics, result.error)


def shown(session: Session, text: str) -> str:
    result = session.run(text)
    assert result.ok and result.error is None, (result.diagnostics, result.error)
    assert result.value is not None
    return result.value.text


def mandelbrot() -> np.ndarray:
    """The image as NumPy computes it."""
    x, y = np.meshgrid(-2.0 + 2.6 * np.arange(48) / 48, -1.5 + 3.0 * np.arange(32) / 32)
    c = x + 1j * y
    z, result = c.copy(), np.full(c.shape, 60.0)
    for i in range(60):
        escaped = (np.abs(z) ** 2 > 4) & (result == 60)
        result[escaped] = i
        z = np.where(result == 60, z * z + c, 0)
    return result


def test_a_mandelbrot_image_has_the_right_pixels(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "image.png"
    run(session, MANDELBROT)
    run(session, PLOT.format(width=48, height=32, path=path))
    pixels = imread(path)
    expected = mandelbrot()
    assert pixels.shape == (32, 48, 4)
    colours = matplotlib.colormaps["gray"](expected.astype(int), bytes=True)
    assert (np.rint(pixels * 255) == colours).all()
    assert len(np.unique(expected)) > 10


def test_numpy_functions_take_tensors(session: Session) -> None:
    run(session, "from tensor import Tensor, TensorShape\nlet np = Python.import_module('numpy')")
    run(session, "var m = Tensor[DType.float64](TensorShape(2, 2), 2, 0, 0, 4)")
    assert shown(session, "np.trace(m)") == "6.0"
    run(session, "np.multiply(m, 3, out=m.to_numpy());")
    assert shown(session, "m[3]") == "12.0"
    assert shown(session, "(m.to_numpy() @ m.to_numpy()).tolist()") == "[[36.0, 0.0], [0.0, 144.0]]"


FUNCTIONS = """\
fn rosenbrock(x: PythonObject) raises -> Float64:
    let a = x[0].to_float64()
    let b = x[1].to_float64()
    return (1 - a) ** 2 + 100 * (b - a * a) ** 2
fn bowl(x: Tensor[DType.float64]) -> Float64:
    var sum: Float64 = 0
    for i in range(x.num_elements()):
        sum += (x[i] - i) ** 2
    return sum
fn line(x: Tensor[DType.float64], slope: Float64, offset: Float64) -> Tensor[DType.float64]:
    return x * slope + offset
fn grade(points: Float64) -> String:
    return "good" if points >= 50 else "bad"
fn cubic(x: Float64) -> Float64:
    return x * x * x - 2
fn picky(x: Float64) raises -> Float64:
    if x > 1: raise Error("too large")
    return x
"""

SOLVED = """\
def solved(target: Float64) -> Float64:
    fn f(x: Float64) -> Float64:
        return x * x - target
    return optimize.brentq(f, 0, target).to_float64()
"""

ABOVE = """\
fn above(limit: Float64) raises -> PythonObject:
    fn is_above(row: PythonObject) raises -> Bool:
        return row["points"].to_float64() > limit
    return is_above
"""


def test_scipy_calls_mojo(session: Session) -> None:
    pytest.importorskip("scipy")
    run(session, FUNCTIONS + "let optimize = Python.import_module('scipy.optimize')")
    found = "optimize.minimize(rosenbrock, [-1.2, 1.0], method='Nelder-Mead', options={'xatol': 1e-8, 'fatol': 1e-8})"
    run(session, f"let found = {found}.x")
    assert shown(session, "Python.import_module('numpy').allclose(found, [1.0, 1.0], atol=1e-6)") == "True"
    found = "optimize.minimize(bowl, Python.import_module('numpy').ones(5)).x"
    assert shown(session, f"Python.import_module('numpy').abs({found}.round(3)).tolist()") == "[0.0, 1.0, 2.0, 3.0, 4.0]"
    run(session, "let x = Python.import_module('numpy').arange(10.0)\nlet fitted = optimize.curve_fit(line, x, x * 3 + 0.5)[0]")
    assert shown(session, "fitted.round(6).tolist()") == "[3.0, 0.5]"
    assert shown(session, "round(optimize.brentq(cubic, 0, 2).to_float64() * 1000000)") == "1259921.0"
    run(session, SOLVED)
    assert shown(session, "solved(9)") == "3.0"


def test_scipy_passes_the_error_of_a_mojo_function_on(session: Session) -> None:
    pytest.importorskip("scipy")
    run(session, FUNCTIONS + "let integrate = Python.import_module('scipy.integrate')\nvar message = String()")
    run(session, "try:\n    _ = integrate.quad(picky, 0, 4)\nexcept e:\n    message = e.__str__()")
    assert shown(session, "message") == "too large"
    assert shown(session, "integrate.quad(picky, 0, 1)[0]") == "0.5"


def test_pandas_applies_mojo(session: Session) -> None:
    pytest.importorskip("pandas")
    run(session, FUNCTIONS + "let pd = Python.import_module('pandas')")
    run(session, "let frame = pd.DataFrame({'name': ['a', 'b', 'c'], 'points': [30.0, 70.0, 50.0]})")
    run(session, "frame['grade'] = frame.points.apply(grade)")
    assert shown(session, "frame.grade.tolist()") == "['bad', 'good', 'good']"
    run(session, ABOVE)
    assert shown(session, "frame[frame.apply(above(40), axis=1)].name.tolist()") == "['b', 'c']"
    run(session, "let points = Tensor[DType.float64].from_numpy(frame.points.to_numpy().copy())")
    assert shown(session, "points[1]") == "70.0"
