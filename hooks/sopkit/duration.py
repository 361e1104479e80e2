"""Durations as authors write them ("2 mgg", "1,5 jam"), in minutes, and back to words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal, TypeAlias

DayKind: TypeAlias = Literal["kerja", "kalender"]

ACCEPTED = (
    '"10 menit", "1,5 jam", "½ hari", "2 minggu", "1 bulan", "3 hari kerja", '
    '"1 jam 30 menit" atau "30 menit s.d. 1 jam"'
)
"""The forms that error messages show."""


class DurationError(ValueError):
    """A text that is no duration; the message, in Indonesian, shows the accepted forms."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """How much working time a day, a week and a month count for."""

    minutes_per_day: int = 450
    days_per_week: int = 5
    days_per_month: int = 20

    def __post_init__(self) -> None:
        """Reject calendars without working time."""
        if min(self.minutes_per_day, self.days_per_week, self.days_per_month) < 1:
            raise ValueError(f"not a working calendar: {self!r}")

    def minutes_in(self, unit: str) -> int:
        """Return the working minutes of one `menit`, `jam`, `hari`, `minggu` or `bulan`."""
        days = {"hari": 1, "minggu": self.days_per_week, "bulan": self.days_per_month}
        return {"menit": 1, "jam": 60}.get(unit) or days[unit] * self.minutes_per_day


@dataclass(frozen=True, kw_only=True, slots=True)
class Duration:
    """A span of working time; equal for every way of writing it."""

    text: str
    """In normal form, for readers: "7hr" reads "7 hari", "1-2 jam" reads "1–2 jam"."""

    minutes: int
    """Counted by the upper end of a range."""

    @classmethod
    def parse(cls, text: str, calendar: Calendar) -> Duration:
        """Read a duration; a calendar day counts as much as a working day.

        Raises:
            DurationError: The text is no duration, or none longer than zero and up to ten years.
        """
        ends = _read_ends(text)
        minutes = [_total(end, calendar) for end in ends]
        most = 120 * calendar.minutes_in("bulan")
        if minutes[-1] < 1:
            raise DurationError(f'"{text}" tidak lebih dari nol; tulis misalnya {ACCEPTED}')
        if minutes[-1] > most:
            raise DurationError(f'"{text}" lebih dari sepuluh tahun; periksa angka dan satuannya')
        if len(minutes) == 2 and minutes[0] >= minutes[1]:
            raise DurationError(
                f'"{text}" terbalik; batas bawah harus lebih kecil, misalnya "1–2 hari"'
            )
        return cls(text=_normal_form(ends), minutes=minutes[-1])

    @property
    def day_kind(self) -> DayKind | None:
        """Return whether days were stated as `kerja` or `kalender`; None where it is not said."""
        for kind in ("kerja", "kalender"):
            if f"hari {kind}" in self.text:
                return kind
        return None

    @property
    def counts_days(self) -> bool:
        """Tell whether the duration is given in days at all, so that their kind matters."""
        return "hari" in self.text

    def __str__(self) -> str:
        return self.text


def in_words(minutes: int, calendar: Calendar) -> str:
    """Write minutes of working time in words: 3875 is "8 hari 4 jam 35 menit".

    The largest unit is the working day: weeks and months of working time are shorter than those
    of the wall calendar, and would be misread.
    """
    if minutes < 0:
        raise ValueError(f"not a duration: {minutes}")
    days, rest = divmod(minutes, calendar.minutes_per_day)
    hours, rest = divmod(rest, 60)
    parts = [(days, "hari"), (hours, "jam"), (rest, "menit")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 menit"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """A number with its unit, such as 3 hari kerja."""

    amount: Fraction
    unit: str
    day_kind: str

    def __str__(self) -> str:
        unit = f"{self.unit} {self.day_kind}" if self.day_kind else self.unit
        return f"{_decimal(self.amount)} {unit}"


def _read_ends(text: str) -> list[list[_Part]]:
    """Split a duration into its lower and upper end, or its only one."""
    # Longer texts are no durations, and a pattern need not be tried on them.
    folded = " ".join(text.split()).lower() if len(text) <= 200 else ""
    halves = [half.strip() for half in _RANGE.split(folded)]
    if len(halves) > 2:
        raise _unreadable(text)
    upper = _read_parts(halves[-1], text)
    if len(halves) == 1:
        return [upper]
    # In "1-2 hari" the unit stands at the upper end only.
    lower = halves[0]
    if _AMOUNT.fullmatch(lower):
        lower += f" {upper[0].unit}"
    ends = [_read_parts(lower, text), upper]
    if len({part.day_kind for end in ends for part in end if part.day_kind}) > 1:
        raise DurationError(f'"{text}" mencampur hari kerja dan hari kalender; pilih salah satu')
    return ends


def _read_parts(text: str, whole: str) -> list[_Part]:
    """Read "1 jam 30 menit": parts in descending units, only the last with a fraction."""
    parts, position = [], 0
    while match := _PART.match(text, position):
        parts.append(_read_part(match))
        position = match.end()
    if not parts or text[position:].strip():
        raise _unreadable(whole)
    if any(part.day_kind and part.unit != "hari" for part in parts):
        raise DurationError(f'"{whole}": "kerja" dan "kalender" hanya untuk hari')
    if not all(part.amount for part in parts):
        raise DurationError(f'"{whole}" memuat nol; tulis misalnya {ACCEPTED}')
    ranks = [_ORDER.index(part.unit) for part in parts]
    if any(left <= right for left, right in pairwise(ranks)):
        raise DurationError(
            f'"{whole}" tidak urut; tulis satuan terbesar lebih dahulu, misalnya "1 jam 30 menit"'
        )
    if any(part.amount.denominator > 1 for part in parts[:-1]):
        raise DurationError(
            f'"{whole}" bermakna ganda; pecahan hanya pada satuan terakhir, misalnya "1,5 jam"'
        )
    return parts


def _read_part(match: re.Match[str]) -> _Part:
    amount = Fraction((match["number"] or match["whole"] or "0").replace(",", "."))
    if match["fraction"]:
        amount += _FRACTIONS[match["fraction"]]
    return _Part(amount=amount, unit=_UNITS[match["unit"]], day_kind=match["kind"] or "")


def _total(parts: list[_Part], calendar: Calendar) -> int:
    exact = sum((part.amount * calendar.minutes_in(part.unit) for part in parts), Fraction(0))
    # Half a minute counts as one; Python's own rounding would take it to the even number.
    return int(exact + Fraction(1, 2))


def _normal_form(ends: list[list[_Part]]) -> str:
    texts = [" ".join(map(str, end)) for end in ends]
    if len(ends) == 1:
        return texts[0]
    lower, upper = ends[0], ends[1]
    if len(lower) == len(upper) == 1 and lower[0].unit == upper[0].unit:
        kind = lower[0].day_kind or upper[0].day_kind
        last = _Part(amount=upper[0].amount, unit=upper[0].unit, day_kind=kind)
        return f"{_decimal(lower[0].amount)}–{last}"
    return " s.d. ".join(texts)


def _decimal(amount: Fraction) -> str:
    if amount.denominator == 1:
        return str(amount)
    return f"{float(amount):.2f}".rstrip("0").replace(".", ",")


def _unreadable(text: str) -> DurationError:
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    return DurationError(f'"{shown}" tidak terbaca sebagai waktu; tulis misalnya {ACCEPTED}')


_ORDER = ("menit", "jam", "hari", "minggu", "bulan")
_SPELLINGS = {
    "menit": ("menit", "mnt", "mnt."),
    "jam": ("jam",),
    "hari": ("hari", "hr", "hr."),
    "minggu": ("minggu", "mgg", "mgg.", "mg", "mg.", "mggu", "mggu.", "pekan"),
    "bulan": ("bulan", "bln", "bln."),
}
_UNITS = {spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in spellings}
_FRACTIONS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}

# At most two decimals, so that "1.000 menit" is not taken for one minute.
_NUMBER = (
    r"(?:(?P<whole>[0-9]{1,6})? ?(?P<fraction>[½¼¾])|(?P<number>[0-9]{1,6}(?:[.,][0-9]{1,2})?))"
)
_UNIT = "|".join(re.escape(name) for name in sorted(_UNITS, key=len, reverse=True))
_AMOUNT = re.compile(_NUMBER)
_PART = re.compile(
    rf" ?{_NUMBER} ?(?P<unit>{_UNIT})(?![a-z.])(?: ?(?P<kind>kerja|kalender)(?![a-z]))?"
)
_RANGE = re.compile(r"[-–—]|(?<![a-z])(?:s\.? ?/? ?d\.?|sampai(?: dengan)?|hingga)(?![a-z])")
