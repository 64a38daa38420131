"""From text to syntax tree: `parse` for cells and files, `parse_expression` for one expression.

No text makes them raise. A syntax error costs the statement it is in: the parser records it, skips to the next line that
is not deeper than the statement, and goes on, so that independent errors of one cell are reported together (E3).
"""

from __future__ import annotations

from typing import Any

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.diagnostics.core import Diagnostic, Sink
from mojo_compiler.records import dataclass
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.actions import Builder
from mojo_compiler.syntax.automaton import Automaton
from mojo_compiler.syntax.depth import MAX_DEPTH, may_be_deep, too_deep
from mojo_compiler.syntax.layout import arrange
from mojo_compiler.syntax.token_mismatch import TokenMismatch
from mojo_compiler.syntax.tokens import MAX_NESTING, TOO_DEEP, Line, scan, vocabulary

MAX_SIZE = 1_000_000
"""How many characters a text may have."""

MAX_ERRORS = 50
"""After so many errors the rest of a text is not looked at."""


@dataclass(frozen=True)
class ParseResult:
    """A module; the statements that `diagnostics` are about may be missing from it."""

    module: tree.Module
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class ExpressionResult:
    """An expression, or None if there are diagnostics."""

    expression: tree.Expr | None
    diagnostics: tuple[Diagnostic, ...]


def parse(source: Source) -> ParseResult:
    """Parse a cell or a file."""
    if refused := unreadable(source):
        return ParseResult(_empty(source), (refused,))
    parser = Parser(source, "module")
    module: tree.Module = parser.run() or _empty(source)
    return ParseResult(module, parser.diagnostics)


def parse_expression(source: Source) -> ExpressionResult:
    """Parse a text that is one expression."""
    if refused := unreadable(source):
        return ExpressionResult(None, (refused,))
    parser = Parser(source, "expression")
    expression: tree.Expr | None = parser.run()
    return ExpressionResult(None if parser.diagnostics else expression, parser.diagnostics)


def _empty(source: Source) -> tree.Module:
    return tree.Module(Span(source, 0, len(source.text)), ())


def unreadable(source: Source) -> Diagnostic | None:
    """Why a text is not even looked at: its size, or half a character that no UTF-8 can express."""
    size = len(source.text)
    if size > MAX_SIZE:
        return errors.SourceTooLarge(span=Span(source, 0, 0), size=size, limit=MAX_SIZE)
    try:
        source.text.encode()
    except UnicodeEncodeError as error:
        return errors.UnexpectedCharacter(span=Span(source, error.start, error.start + 1))
    return None


