"""A process that prints: orders come in as pickles, documents or complaints go out."""

from __future__ import annotations

import pickle
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from publish.paper.binding import bind
from publish.paper.book import Book
from publish.paper.form import Form
from publish.paper.press import Press, PrintError

if TYPE_CHECKING:
    from publish.paper.orders import Order


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """What became of an order."""

    body: bytes | None
    complaint: str
    """Why there is none."""


class Printer:
    """Prints orders one by one."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._usable: dict[bytes, bool] = {}

    def print(self, order: Order) -> Printed:
        """Print an order; a logo that cannot be printed is left out."""
        logos = {path: logo for path, logo in order.logos.items() if self._takes(logo)}
        try:
            if isinstance(order.document, Form):
                body = self._press.sop(order.document, logos)
            elif isinstance(order.document, Book):
                body = bind(self._press, order.document, logos)
                self._press.forget()
            else:
                body = self._press.leaflet(order.document, logos)
        except PrintError as error:
            return Printed(body=None, complaint=str(error))
        return Printed(body=body, complaint="")

    def _takes(self, logo: bytes) -> bool:
        if logo not in self._usable:
            self._usable[logo] = self._press.takes(logo)
        return self._usable[logo]


def serve(orders: BinaryIO, results: BinaryIO) -> None:
    """Print what is ordered until there is no more; the first thing read is the press."""
    printer = Printer(pickle.load(orders))  # noqa: S301 (written by the process that started this)
    while True:
        try:
            order: Order = pickle.load(orders)  # noqa: S301 (likewise)
        except EOFError:
            return
        pickle.dump(printer.print(order), results)
        results.flush()


def main() -> None:
    """Serve the process that started this one."""
    serve(sys.stdin.buffer, sys.stdout.buffer)
