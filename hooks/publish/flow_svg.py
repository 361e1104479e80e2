"""The flow in the lane cells of the procedure's table, as inline SVG.

Each cell holds one SVG that covers it and one inside that moves the origin into the symbol's
middle. From there tracks lie at fixed distances in em and the borders of the cell at percentages,
so that lines of neighbouring cells meet whatever the rows' heights. What recurs is drawn once, in
`shapes`, and styled by classes; `d3 k5` on a line say that it leads from step 3 to step 5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from markupsafe import Markup, escape

from publish.flow_shapes import HEADS, as_markup, draw_symbol, em, short
from sopkit.flow.graph import Goal
from sopkit.flow.matrix.grid import Finish, Grid, Label, Mark, Path, Side
from sopkit.flow.matrix.measure import (
    Sizes,
    Span,
    half_width,
    label_lines,
    measure_column,
    measure_row,
    symbol_height,
)
from sopkit.flow.matrix.pieces import Cell, Piece, pieces

SIZES = Sizes()

BASELINE = 0.35
"""From the middle of letters down to their baseline."""

ASCENT = 0.9
"""From the top of a line of letters down to their baseline."""

Part: TypeAlias = tuple[Cell, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Painting:
    """The lane cells of a section and the room they need, in em of the SVG's font."""

    cells: tuple[tuple[Markup, ...], ...]
    """For each row and column the SVG; empty where nothing passes."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]


def paint(grid: Grid, sizes: Sizes = SIZES) -> Painting:
    """Paint a grid."""
    painter = _Painter(grid, sizes)
    found: dict[Cell, list[str]] = {}
    for cell, part in painter.parts():
        found.setdefault(cell, []).append(part)
    return Painting(
        cells=tuple(
            tuple(
                _cell(across, down, found.get((row, column), ()))
                for column, across in enumerate(painter.columns)
            )
            for row, down in enumerate(painter.rows)
        ),
        widths=tuple(round(span.before + span.after, 2) for span in painter.columns),
        heights=tuple(round(span.before + span.after, 2) for span in painter.rows),
    )


def lights(steps: int) -> str:
    """Return the CSS by which a step under the pointer or in focus lights its ways in and out."""
    return "".join(
        f".flow:has(.l{no}:is(:hover,:focus-within,:target)) .alir :is(.d{no},.k{no})"
        "{--stroke:var(--lit);stroke-width:2px}"
        for no in range(1, steps + 1)
    )


def _cell(across: Span, down: Span, parts: Iterable[str]) -> Markup:
    if not parts:
        return Markup()
    inner = _tag("svg", "", x=_percent(_share(across)), y=_percent(_share(down)))
    opened = f'<svg class="alir" aria-hidden="true">{inner}>'
    return Markup("".join((opened, *parts, "</svg></svg>")))  # noqa: S704  only labels are of authors, and escaped


class _Painter:
    def __init__(self, grid: Grid, sizes: Sizes) -> None:
        self.grid = grid
        self.sizes = sizes
        self.columns = [measure_column(column, sizes) for column in grid.columns]
        self.rows = [measure_row(row, sizes) for row in grid.rows]

    def parts(self) -> Iterator[Part]:
        """Paint everything, what lies below first."""
        for cell, found in pieces(self.grid).items():
            for piece in found:
                yield cell, self._line(cell, piece)
        yield from self._heads()
        for mark in self.grid.marks:
            yield from self._mark(mark)
        for finish in self.grid.finishes:
            yield from self._finish(finish)
        for label in self.grid.labels:
            yield from self._label(label)

    def _line(self, cell: Cell, piece: Piece) -> str:
        names = _names(self.grid.paths[number] for number in piece.paths)
        down, across = self.rows[cell[0]], self.columns[cell[1]]
        x1, x2 = _place(across, piece.x1), _place(across, piece.x2)
        y1, y2 = _place(down, piece.y1), _place(down, piece.y2)
        return _tag("line", names, x1=x1, y1=y1, x2=x2, y2=y2) + "/>"

    def _heads(self) -> Iterator[Part]:
        """Paint one arrowhead for all lines that arrive at one place."""
        arriving: dict[object, list[Path]] = {}
        for path in self.grid.paths:
            if path.head is not None:
                arriving.setdefault((path.points[-1], path.head), []).append(path)
        for paths in arriving.values():
            end, side = paths[0].points[-1], paths[0].head or Side.TOP
            x, y = self._tip(paths[0], side)
            yield (end.row, end.column), _use(HEADS[side], x, y, _names(paths))

    def _tip(self, path: Path, side: Side) -> tuple[str, str]:
        """Return the place where a line meets the edge of the symbol or cell it leads to."""
        end = path.points[-1]
        across, down = self.columns[end.column], self.rows[end.row]
        if path.target is Goal.NEXT_SECTION:
            return _place(across, end.x), _place(down, end.y)
        x, y = across.tracks[end.x], down.tracks[end.y]
        if path.target is Goal.FINISH:
            wide, high = self.sizes.finish_width / 2, self.sizes.finish_height / 2
        else:
            row = self.grid.rows[end.row]
            high = symbol_height(row, self.sizes) / 2
            wide = half_width(row.step.symbol, high, y, self.sizes)
        x += {Side.LEFT: -wide, Side.RIGHT: wide}.get(side, 0.0)
        y += {Side.TOP: -high, Side.BOTTOM: high}.get(side, 0.0)
        return em(x), em(y)

    def _mark(self, mark: Mark) -> Iterator[Part]:
        cell = mark.row, mark.column
        height = symbol_height(self.grid.rows[mark.row], self.sizes)
        if height > self.sizes.symbol_height:
            tall = as_markup(draw_symbol(mark.symbol, self.sizes.symbol_width, height))
            yield cell, f"{_tag('g', 'simbol')}>{tall}</g>"
        else:
            yield cell, _use(mark.symbol, "0", "0", "simbol")
        yield cell, _words(str(mark.no), 0.0, BASELINE, "no")

    def _finish(self, finish: Finish) -> Iterator[Part]:
        cell = finish.row, finish.column
        x = y = 0.0
        if finish.side is Side.BOTTOM:
            y = self.rows[finish.row].tracks[self.grid.rows[finish.row].finish]
        else:
            track = self.grid.columns[finish.column].finish(finish.side)
            x = self.columns[finish.column].tracks[track]
        yield cell, _use("selesai", em(x), em(y), "simbol")
        yield cell, _words("Selesai", x, y + BASELINE, "no")

    def _label(self, label: Label) -> Iterator[Part]:
        name = "kiri" if label.left else ""
        for line in label_lines(label, self.grid.rows[label.row], self.sizes):
            yield (label.row, label.column), _words(line.text, line.x, line.top + ASCENT, name)


def _names(paths: Iterable[Path]) -> str:
    """Return the classes of a line: the steps it comes from (`d`) and leads to (`k`)."""
    found = list(paths)
    names = [f"d{path.source}" for path in found if path.source is not None]
    names += [f"k{path.target}" for path in found if isinstance(path.target, int)]
    return " ".join(dict.fromkeys(names))


def _use(name: str, x: str, y: str, names: str) -> str:
    return _tag("use", names, href=f"#alir-{name}", x=x, y=y) + "/>"


def _words(text: str, x: float, y: float, name: str) -> str:
    return f"{_tag('text', name, x=em(x), y=em(y))}>{escape(text)}</text>"


def _tag(name: str, names: str, **attributes: str) -> str:
    """Open a tag; its attributes hold no text of authors, and none says what is so without it."""
    classes = f' class="{names}"' if names else ""
    others = "".join(f' {key}="{value}"' for key, value in attributes.items() if value != "0")
    return f"<{name}{classes}{others}"


def _place(span: Span, track: int) -> str:
    """Return the distance of a track, or of the border, from the middle."""
    if track in span.tracks:
        return em(span.tracks[track])
    return _percent(-_share(span) if track < 0 else 100 - _share(span))


def _share(span: Span) -> float:
    """Return where the middle lies between the borders, in hundredths."""
    return round(100 * span.before / (span.before + span.after), 2)


@lru_cache(4096)
def _percent(number: float) -> str:
    return f"{short(number)}%"
