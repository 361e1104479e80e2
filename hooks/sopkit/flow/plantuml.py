"""A section of a procedure as PlantUML source: an activity diagram with swimlanes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sopkit.flow.graph import Edge, Goal, Procedure, Section, Step, Symbol, Target, letter
from sopkit.flow.nesting import Nesting, find_nesting

LANE_TINTS = (
    "#edf2f9",
    "#f6f1e7",
    "#ecf4ee",
    "#f5eef4",
    "#eaf3f5",
    "#f8efeb",
    "#f3f3e6",
    "#f0eff8",
)
"""One for each lane, in order; the ninth has the first again."""

# Every line is read by each of the parsers that PlantUML tries in turn: as few as possible, and
# none for a colour that is PlantUML's own.
_LOOK = """\
<style>
.kapsul {
RoundCorner 40
}
.sambungan {
LineStyle 4
RoundCorner 40
}
</style>
skinparam SwimlaneWrapTitleWidth 190
skinparam SwimlaneBorderColor #c6cace
skinparam SwimlaneBorderThickness 0.7
skinparam SwimlaneTitleFontSize 13
skinparam SwimlaneTitleFontStyle bold
skinparam ActivityBorderThickness 0.8
skinparam RoundCorner 0
skinparam DefaultTextAlignment center
"""

# Only for those that need it.
_LOOK_OF_PAIRS = """\
<style>
.pasangan {
RoundCorner 40
Padding 3
FontSize 11
}
</style>
"""

_BOX_WIDTH = 30
_LABEL_WIDTH = 14
# An invisible last line lifts a label off the arrow it names.
_LIFT = "\\n<size:2> "
_NEWLINE = "\\n"
# Everything but letters, digits, spaces, commas, and single marks after a letter or digit is
# written by number, which PlantUML reads only after it has looked for markup.
_SPECIAL = re.compile(r"(?!(?<=[^\W_])[./-](?![./-]))(?:[^\w ,]|_)")


def swimlanes(procedure: Procedure, *, careful: bool = False) -> tuple[str, ...]:
    """Return one source for each section: sections have lanes of their own.

    Args:
        procedure: What is drawn.
        careful: Draw jumps back as connectors where their line might run through a step.
    """
    return tuple(
        _Source(procedure, section, careful=careful).write() for section in procedure.sections
    )


def escape(text: str) -> str:
    """Write any text so that PlantUML prints it and obeys nothing in it."""
    return _SPECIAL.sub(_by_number, text)


def _escape_twice(text: str) -> str:
    """Write the name of a lane, which PlantUML reads again when it breaks it into lines."""
    return escape(text).replace("<", "<U+003C>")


class _Source:
    """The lines of one source, step by step."""

    def __init__(self, procedure: Procedure, section: Section, *, careful: bool) -> None:
        self._procedure = procedure
        self._section = section
        self._nesting = find_nesting(section, careful=careful)
        self._marks = _marks(section, self._nesting)
        self._lane = ""
        self._lines: list[str] = []

    def write(self) -> str:
        self._declare_lanes()
        for step in self._section.steps:
            self._open(step)
            self._leave(step)
            self._close_branches(step.no)
        body = "\n".join(self._lines)
        look = _LOOK + (_LOOK_OF_PAIRS if any(map(_is_pair, self._marks.values())) else "")
        return f"@startuml\n{look}{body}\n@enduml\n"

    def _declare_lanes(self) -> None:
        lanes = self._section.lanes
        if len(lanes) == 1:
            # A single lane is drawn without its name.
            self._lines.append(f"title {escape(lanes[0].name)}")
        for at, lane in enumerate(lanes):
            tint = LANE_TINTS[at % len(LANE_TINTS)]
            self._lines.append(f"|{tint}|L{at + 1}| {_escape_twice(lane.name)}")

    def _open(self, step: Step) -> None:
        self._enter_lane(step)
        if step.no == 1:
            self._begin()
        if step.no in self._marks:
            self._lines.append(_connector(self._marks[step.no]))
        loops = self._nesting.opened_at(step.no)
        self._lines += ["repeat"] * (len(loops) - 1)
        self._lines.append(("repeat " if loops else "") + self._box(step))

    def _enter_lane(self, step: Step) -> None:
        ids = [lane.id for lane in self._section.lanes]
        lane = f"|L{ids.index(step.actors[0]) + 1}|" if step.actors else self._lane
        if lane != self._lane:
            self._lane = lane
            self._lines.append(lane)

    def _begin(self) -> None:
        at = self._procedure.sections.index(self._section)
        if at == 0:
            self._lines.append("start")
        else:
            self._lines.append(self._crossing("Dari", at - 1))

    def _box(self, step: Step) -> str:
        lines = [escape(line) for line in _wrapped(f"{step.no}. {step.text}", _BOX_WIDTH)]
        others = [self._section.lane(actor).name for actor in step.actors[1:]]
        if others:
            joint = _wrapped(f"bersama {_enumerated(others)}", _BOX_WIDTH + 4)
            lines += [f"<size:10>{escape(line)}</size>" for line in joint]
        shape = " <<kapsul>>" if step.symbol is Symbol.KAPSUL else ""
        return f":{_NEWLINE.join(lines)};{shape}"

    def _leave(self, step: Step) -> None:
        """Draw the ways out: back first, then aside, then on."""
        exits = list(_exits(self._section, step.no))
        for loop in self._nesting.closed_at(step.no):
            exits = [edge for edge in exits if edge.target != loop.start]
            on = exits[0].label if len(exits) == 1 else None
            self._lines.append(_repeat_while(loop.back.label, on))
        branch = self._nesting.branch_of(step.no)
        if branch:
            aside = [e for e in exits if e.target not in (branch.inner.target, branch.outer.target)]
            self._go_aside(aside, None)
            self._lines.append(f"if () then{_label(branch.inner.label)}")
        else:
            self._leave_plainly(step.no, exits)

    def _leave_plainly(self, no: int, exits: list[Edge]) -> None:
        following = self._nesting.next_of(no)
        on = next((edge for edge in exits if edge.target == following), None)
        aside = [edge for edge in exits if edge is not on]
        if on:
            self._go_aside(aside, on.label)
        elif len(aside) >= 2:
            self._go_aside(aside[:-2], None)
            self._part(*aside[-2:])
        else:
            self._end(aside[0].target if aside else None)

    def _go_aside(self, aside: list[Edge], on: str | None) -> None:
        """Draw a diamond for each exit that leaves the drawing; the last names the way on."""
        for edge in aside:
            label = on if edge is aside[-1] else None
            self._lines += [f"if () then{_label(label)}", f"else{_label(edge.label)}"]
            self._end(edge.target)
            self._lines.append("endif")

    def _part(self, one: Edge, other: Edge) -> None:
        """Draw a diamond whose two exits both leave the drawing."""
        self._lines.append(f"if () then{_label(one.label)}")
        self._end(one.target)
        self._lines.append(f"else{_label(other.label)}")
        self._end(other.target)
        self._lines.append("endif")

    def _end(self, target: Target | None) -> None:
        if target is Goal.FINISH:
            self._lines.append("stop")
            return
        if target is Goal.NEXT_SECTION:
            at = self._procedure.sections.index(self._section)
            self._lines.append(self._crossing("Lanjut ke", at + 1))
        elif isinstance(target, int):
            self._lines.append(_connector(self._marks[target]))
        self._lines.append("detach")

    def _crossing(self, words: str, at: int) -> str:
        name = f"{words} {letter(at)}. {self._procedure.sections[at].name or ''}"
        return f":{_NEWLINE.join(map(escape, _wrapped(name, _BOX_WIDTH)))}; <<sambungan>>"

    def _close_branches(self, no: int) -> None:
        for branch in self._nesting.joined_after(no):
            if branch.split is None:
                self._lines.append(f"else{_label(branch.outer.label)}")
            self._lines.append("endif")
        split = self._nesting.split_after(no)
        if split:
            self._lines.append(f"else{_label(split.outer.label)}")


def _marks(section: Section, nesting: Nesting) -> dict[int, str]:
    """Give a letter to every step that a connector leads to, in the order of reading."""
    first: dict[int, int] = {}
    for step in section.steps:
        for edge in _exits(section, step.no):
            if isinstance(edge.target, int) and not nesting.holds(edge):
                first.setdefault(edge.target, min(step.no, edge.target))
    ordered = sorted(first, key=lambda no: (first[no], no))
    return {no: letter(at) for at, no in enumerate(ordered)}


def _connector(mark: str) -> str:
    # PlantUML's own circle holds one letter; a box as round as that holds more.
    return f":{mark}; <<pasangan>>" if _is_pair(mark) else f"({mark})"


def _is_pair(mark: str) -> bool:
    return len(mark) > 1


def _exits(section: Section, no: int) -> Iterator[Edge]:
    """Yield the ways out of a step, those with one target as one."""
    exits: dict[Target, list[str]] = {}
    for edge in section.exits(no):
        exits.setdefault(edge.target, []).extend([edge.label] if edge.label else [])
    for target, labels in exits.items():
        yield Edge(source=no, target=target, label=" / ".join(labels) or None)


def _repeat_while(back: str | None, on: str | None) -> str:
    leaving = f" not{_label(on)}" if on else ""
    coming_back = f" is{_label(back)}" if back else ""
    return f"repeat while (){coming_back}{leaving}"


def _label(text: str | None) -> str:
    """Write a label in its parentheses; nothing where there is none."""
    if not text:
        return ""
    return f" ({_NEWLINE.join(map(escape, _wrapped(text, _LABEL_WIDTH)))}{_LIFT})"


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of about one length, as few as fit the width."""
    words = text.split()
    lines = even = _filled(words, width) or [""]
    while len(even) == len(lines) and width > 1:
        lines = even
        # Nothing changes before the longest line has no room.
        width = min(width, max(map(len, lines))) - 1
        even = _filled(words, width)
    return lines


def _filled(words: Iterable[str], width: int) -> list[str]:
    """Fill one line after the other; a word that is longer stands alone."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _enumerated(names: Iterable[str]) -> str:
    *head, last = names
    return f"{', '.join(head)} dan {last}" if head else last


def _by_number(special: re.Match[str]) -> str:
    character = special[0]
    if character.isspace():
        return " "
    return f"<U+{ord(character):04X}>" if character.isprintable() else ""
