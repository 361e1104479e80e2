"""The kinds of nothing: a missing key is an error, null a warning ("tidak tercatat")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.findings import Severity, field_name
from sopkit.rules.registry import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.findings import FieldPath
    from sopkit.source import Source


def absent(source: Source, path: FieldPath, *, name: str, example: str) -> Iterator[Problem]:
    """Yield a problem of the rule's own weight for a missing key, a warning for null.

    Args:
        source: the file.
        path: the key's place.
        name: what the key holds, for readers.
        example: a right line, for the hint.
    """
    if path in source.lines:
        yield Problem(
            field=path,
            message=f"{name} tidak tercatat",
            hint="isi bila sudah diketahui",
            severity=Severity.WARNING,
        )
        return
    yield Problem(
        field=path,
        message=f"{name} tidak ada",
        hint=f"tambahkan {example}; tulis {field_name(path[-1:])}: null bila tidak tercatat",
    )