class Parser:
    """One parse.

    `mismatches` are the tokens that did not fit, `last_line` is the last line that was looked at, and `ended_well` tells that
    all errors lie before the end of the text.
    """

    def __init__(self, source: Source, start: str) -> None:
        self._source = source
        self._text = source.text + "\n\n"  # a backslash at the end may take one of them
        self._builder = Builder(source)
        self._automaton = Automaton(self._builder, start)
        self._recovers = start == "module"
        self._lines = arrange(scan(self._text, 1 if self._text[0] == "\ufeff" else 0))
        self.mismatches: list[TokenMismatch] = []
        self.last_line: Line | None = None
        self.ended_well = False
        self._level = 1  # the number of blocks open in the automaton, the module included
        self._skip_below = MAX_NESTING  # lines with more blocks around them are passed over
        self._broken = 0  # the level of the last statement with an error, 0 after a good one
        self._rescans = len(self._text) + 100_000
        self._measure = False
        self._given_up = False

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the text, in the order of the text, each once."""
        sink = Sink()
        for diagnostic in sorted(self._builder.diagnostics, key=lambda d: d.span.caret)[:MAX_ERRORS]:
            sink.add(diagnostic)
        return tuple(sink.diagnostics)

    def run(self) -> Any:
        """Read the text, or as much of it as makes sense; return the value of the start symbol, or None."""
        while (line := next(self._lines, None)) is not None:
            self.last_line = line
            self._read(line)
        count = len(self._builder.diagnostics)
        value = self._finish()
        self.ended_well = len(self._builder.diagnostics) == count
        if self._measure and value is not None and (deep := too_deep(value)):
            self._builder.report(errors.ExpressionTooDeep(span=deep.span, limit=MAX_DEPTH))
            return None
        return value

    def _finish(self) -> Any:
        """Close what is open at the end of the text."""
        line = Line()
        line.kinds, line.texts, line.stack = [vocabulary().end], [""], (0,)
        line.starts = line.ends = [self._automaton.end]
        self._skip_below = MAX_NESTING
        self._read(line)
        return self._automaton.result

    def _read(self, line: Line) -> None:
        """Feed one line; recover from every error in it."""
        depth = len(line.stack)
        if depth > self._skip_below:
            if self._skip_below == MAX_NESTING:
                self._too_deep(line)
            return
        self._skip_below = MAX_NESTING
        self._frame(line, depth)
        self._measure = self._measure or may_be_deep(line)
        states = self._automaton.states.copy()
        index = since = 0
        while True:
            index = self._automaton.feed(line, index)
            if index < 0 or self._automaton.accepted(line.kinds[index]):
                self._broken = self._broken if depth > self._broken else 0
                return
            mismatch = TokenMismatch(self._source, states, line, since, index, self._automaton.end)
            dropped = self._recovers and self._automaton.drop_statement()
            self._report(mismatch, depth)
            if not (dropped and mismatch.at_line_start):
                break
            states = self._automaton.states.copy()
            since = index
        self._skip(line, mismatch, index)

    def _frame(self, line: Line, depth: int) -> None:
        """Put the layout's tokens around a line."""
        known = vocabulary()
        end = self._automaton.end
        if depth != self._level:
            change = depth - self._level
            kinds = [known.indent] * change if change > 0 else [known.dedent] * -change
            line.kinds[:0] = kinds
            line.texts[:0] = [""] * len(kinds)
            line.starts[:0] = line.ends[:0] = [end] * len(kinds)
            self._level = depth
        if line.kinds[-1] != known.end:
            line.kinds.append(known.newline)
            line.texts.append("")
            line.starts.append(line.ends[-1])
            line.ends.append(line.ends[-1])

    # ---- errors

    def _report(self, mismatch: TokenMismatch, depth: int) -> None:
        """Record an error, unless a clause is only stray because the statement above it was dropped."""
        if self._given_up:
            return
        self.mismatches.append(mismatch)
        diagnostic = mismatch.diagnose()
        if not (isinstance(diagnostic, errors.StrayClause) and self._broken == depth):
            self._builder.report(diagnostic)
        self._broken = depth

    def _too_deep(self, line: Line) -> None:
        self._builder.report(errors.NestingTooDeep(span=Span(self._source, line.starts[0], line.ends[0]), limit=MAX_NESTING))
        self._give_up()

    def _give_up(self) -> None:
        """Look at no further line, nor report what the end of the text finds missing."""
        self._lines = iter(())
        self._given_up = True

    def _skip(self, line: Line, mismatch: TokenMismatch, index: int) -> None:
        """Go on after an erroneous statement: at the next line that is not deeper than it."""
        if not self._recovers or line.kinds[index] == TOO_DEEP or len(self._builder.diagnostics) >= MAX_ERRORS:
            self._give_up()
            return
        self._skip_below = len(line.stack)
        self._level = self._automaton.open_blocks()
        if line.unclosed:
            self._rescan(line, max(index, mismatch.first + 1))

    def _rescan(self, line: Line, index: int) -> None:
        """Leave an open bracket that took the rest of the text for one line: go on at a line, begun by the token at an
        index or a later one, that is not deeper.
        """
        self._lines = iter(())  # if there is no such line
        for i in range(index, len(line.kinds) - 1):
            gap = self._text[line.ends[i - 1] : line.starts[i]]
            margin = gap[gap.rfind("\n") + 1 :]
            if "\n" in gap and len(margin.expandtabs(8)) <= line.indent:
                position = line.starts[i] - len(margin)
                self._rescans -= len(self._text) - position
                if self._rescans < 0:
                    return self._give_up()
                self._lines = arrange(scan(self._text, position), line.stack)
                return None
        return None
