"""Jumps of a section as nested blocks: loops and branches where they nest, connectors elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sopkit.flow.graph import Edge, Section, Target

_Span = tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Loop:
    """From a decision back to an earlier step, or to its own."""

    start: int
    end: int
    """The decision."""

    back: Edge

    @property
    def spans(self) -> tuple[_Span, ...]:
        """Return what must not be crossed."""
        return ((self.start, self.end + 0.25),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Branch:
    """Steps after a decision that its other exit goes around, or has an alternative to."""

    decision: int
    """The steps begin with the one after it."""

    split: int | None
    """First step of the alternative; None where the other exit only goes around."""

    join: int
    """Where both ways meet again."""

    inner: Edge
    """The exit to the first step."""

    outer: Edge
    """The exit to the alternative or to the join."""

    @property
    def spans(self) -> tuple[_Span, ...]:
        """Return what must not be crossed."""
        first, last = self.decision + 0.5, self.join - 0.25
        if self.split is None:
            return ((first, last),)
        return (first, last), (first + 0.1, self.split - 0.3), (self.split - 0.2, last - 0.1)


Block = Loop | Branch


@dataclass(frozen=True, kw_only=True, slots=True)
class Nesting:
    """The blocks of a section; every other jump is drawn with connectors."""

    loops: tuple[Loop, ...] = ()
    branches: tuple[Branch, ...] = ()
    following: Mapping[int, int] = field(default_factory=dict)
    """Where drawing on after a step leads, if not to the next number."""

    def opened_at(self, no: int) -> tuple[Loop, ...]:
        """Return the loops that begin with a step, the outermost first."""
        return tuple(sorted((p for p in self.loops if p.start == no), key=lambda p: -p.end))

    def closed_at(self, no: int) -> tuple[Loop, ...]:
        """Return the loops that end with a decision, the innermost first."""
        return tuple(sorted((p for p in self.loops if p.end == no), key=lambda p: -p.start))

    def branch_of(self, no: int) -> Branch | None:
        """Return the branch that begins after a decision."""
        return next((branch for branch in self.branches if branch.decision == no), None)

    def split_after(self, no: int) -> Branch | None:
        """Return the branch whose alternative follows a step."""
        return next((branch for branch in self.branches if branch.split == no + 1), None)

    def joined_after(self, no: int) -> tuple[Branch, ...]:
        """Return the branches that end with a step, the innermost first."""
        ending = (branch for branch in self.branches if branch.join == no + 1)
        return tuple(sorted(ending, key=lambda branch: -branch.decision))

    def holds(self, edge: Edge) -> bool:
        """Tell whether a block, or plainly drawing on, takes an edge to its target."""
        back = any(loop.start == edge.target for loop in self.closed_at(edge.source))
        branch = self.branch_of(edge.source)
        around = branch is not None and edge.target == branch.outer.target
        return back or around or edge.target == self.next_of(edge.source)

    def next_of(self, no: int) -> int:
        """Return the step that drawing on after a step leads to."""
        return self.following.get(no, no + 1)


def find_nesting(section: Section, *, careful: bool = False) -> Nesting:
    """Choose the blocks, the shortest first, so that no two cross.

    Args:
        section: The steps and their edges.
        careful: Take only blocks whose lines run beside all steps, whatever their widths.
    """
    lanes = _lanes(section)
    chosen: list[Block] = []
    for block in sorted(_candidates(section), key=_length):
        if not _is_clear(block, section, lanes, careful=careful):
            continue
        if not any(_cross(one, other) for one in _spans(chosen) for other in block.spans):
            chosen.append(block)
    branches = tuple(block for block in chosen if isinstance(block, Branch))
    return Nesting(
        loops=tuple(block for block in chosen if isinstance(block, Loop)),
        branches=branches,
        following={b.split - 1: b.join for b in branches if b.split is not None},
    )


def _candidates(section: Section) -> Iterator[Block]:
    for step in section.steps:
        exits = section.exits(step.no)
        if len(exits) < 2:
            continue
        back = [e for e in exits if isinstance(e.target, int) and e.target <= step.no]
        # A loop needs a way out.
        for edge in back[: len(exits) - 1]:
            yield Loop(start=_number(edge.target), end=step.no, back=edge)
        yield from _branches(section, step.no, exits)


def _branches(section: Section, no: int, exits: Iterable[Edge]) -> Iterator[Branch]:
    """Yield the branch that the farthest exit of a decision goes around."""
    ahead = [e for e in exits if isinstance(e.target, int) and e.target > no]
    inner = next((edge for edge in ahead if edge.target == no + 1), None)
    around = [edge for edge in ahead if edge.target != no + 1]
    if not (inner and around):
        return
    outer = max(around, key=lambda edge: _number(edge.target))
    target = _number(outer.target)
    last = section.exits(target - 1)
    beyond = last[0].target if len(last) == 1 else None
    if isinstance(beyond, int) and beyond > target:
        yield Branch(decision=no, split=target, join=beyond, inner=inner, outer=outer)
    else:
        yield Branch(decision=no, split=None, join=target, inner=inner, outer=outer)


def _lanes(section: Section) -> dict[int, int]:
    """Return the position of the lane in which each step is drawn."""
    ids = [lane.id for lane in section.lanes]
    return {s.no: ids.index(s.actors[0]) if s.actors else 0 for s in section.steps}


def _is_clear(block: Block, section: Section, lanes: Mapping[int, int], *, careful: bool) -> bool:
    """Tell whether PlantUML leads the line of a block around the steps it passes."""
    if isinstance(block, Loop):
        passed = [lanes[no] for no in range(block.start, block.end + 1)]
        return not careful or lanes[block.end] in (max(passed), lanes[block.start])
    # Alternatives stand side by side: one that changes lanes runs through the other.
    split = block.split or block.join
    ways = (range(block.decision + 1, split), range(split, block.join))
    if careful and block.split and any(len({lanes[no] for no in way}) > 1 for way in ways):
        return False
    # The way around steps that lead nowhere comes down in the lane where it ends.
    leads_on = any(edge.target == block.join for edge in section.exits(block.join - 1))
    return leads_on or lanes[block.join] not in {lanes[no] for way in ways for no in way}


def _number(target: Target) -> int:
    if not isinstance(target, int):
        raise TypeError(f"not a step: {target!r}")
    return target


def _spans(blocks: Iterable[Block]) -> Iterator[_Span]:
    for block in blocks:
        yield from block.spans


def _length(block: Block) -> tuple[float, float]:
    start, end = block.spans[0]
    return end - start, start


def _cross(one: _Span, other: _Span) -> bool:
    (a, b), (c, d) = sorted((one, other))
    return a < c < b < d
