"""Typst: measures words and prints documents; all it is told goes in as JSON, never as source."""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import segno
import typst

from publish.paper.layout import lay_out
from publish.paper.letters import printable, signs_of, soften
from publish.paper.prose import blocks_of

if TYPE_CHECKING:
    from pathlib import Path

    from publish.paper.form import Box, Form
    from publish.paper.leaflets import Leaflet
    from publish.paper.prose import Block
    from publish.paper.sheet import Sheet
    from publish.paper.table import Sample

T = TypeVar("T")

STANDARDS: list[Any] = ["ua-1", "a-2a"]
"""Readable by screen readers, and for good."""

UNDATED = date(1970, 1, 1)
"""A PDF/A must name a day; this one stands for a document that names none."""

COPY = "Salinan cetak tidak terkendali; versi berlaku ada di alamat ini:"
COPY_WITHOUT_ADDRESS = "Salinan cetak tidak terkendali; versi berlaku ada di katalog SOP."

BOX_WIDTH = 360.0
"""A little less than a box on the smaller sheet, in points."""


REMEMBERED = 300
"""How many forms are kept laid out."""

ROUNDS = 12
"""How many documents it takes for Typst to forget one."""

TYPE = 9.0
"""Size of running text."""


class PrintError(Exception):
    """A document that cannot be printed; the message says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """Prints on one kind of sheet."""

    templates: Path
    """The folder of the Typst templates."""

    typefaces: Path
    sheet: Sheet
    laid_out: dict[str, tuple[Form, dict[str, Any]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """The latest forms by id, as the templates take them."""

    def sop(self, form: Form, logos: Mapping[str, bytes]) -> bytes:
        """Print an SOP.

        Raises:
            PrintError: Typst refuses it.
        """
        record = self.record(form, logos)
        day = form.day or UNDATED
        data = {
            "title": record["heading"],
            "author": record["author"],
            "day": [day.year, day.month, day.day],
            "logos": {key: list(logos[key]) for key in logos if key == record["logo"]},
            "form": record,
        }
        return self.document("sop.typ", data)

    def leaflet(self, given: Leaflet, logos: Mapping[str, bytes]) -> bytes:
        """Print a poster, a decree or a maklumat.

        Raises:
            PrintError: Typst refuses it.
        """
        clean = plain(given, self.signs)
        day = given.day or UNDATED
        told = {key: value for key, value in asdict(clean).items() if key != "day"}
        data = {
            "title": f"{clean.title}, {clean.units[-1]}",
            "author": clean.units[-1],
            "day": [day.year, day.month, day.day],
            "paper": asdict(self.sheet),
            "logo": list(logos[given.logo]) if given.logo and given.logo in logos else None,
            "qr": qr_code(given.address) if given.address else None,
            "copy": COPY if given.address else COPY_WITHOUT_ADDRESS,
            "told": _parted(told),
        }
        return self.document(given.template, data)

    def record(self, form: Form, logos: Collection[str]) -> dict[str, Any]:
        """Return a form as the templates take it: laid out, every text printable."""
        known, record = self.laid_out.get(form.id, (None, {}))
        if known != form:
            record = self._record(form)
            # A form soon comes again in the books of its units, a stranger hardly.
            if len(self.laid_out) >= REMEMBERED:
                self.laid_out.clear()
            self.laid_out[form.id] = (form, record)
        return {**record, "logo": form.logo if form.logo in logos else None}

    def _record(self, form: Form) -> dict[str, Any]:
        clean = plain(form, self.signs)
        flow = lay_out(clean, self.sheet, self.measure)
        return {
            "key": form.id,
            "heading": f"{clean.title} ({clean.number})",
            "author": clean.units[-1],
            "title": soften(clean.title, BOX_WIDTH / 2, 10.0),
            "number": clean.number,
            "units": [soften(name, BOX_WIDTH, TYPE) for name in clean.units],
            "record": [
                {"label": line.label, "text": soften(line.text, BOX_WIDTH / 2, TYPE)}
                for line in clean.record
            ],
            "approval": asdict(clean.approval),
            "boxes": [_box(box, BOX_WIDTH, TYPE) for box in clean.boxes],
            "notes": [_box(box, BOX_WIDTH / 2.5, 8.0) for box in (*clean.notes, *flow.moved)],
            "prose": self.blocks(form.prose),
            "footer": f"Nomor {clean.number} · Revisi {clean.revision}",
            "address": clean.address,
            "copy": COPY if clean.address else COPY_WITHOUT_ADDRESS,
            "qr": qr_code(form.address) if form.address else None,
            "watermark": clean.watermark,
            "flow": asdict(flow),
        }

    def blocks(self, text: str) -> list[dict[str, Any]]:
        """Return an author's Markdown as the templates take it."""
        found = plain(blocks_of(text), self.signs)
        return [asdict(_softened(block)) for block in found]

    def measure(self, samples: Sequence[Sample]) -> list[float]:
        """Return the heights of some words, in points."""
        data = json.dumps([asdict(sample) for sample in samples])
        compiler = self._compiler("measure.typ", data)
        found = json.loads(compiler.query("<heights>", field="value", one=True))
        return cast("list[float]", found)

    def document(self, template: str, data: Mapping[str, Any]) -> bytes:
        """Compile a template.

        Raises:
            PrintError: Typst refuses it.
        """
        compiler = self._compiler(template, json.dumps(data))
        try:
            made = compiler.compile(format="pdf", pdf_standards=STANDARDS)
        except RuntimeError as error:
            raise PrintError(str(error)) from error
        return cast("bytes", made)

    def forget(self) -> None:
        """Let go of what a large document leaves behind.

        Typst keeps what it has worked out until ten further documents have had no use for it.
        """
        compiler = self._compiler("blank.typ", "")
        for _ in range(ROUNDS):
            compiler.compile(format="svg")

    def takes(self, logo: bytes) -> bool:
        """Tell whether a picture can be printed at all."""
        try:
            self.document("logo.typ", {"logo": list(logo)})
        except PrintError:
            return False
        return True

    @property
    def signs(self) -> frozenset[int]:
        """Return what the fonts can print."""
        return signs_of(self.typefaces)

    def _compiler(self, template: str, data: str) -> typst.Compiler:
        return typst.Compiler(
            str(self.templates / template),
            root=str(self.templates),
            font_paths=_fonts(str(self.typefaces)),
            sys_inputs={"data": data},
        )


