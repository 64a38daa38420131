"""A program that generates text with a transformer, beside the same in NumPy: the library as programs of 2023 use it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from mojo_compiler import SessionConfig, run_file

PROGRAM = Path(__file__).parent / "transformer" / "imports" / "generate.mojo"
DIM, HIDDEN, LAYERS, HEADS, VOCABULARY, LENGTH = 24, 40, 2, 4, 50, 24
WORDS = [f" w{i}" if i % 3 else f"ü{i}" for i in range(VOCABULARY)]
_WEIGHTS = ((DIM,), (DIM, DIM), (DIM, DIM), (DIM, DIM), (DIM, DIM), (DIM,), (HIDDEN, DIM), (DIM, HIDDEN), (HIDDEN, DIM))
"""The shapes of a layer's weights, in the order of the file."""

Array = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


@dataclass
class Twin:
    """The model in NumPy, with the keys and values of the positions so far."""

    embedding: Array
    layers: list[list[Array]]
    final: Array

    def __post_init__(self) -> None:
        self.cache: list[list[tuple[Array, Array]]] = [[] for _ in self.layers]

    def logits(self, token: int, position: int) -> Array:
        """The scores of all tokens after one."""
        x = self.embedding[token]
        for weights, seen in zip(self.layers, self.cache, strict=True):
            norm, query, key, value, output, feed, gate, down, up = weights
            y = _normalised(x, norm)
            seen.append((_rotated(key @ y, position), value @ y))
            x = x + output @ _attention(_rotated(query @ y, position), seen)
            y = _normalised(x, feed)
            opened = gate @ y
            x = x + down @ (opened / (1 + np.exp(-opened)) * (up @ y))
        scores: Array = self.embedding @ _normalised(x, self.final)
        return scores


def _normalised(x: Array, weight: Array) -> Array:
    scaled: Array = x / np.sqrt(np.mean(x * x) + np.float32(1e-5)) * weight
    return scaled


def _rotated(x: Array, position: int) -> Array:
    pairs = x.reshape(-1, 2)
    size = DIM // HEADS
    angles = position * np.power(np.float32(10000), -(np.arange(0, DIM, 2) % size).astype(np.float32) / size)
    turned = np.stack(
        [pairs[:, 0] * np.cos(angles) - pairs[:, 1] * np.sin(angles), pairs[:, 0] * np.sin(angles) + pairs[:, 1] * np.cos(angles)], axis=1
    )
    return turned.reshape(-1).astype(np.float32)


def _attention(query: Array, seen: list[tuple[Array, Array]]) -> Array:
    size = DIM // HEADS
    keys, values = np.stack([key for key, _ in seen]), np.stack([value for _, value in seen])
    heads = []
    for head in range(HEADS):
        part = slice(head * size, (head + 1) * size)
        weights = _softmax(keys[:, part] @ query[part] / np.sqrt(np.float32(size)))
        heads.append(weights @ values[:, part])
    return np.concatenate(heads)


def _softmax(scores: Array) -> Array:
    powers: Array = np.exp(scores - scores.max())
    shares: Array = powers / powers.sum()
    return shares


def _chance(state: int) -> tuple[int, float]:
    mask = (1 << 64) - 1
    state ^= state >> 12
    state = (state ^ (state << 25)) & mask
    state ^= state >> 27
    return state, ((state * 2685821657736338717 & mask) >> 40) / 16777216


def _generated(twin: Twin, steps: int, temperature: int, seed: int) -> str:
    """What the program is to print."""
    token, text, state = 1, "", seed
    for position in range(steps):
        logits = twin.logits(token, position)
        if temperature == 0:
            token = int(np.argmax(logits))
        else:
            state, chance = _chance(state)
            reached = np.cumsum(_softmax(logits / np.float32(temperature / 100)))
            token = min(int(np.searchsorted(reached, chance, side="right")), VOCABULARY - 1)
        text += WORDS[token]
    return text + "\n"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Twin]:
    """A checkpoint of weights by chance, the tokens, and the twin of the same weights."""
    random = np.random.default_rng(7)

    def weights(*shape: int) -> Array:
        return random.normal(0, 0.6, shape).astype(np.float32)

    twin = Twin(weights(VOCABULARY, DIM), [[weights(*shape) for shape in _WEIGHTS] for _ in range(LAYERS)], weights(DIM))
    folder = tmp_path_factory.mktemp("transformer")
    checkpoint, tokens = folder / "model.bin", folder / "tokens.bin"
    arrays = [twin.embedding, *(array for layer in twin.layers for array in layer), twin.final]
    header = struct.pack("<6i", DIM, HIDDEN, LAYERS, HEADS, VOCABULARY, LENGTH)
    checkpoint.write_bytes(header + b"".join(array.tobytes() for array in arrays))
    tokens.write_bytes(b"".join(struct.pack("<i", len(word.encode())) + word.encode() for word in WORDS))
    return checkpoint, tokens, twin


@pytest.mark.parametrize(("temperature", "seed"), [(0, 1), (80, 42), (120, 7)])
def test_text_is_that_of_the_twin(files: tuple[Path, Path, Twin], temperature: int, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    checkpoint, tokens, twin = files
    arguments = (str(PROGRAM), str(checkpoint), str(tokens), str(LENGTH), str(temperature), str(seed))
    result = run_file(PROGRAM, config=SessionConfig(arguments=arguments))
    assert [d.message for d in result.diagnostics] == [] and result.error is None
    fresh = Twin(twin.embedding, twin.layers, twin.final)
    assert capsys.readouterr().out == _generated(fresh, LENGTH, temperature, seed)


def test_wrong_arguments_and_files(files: tuple[Path, Path, Twin], capsys: pytest.CaptureFixture[str]) -> None:
    result = run_file(PROGRAM, config=SessionConfig(arguments=(str(PROGRAM),)))
    assert result.error is not None and (result.error.kind, result.error.status) == ("exit", 2)
    missing = (str(PROGRAM), str(files[0]) + ".none", str(files[1]), "1", "0", "1")
    result = run_file(PROGRAM, config=SessionConfig(arguments=missing))
    assert result.error is not None and result.error.message.endswith("No such file or directory")
    assert capsys.readouterr().out.startswith("usage: ")
