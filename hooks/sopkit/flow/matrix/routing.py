"""From a section's graph to its drawing on the grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sopkit.flow.graph import Goal, Section
from sopkit.flow.matrix.board import PITCH, Spot, make_board
from sopkit.flow.matrix.grid import (
    Column,
    Finish,
    Grid,
    Joint,
    Label,
    Mark,
    Path,
    Point,
    Row,
    Side,
)
from sopkit.flow.matrix.labels import label_widths, labelled_zones, place_labels, side_of
from sopkit.flow.matrix.ordering import link_runs, order_runs
from sopkit.flow.matrix.runs import Run, Runs
from sopkit.flow.matrix.search import choose_ways
from sopkit.flow.matrix.tracks import Layout, lay_out
from sopkit.flow.matrix.ways import Way


def route(section: Section, *, first: bool = True) -> Grid:
    """Draw a section on its grid.

    Args:
        section: the section.
        first: whether it begins the procedure; into any other section a line leads from above.
    """
    board = make_board(section)
    return draw(section, Runs(board, choose_ways(board, first=first)))


def draw(section: Section, runs: Runs) -> Grid:
    """Draw the ways chosen for a section."""
    links = link_runs(runs)
    layout = lay_out(runs, order_runs(runs, links), links, labelled_zones(runs))
    labels = tuple(place_labels(runs, layout))
    columns, rows = _columns(section, layout, labels), _rows(section, layout, labels)
    return Grid(
        columns=columns,
        rows=rows,
        marks=_marks(section, runs),
        finishes=tuple(_finishes(runs)),
        joints=tuple(
            Joint(row=row, columns=members)
            for row, members in enumerate(runs.board.members)
            if len(members) > 1
        ),
        paths=tuple(_path(runs, layout, way, columns, rows) for way in runs.ways.values()),
        labels=labels,
    )


def _columns(section: Section, layout: Layout, labels: tuple[Label, ...]) -> tuple[Column, ...]:
    widths = label_widths(labels)
    return tuple(
        Column(
            lane=lane,
            left=layout.columns.get((at, -1), ()),
            right=layout.columns.get((at, 1), ()),
            label_left=widths.get((at, -1), 0),
            label_right=widths.get((at, 1), 0),
        )
        for at, lane in enumerate(section.lanes)
    )


def _rows(section: Section, layout: Layout, labels: tuple[Label, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            step=step,
            above=layout.rows.get((at, -1), ()),
            below=layout.rows.get((at, 1), ()),
            label_below=max(
                (
                    len(label.lines) - label.over
                    for label in labels
                    if label.row == at and label.side is Side.BOTTOM
                ),
                default=0,
            ),
            labelled=any(label.row == at and label.y != 0 for label in labels),
            spread=any(label.row == at and label.between for label in labels),
        )
        for at, step in enumerate(section.steps)
    )


def _marks(section: Section, runs: Runs) -> tuple[Mark, ...]:
    return tuple(
        Mark(row=row, column=column, symbol=section.steps[row].symbol, no=section.steps[row].no)
        for row, members in enumerate(runs.board.members)
        for column in members
    )


def _finishes(runs: Runs) -> Iterator[Finish]:
    for way in runs.ways.values():
        if way.goal is Goal.FINISH:
            x, y = way.points[0]
            yield Finish(row=y // PITCH, column=x // PITCH, side=side_of(way))


def _path(
    runs: Runs, layout: Layout, way: Way, columns: tuple[Column, ...], rows: tuple[Row, ...]
) -> Path:
    path = runs.paths[way.exit]
    before, after = [None, *path], [*path, None]
    points = [
        _point(spot, (one, other), layout)
        for spot, one, other in zip(way.points, before, after, strict=True)
    ]
    if way.exit < 0:
        points[0] = Point(row=0, column=points[0].column, x=0, y=rows[0].top)
    if not way.ends_at_symbol:
        points[-1] = _end(way, points[-1], columns, rows)
    return Path(
        edges=runs.board.exits[way.exit].edges if way.exit >= 0 else (),
        points=tuple(points),
        head=_head(way),
    )


def _point(spot: Spot, meeting: tuple[Run | None, Run | None], layout: Layout) -> Point:
    """Return where two runs meet, or where the first or last meets its symbol."""
    column, x = spot[0] // PITCH, 0
    row, y = spot[1] // PITCH, 0
    for run in meeting:
        if run is not None and run.across:
            row, y = layout.places[run]
        elif run is not None:
            column, x = layout.places[run]
    return Point(row=row, column=column, x=x, y=y)


def _end(way: Way, point: Point, columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Point:
    """Return where a way ends that leads to the small kapsul, or to the border below."""
    if way.goal is Goal.NEXT_SECTION:
        return replace(point, row=len(rows) - 1, y=rows[-1].bottom)
    if side_of(way) is Side.BOTTOM:
        return replace(point, y=rows[point.row].finish)
    return replace(point, x=columns[point.column].finish(side_of(way)))


def _head(way: Way) -> Side:
    """Return the side of the goal at which a way arrives."""
    (x, y), (to_x, to_y) = way.points[-2:]
    if y == to_y:
        return Side.LEFT if to_x > x else Side.RIGHT
    return Side.TOP if to_y > y else Side.BOTTOM