_loaded: dict[str, typst.Fonts] = {}


def _fonts(folder: str) -> typst.Fonts:
    """Read the fonts of a folder, once a process; no other may be used, or bytes would differ."""
    if folder not in _loaded:
        _loaded[folder] = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
        )
    return _loaded[folder]


def plain(value: T, signs: Collection[int]) -> T:
    """Return a record with every text in it printable."""
    made: Any = value
    if isinstance(value, str) and not isinstance(value, Enum):
        made = printable(value, signs)
    elif isinstance(value, tuple):
        made = tuple(plain(item, signs) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        found = {part.name: plain(getattr(value, part.name), signs) for part in fields(value)}
        made = type(value)(**found)
    return cast("T", made)


def _parted(value: Any) -> Any:  # noqa: ANN401 (records of texts and lists)
    """Part the long words of all texts in a record."""
    if isinstance(value, str):
        return soften(value, BOX_WIDTH / 3, TYPE)
    if isinstance(value, dict):
        return {key: _parted(item) for key, item in value.items()}
    return [_parted(item) for item in value] if isinstance(value, list | tuple) else value


def _softened(block: Block) -> Block:
    """Part the words of a text that are longer than any of its columns."""
    return replace(
        block,
        runs=tuple(replace(run, text=soften(run.text, BOX_WIDTH / 3, TYPE)) for run in block.runs),
        blocks=tuple(map(_softened, block.blocks)),
    )


def _box(box: Box, width: float, size: float) -> dict[str, Any]:
    return {"label": box.label, "items": [soften(item, width, size) for item in box.items]}


@cache
def qr_code(address: str) -> list[int]:
    """Return the QR code of an address, as the bytes of a PNG."""
    code = io.BytesIO()
    segno.make(address, micro=False, error="m").save(code, kind="png", border=0)
    return list(code.getvalue())
