"""An ordinary page: home text, guides."""

from __future__ import annotations

from sopkit.model.base import Items, Model, Text
from sopkit.settings import Audience


class Halaman(Model):
    """The few keys an ordinary page may have."""

    title: Text | None = None
    description: Text | None = None
    hide: Items = ()
    """Parts of the frame to leave out: `toc`, `navigation`."""

    audiens: Audience | None = None
    """Inherited from the unit in whose folder it lies; publik outside of units."""
