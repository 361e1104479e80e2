"""Sources on paper: printed by the real compiler, read back with pypdf."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from publish.paper.orders import make_orders
from publish.paper.press import Press
from publish.paper.sheet import SHEETS
from publish.paper.worker import Printed, Printer
from sopkit.catalog import Catalog

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"

HOME = "https://sop.example.go.id/"

OFFICES = {
    "staf": {"nama": "Staf"},
    "kabag": {"nama": "Kabag", "kepanjangan": "Kepala Bagian"},
    "sekda": {"nama": "Sekda"},
}

SOP = {
    "dokumen": "sop",
    "nomor": "01.02",
    "judul": "Penerimaan Surat",
    "sifat": "administratif",
    "status": "berlaku",
    "tanggal": {"pembuatan": "2019-05-09", "revisi": None, "efektif": "2019-06-10"},
    "revisi_ke": 0,
    "pengesahan": {"jabatan": "Sekretaris Daerah"},
    "dasar_hukum": ["uu-25-2009"],
    "kualifikasi": ["Memahami tata naskah"],
    "keterkaitan": [],
    "peralatan": ["ATK", "Komputer"],
    "peringatan": None,
    "pencatatan": [],
    "pelaksana": ["staf", "kabag"],
}


def step(text: str, actor: str | list[str] = "staf", **more: object) -> dict[str, object]:
    """Return a step as its author writes it."""
    given = {"kelengkapan": "Berkas", "waktu": "10 menit", "output": f"Hasil {text}"}
    return {"kegiatan": text, "pelaksana": actor, **given, **more}


class _Dumper(yaml.SafeDumper):
    """Writes equal values twice, for the sources know no aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def source(front: Mapping[str, object], body: str = "") -> str:
    """Return a source file."""
    text = yaml.dump(dict(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return f"---\n{text}---\n{body}"


@pytest.fixture
def sop_source() -> Callable[..., str]:
    """Give a maker of SOP sources: the usual one, with keys that differ."""
    return lambda body="", **front: source({**SOP, **front}, body)


@pytest.fixture
def unit_source() -> Callable[..., str]:
    """Give a maker of unit sources."""
    return lambda kind, name, **more: source(
        {"dokumen": "unit", "jenis": kind, "nama": name, **more}
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """A printed document, read back."""

    body: bytes
    reader: PdfReader

    @property
    def text(self) -> str:
        """Return what it says, page by page, in the order in which it is written."""
        return "\n".join(page.extract_text() for page in self.reader.pages)

    @property
    def words(self) -> str:
        """Return what it says as one line, without the places where words may be parted."""
        return " ".join(self.text.replace("\u00ad", "").replace("\u200b", "").split())


@pytest.fixture
def press() -> Press:
    return Press(templates=OVERRIDES / "paper", typefaces=OVERRIDES / "fonts", sheet=SHEETS["F4"])


@pytest.fixture
def papers(
    make_catalog: Callable[..., Catalog], press: Press, tmp_path: Path
) -> Callable[..., dict[str, Paper]]:
    """Give a printer of sources, told by path below `sops/`; papers come by their addresses."""

    def make(files: Mapping[str, str], **settings: object) -> dict[str, Paper]:
        unit = {"dokumen": "unit", "jenis": "instansi", "nama": "Pemerintah Kota"}
        part = {"dokumen": "unit", "jenis": "bagian", "nama": "Bagian Umum"}
        catalog = make_catalog(
            {
                "kota/index.md": source({**unit, "pelaksana": OFFICES}),
                "kota/umum/index.md": source(part),
                **files,
            },
            **{"alamat": HOME, **settings},
        )
        printer = Printer(press)
        return dict(_read(printer, catalog, tmp_path / "sops"))

    return make


def _read(printer: Printer, catalog: Catalog, sources: Path) -> Iterator[tuple[str, Paper]]:
    for order in make_orders(catalog, sources):
        printed: Printed = printer.print(order)
        assert printed.body, printed.complaint
        yield order.path, Paper(body=printed.body, reader=PdfReader(io.BytesIO(printed.body)))


@pytest.fixture
def paper(papers: Callable[..., dict[str, Paper]]) -> Callable[..., Paper]:
    """Give a printer of one SOP: its steps, and keys that differ from the usual ones."""

    def make(*steps: dict[str, Any], body: str = "", **front: object) -> Paper:
        sop = {**SOP, "prosedur": list(steps), **front}
        found = papers({"kota/umum/a.md": source(sop, body)})
        return next(paper for path, paper in found.items() if "buku" not in path)

    return make
