"""The flow drawn in the table: rows are steps, columns are lanes."""

from __future__ import annotations

from sopkit.flow.matrix.cut import cut
from sopkit.flow.matrix.grid import Grid
from sopkit.flow.matrix.routing import route
from sopkit.flow.matrix.text import as_text

__all__ = ["Grid", "as_text", "cut", "route"]
