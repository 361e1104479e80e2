"""New sources to be filled in: what is known already, and a comment on each key."""

from __future__ import annotations

from publish.scaffold.lines import Draft, one_line
from publish.scaffold.regulation import draft_regulation
from publish.scaffold.service import draft_charter, draft_service
from publish.scaffold.sop import draft_sop

__all__ = [
    "Draft",
    "draft_charter",
    "draft_regulation",
    "draft_service",
    "draft_sop",
    "one_line",
]
