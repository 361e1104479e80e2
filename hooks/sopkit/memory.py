"""What one load hands to the next: a thing made from the same things is not made again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import TypeVar, cast

T = TypeVar("T")

_PLAIN = (str, int, date, bool, type(None))
"""Compared by value; everything else is the same only if it is the same object."""


class Memory:
    """Remembers what was made, from what; a server keeps one, any other run starts with none.

    Because a remembered thing is handed out as the same object, whatever is made from it is
    remembered too: a change travels exactly as far as it reaches.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, tuple[tuple[object, ...], object]] = {}
        self._now: dict[Hashable, tuple[tuple[object, ...], object]] = {}

    def recall(self, key: Hashable, made_from: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what was made under this key from the same things, or make it."""
        value = cast("T", self._before[key][1]) if self.knows(key, made_from) else make()
        self._now[key] = (made_from, value)
        return value

    def knows(self, key: Hashable, made_from: tuple[object, ...]) -> bool:
        """Tell whether `recall` would make nothing."""
        known = self._before.get(key)
        return known is not None and _same(known[0], made_from)

    def turn(self) -> None:
        """Begin a new load; what the last one did not touch is forgotten."""
        self._before, self._now = self._now, {}

    def had(self, key: Hashable, value: object) -> bool:
        """Tell whether the load before made this very object under this key."""
        known = self._before.get(key)
        return known is not None and known[1] is value

    def gone(self) -> set[Hashable]:
        """Return the keys of the load before that this one has not used so far."""
        return set(self._before) - set(self._now)


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return len(before) == len(now) and all(
        old is new or (isinstance(old, _PLAIN) and old == new)
        for old, new in zip(before, now, strict=True)
    )
