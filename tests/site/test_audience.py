"""Nothing internal is in a public site: each field of what is internal bears a word of its own."""

from __future__ import annotations

import gzip
import json
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel
from pypdf import PdfReader

from sopkit.dates import long_date
from sopkit.model import (
    Halaman,
    Inventaris,
    Kaitan,
    Langkah,
    Maklumat,
    Pelaksana,
    Peraturan,
    Rujukan,
    Saluran,
    Sop,
    StandarPelayanan,
    Tahap,
    Unit,
)
from sopkit.model.service import JangkaWaktu, Tindakan

if TYPE_CHECKING:
    from tests.site.conftest import Builder

SEARCHED = frozenset(
    {".html", ".css", ".js", ".map", ".json", ".csv", ".txt", ".xml", ".ics", ".svg", ".pdf"}
)
"""Files that hold plain text; the PDF here is one of ours and is none."""

RELATIONS = (
    *("mencabut", "dicabut_oleh", "dicabut_sebagian_oleh", "digantikan_oleh"),
    *("mengubah", "diubah_oleh"),
)

PACKED = frozenset({".gz", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"})
"""Files that are packed as gzip does it."""

PICTURES = frozenset({".png", ".woff2"})
"""Files that are the program's own."""


@dataclass
class Marks:
    """Words, numbers and days that occur nowhere else, and what each of them marks."""

    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By what is marked, the spellings in which a site may have it."""

    def word(self, place: str) -> str:
        letters = ("".join(parts) for parts in product(ascii_lowercase, repeat=3))
        word = next(f"zq{three}xw" for three in letters if f"zq{three}xw" not in self.all_forms())
        return self._note(place, word, word)

    def number(self, place: str) -> int:
        number = 7350100 + len(self.forms)
        dotted = f"{number:,}".replace(",", ".")
        return self._note(place, number, str(number), dotted)

    def day(self, place: str) -> date:
        day = date(1871, 1, 1) + timedelta(days=len(self.forms))
        return self._note(place, day, day.isoformat(), long_date(day), day.strftime("%Y%m%d"))

    def all_forms(self) -> set[str]:
        return {form for forms in self.forms.values() for form in forms}

    def _note(self, place: str, value: Any, *forms: str) -> Any:  # noqa: ANN401 (what was given)
        assert place not in self.forms, place
        self.forms[place] = forms
        return value


def planted(model: type[BaseModel], marks: Marks, place: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return front matter with a mark in every key of a model that is not given."""
    own = {}
    for key, spec in model.model_fields.items():
        make = SPECIAL.get((model, key))
        if key not in given:
            where = f"{place}.{key}"
            own[key] = make(marks, where) if make else value_of(spec.annotation, marks, where)
    return {key: value for key, value in {**own, **given}.items() if value is not None}


def fixed(value: Any) -> Callable[[Marks, str], Any]:  # noqa: ANN401 (any value)
    return lambda _marks, _place: value


def regulation_id(marks: Marks, place: str) -> str:
    return f"uu-{marks.number(place)}-1998"


SPECIAL: Mapping[tuple[type[BaseModel], str], Callable[[Marks, str], Any]] = {
    # values that mean something to the program
    (Rujukan, "id"): regulation_id,
    (Kaitan, "rujukan"): fixed(None),
    (Tahap, "pelaksana"): fixed(["agen"]),
    (Langkah, "pelaksana"): fixed("agen"),
    (Langkah, "waktu"): lambda marks, place: f"{marks.number(place)} menit",
    (Langkah, "ke"): fixed(None),
    (Langkah, "keputusan"): fixed(None),
    (Unit, "jenis"): fixed("bagian"),
    (Unit, "kaji_ulang"): fixed("12 bulan"),
    (Unit, "pola_nomor"): lambda marks, place: f"[0-9.]+|{marks.word(place)}",
    (Unit, "pemilik"): lambda marks, place: f"@{marks.word(place)}",
    (Sop, "status"): fixed("rancangan"),
    (Sop, "digantikan_oleh"): fixed(None),
    (Sop, "pelaksana"): fixed(None),
    # what a service may show besides: that it is withdrawn, and what is in its place
    (StandarPelayanan, "status"): fixed("dicabut"),
    (StandarPelayanan, "sop"): fixed(None),
    (JangkaWaktu, "waktu"): fixed("1 jam"),
    (Tindakan, "petugas"): fixed(None),
    (Saluran, "telepon"): fixed(None),
    (Saluran, "whatsapp"): fixed(None),
    (Saluran, "surel"): fixed(None),
    (Saluran, "laman"): fixed(None),
    (Peraturan, "jenis"): fixed("uu"),
    (Peraturan, "tahun"): fixed("1999"),
    (Peraturan, "wilayah"): fixed(None),
    (Peraturan, "tautan"): lambda marks, place: f"https://contoh.example/{marks.word(place)}",
    (Peraturan, "koreksi_rujukan"): regulation_id,
    **dict.fromkeys(
        ((Peraturan, key) for key in RELATIONS), lambda marks, place: [regulation_id(marks, place)]
    ),
}


def value_of(kind: Any, marks: Marks, place: str) -> Any:  # noqa: ANN401 (any annotation)
    origin, parts = get_origin(kind), [part for part in get_args(kind) if part is not type(None)]
    if origin is Annotated:
        return value_of(parts[0], marks, place)
    if origin in {Union, types.UnionType}:
        return value_of(parts[-1], marks, place)
    if origin is tuple:
        return [value_of(parts[0], marks, place)]
    if origin is dict:
        return {marks.word(f"{place} (key)"): value_of(parts[1], marks, place)}
    if origin is Literal:
        return parts[0]
    return _plain_value(kind, marks, place)


def _plain_value(kind: Any, marks: Marks, place: str) -> Any:  # noqa: ANN401 (any annotation)
    if issubclass(kind, BaseModel):
        return planted(kind, marks, place)
    if issubclass(kind, Enum):
        return next(iter(kind)).value
    makers = {str: marks.word, int: marks.number, date: marks.day, bool: lambda _: False}
    assert kind in makers, f"no mark for {place}: {kind}"
    return makers[kind](place)


class _Dumper(yaml.SafeDumper):
    """Writes equal values twice, for the sources know no aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


@dataclass
class Sources:
    """The sources to build, and what marks them."""

    root: Path
    marks: Marks = field(default_factory=Marks)
    shown: set[str] = field(default_factory=set)
    """What is internal and stands in the public site all the same, and why it may."""

    def write(self, path: str, front: Mapping[str, Any], body: str = "") -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = yaml.dump(dict(front), Dumper=_Dumper, sort_keys=False, width=10_000)
        file.write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")

    def attach(self, path: str, place: str) -> str:
        """Write a file that is no document; its name and its content are marked."""
        name = path
        if "*" in path:
            name = path.replace("*", self.marks.word(f"{place} (name)"))
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(f"<svg><!-- {self.marks.word(f'{place} (bytes)')} --></svg>")
        return name.rpartition("/")[2]

    def prose(self, place: str) -> str:
        word = self.marks.word(f"{place} (prose)")
        drawn = self.marks.word(f"{place} (diagram)")
        return f"Teks {word}.\n\n```plantuml\n@startuml\nAlice -> Bob: {drawn}\n@enduml\n```\n"

    def sop(self, path: str, place: str, **given: Any) -> None:  # noqa: ANN401
        """Write an SOP with a mark in every key."""
        front = planted(Sop, self.marks, place, **given)
        front["keterkaitan"].append("1.1.1")
        answers = {self.marks.word(f"{place}.ya"): 1, self.marks.word(f"{place}.tidak"): "selesai"}
        decision = planted(Langkah, self.marks, f"{place}.decision", keputusan=answers, id=None)
        front["prosedur"][0]["langkah"].append(decision)
        self.write(path, front, self.prose(place))

    def service(self, path: str, place: str, **given: Any) -> None:  # noqa: ANN401
        """Write a service with a mark in every key, each kind of channel, and a form."""
        folder = path.rpartition("/")[0]
        form = {"judul": self.marks.word(f"{place}.formulir.judul")}
        form["berkas"] = self.attach(f"{folder}/*.pdf", f"{place} form")
        front = planted(StandarPelayanan, self.marks, place, formulir=[form], **given)
        front["prosedur"].append({"petugas": self.marks.word(f"{place}.petugas")})
        for kind, make in CHANNELS.items():
            front["pengaduan"].append({kind: make(self.marks, f"{place}.{kind}")})
        self.write(path, front, self.prose(place))

    def charter(self, path: str, place: str, **given: Any) -> None:  # noqa: ANN401
        """Write a maklumat with a mark in every key."""
        self.write(path, planted(Maklumat, self.marks, place, **given), self.prose(place))


CHANNELS: Mapping[str, Callable[[Marks, str], str]] = {
    "telepon": lambda marks, place: str(marks.number(place)),
    "whatsapp": lambda marks, place: str(marks.number(place)),
    "surel": lambda marks, place: f"{marks.word(place)}@contoh.example",
    "laman": lambda marks, place: f"https://contoh.example/{marks.word(place)}",
}
"""How a channel of each kind is marked."""

OPEN = {
    "dokumen": "sop",
    "judul": "Prosedur terbuka",
    "status": "digantikan",
    "sifat": "teknis",
    "tanggal": {"pembuatan": "2025-01-02", "revisi": None, "efektif": "2025-01-03"},
    "pengesahan": {"jabatan": "Sekretaris Daerah"},
    "kualifikasi": ["Mampu"],
    "peralatan": ["ATK"],
    "peringatan": [],
    "pencatatan": ["Agenda"],
    "pelaksana": ["agen"],
    "prosedur": [
        {
            "kegiatan": "Membuat surat",
            "pelaksana": "agen",
            "kelengkapan": "ATK",
            "waktu": "1 jam",
            "output": "Surat",
        }
    ],
}
"""A public SOP, to which references to what is internal are added."""


def write_sources(root: Path) -> Sources:
    made = Sources(root)
    write_government(made)
    write_internal_unit(made)
    write_internal_documents(made)
    write_public_documents(made, write_regulations(made))
    return made


def write_government(made: Sources) -> None:
    office = planted(Pelaksana, made.marks, "office", audiens="internal")
    listed = planted(Inventaris, made.marks, "inventory", audiens="internal")
    register = {"agen": {"nama": "Agen Kota"}, made.marks.word("office (key)"): office}
    made.write(
        "kota/index.md",
        {"dokumen": "unit", "jenis": "instansi", "nama": "Kota Terbuka", "kaji_ulang": "24 bulan"}
        | {"pelaksana": register, "inventaris": [{"judul": "Judul terbuka"}, listed]},
    )
    made.write("kota/umum/index.md", {"dokumen": "unit", "jenis": "bagian", "nama": "Bagian Umum"})


def write_internal_unit(made: Sources) -> None:
    """Write an internal unit with nothing public below, and one that holds a public SOP."""
    folder = f"kota/{made.marks.word('unit (folder)')}"
    for place, where in (("unit", folder), ("half", "kota/setengah")):
        office = planted(Pelaksana, made.marks, f"{place}.agen", audiens="publik")
        made.write(
            f"{where}/index.md",
            planted(
                Unit,
                made.marks,
                place,
                audiens="internal",
                logo=made.attach(f"{where}/*.svg", f"{place} logo"),
                pelaksana={
                    "agen": office,
                    "kurir": planted(Pelaksana, made.marks, f"{place}.kurir"),
                },
            ),
            made.prose(place),
        )
        made.attach(f"{where}/lampiran/*.pdf", f"{place} attachment")
    made.sop(f"{folder}/{made.marks.word('inherited (file)')}.md", "inherited", audiens=None)
    made.service(f"{folder}/{made.marks.word('promised (file)')}.md", "promised", audiens=None)
    made.charter(f"{folder}/{made.marks.word('signed (file)')}.md", "signed", audiens=None)
    page = f"# {made.marks.word('page in unit')}\n\n{made.prose('page in unit')}"
    (made.root / folder / f"{made.marks.word('page in unit (file)')}.md").write_text(page)
    number = {"nomor": "7.7.7", "keterkaitan": [], "dasar_hukum": ["uu-25-2009"]}
    made.write("kota/setengah/7.md", OPEN | number | {"audiens": "publik", "status": "berlaku"})
    made.shown = {"half.nama", "half.singkatan", "half.agen.nama"}


def write_internal_documents(made: Sources) -> None:
    file = f"kota/umum/{made.marks.word('own (file)')}"
    made.attach(f"{file}.svg", "beside (unused)")
    number = made.marks.word("own number")
    made.sop(f"{file}.md", "own", audiens="internal", nomor=number)
    service = f"kota/umum/{made.marks.word('own service (file)')}"
    code = made.marks.word("own service number")
    made.service(f"{service}.md", "own service", audiens="internal", nomor=code)
    made.charter("kota/umum/maklumat.md", "own charter", audiens="internal")
    linked = made.attach("panduan/*.pdf", "linked file")
    made.write(
        f"panduan/{made.marks.word('page (file)')}.md",
        planted(Halaman, made.marks, "page", audiens="internal", hide=[]),
        f"# Judul\n\n[berkas]({linked})\n\n{made.prose('page')}",
    )


def write_regulations(made: Sources) -> str:
    """Write an internal regulation, and a public one that names it in every way; return its id."""
    number = made.marks.number("regulation.nomor")
    slug = f"uu-{number}-1999"
    made.write(
        f"dasar-hukum/{slug}.md",
        planted(Peraturan, made.marks, "regulation", nomor=str(number), audiens="internal"),
        made.prose("regulation"),
    )
    made.write(
        "dasar-hukum/uu-25-2009.md",
        {"dokumen": "peraturan", "jenis": "uu", "nomor": "25", "tahun": "2009", "status": "berlaku"}
        | {"tentang": "Pelayanan Publik", "bukti_status": "klausul", "koreksi_rujukan": slug}
        | {key: [slug] for key in RELATIONS},
    )
    return slug


def write_public_documents(made: Sources, regulation: str) -> None:
    """Write public documents that refer to what is internal, in every way that the format has."""
    [number] = made.marks.forms["own number"]
    [file] = made.marks.forms["own (file)"]
    body = (
        f"[biasa]({file}.md) [alamat](../{file}/) ![gambar]({file}.svg) [rujuk][r]\n"
        f'<a href="../../../s/{number}/">pendek</a> [aturan](../../dasar-hukum/{regulation}.md)\n\n'
        f"[r]: {file}.md#langkah-a-1\n"
    )
    cited = {"id": regulation, "kutipan": made.marks.word("kutipan of an internal regulation")}
    made.write(
        "kota/umum/1.md",
        OPEN
        | {
            "nomor": "1.1.1",
            "digantikan_oleh": number,
            "keterkaitan": [number, f"kota/umum/{file}"],
        }
        | {"dasar_hukum": [cited, regulation, "uu-25-2009"]},
        body,
    )
    other = {"nomor": "1.1.2", "judul": "Lain", "keterkaitan": [], "digantikan_oleh": "1.1.1"}
    made.write("kota/umum/2.md", OPEN | other | {"dasar_hukum": ["uu-25-2009"]})
    [code] = made.marks.forms["own service number"]
    [service] = made.marks.forms["own service (file)"]
    promise = OFFER | {"sop": [number, "1.1.1"], "digantikan_oleh": code}
    fees = [{"uraian": "Sekali", "rupiah": 5, "dasar": cited}, {"uraian": "Dua", "rupiah": 0}]
    made.write(
        "kota/umum/layanan.md",
        promise | {"dasar_hukum": [cited, regulation, "uu-25-2009"], "biaya": fees},
        f"[layanan]({service}.md) [janji](maklumat.md)",
    )
    made.write("index.md", {"title": "Beranda"}, f"Lihat [ini](kota/umum/{file}.md).")
    made.write("panduan/terbuka.md", {"title": "Terbuka"}, f"[ini](../kota/umum/{file}.md)")


OFFER = {
    "dokumen": "standar-pelayanan",
    "judul": "Layanan terbuka",
    "status": "digantikan",
    "persyaratan": ["Surat"],
    "prosedur": [{"pemohon": "Datang"}],
    "jangka_waktu": "1 jam",
    "produk": ["Surat"],
    "pengaduan": ["112"],
    "jumlah_pelaksana": 1,
    **{key: ["Ada"] for key in ("sarana", "kompetensi", "pengawasan_internal")},
    **{key: ["Ada"] for key in ("jaminan_pelayanan", "jaminan_keamanan", "evaluasi_kinerja")},
}
"""A public service, to which references to what is internal are added."""

UNSHOWN = {
    # what no site shows, and why
    "pola_nomor": "only checked",
    "pemilik": "goes into CODEOWNERS, not into a site",
    "wilayah": "only read citations with",
    "nip": "shown where the settings say so",
}


@dataclass(frozen=True, kw_only=True)
class Editions:
    """The sites of both audiences, all text in small letters, by path."""

    made: Sources
    public: Mapping[str, str]
    internal: Mapping[str, str]


@pytest.fixture(scope="module")
def editions(once: Callable[[str, Callable[[Path], None]], Path], build: Builder) -> Editions:
    """Build the same sources for both audiences."""

    def fill(folder: Path) -> None:
        write_sources(folder / "sops")
        for audience in ("publik", "internal"):
            settings = {"SOP_SUMBER": str(folder / "sops"), "SOP_AUDIENS": audience}
            done = build(folder / audience, **settings, SOP_PENCARIAN_ISI="true", SOP_PDF="true")
            assert done.code == 0, done.output

    folder = once("audiences", fill)
    made = write_sources(folder / "sops")
    texts = {audience: read_texts(folder / audience) for audience in ("publik", "internal")}
    return Editions(made=made, public=texts["publik"], internal=texts["internal"])


def read_texts(site: Path) -> dict[str, str]:
    files = [file for file in sorted(site.rglob("*")) if file.is_file()]
    return {name: text for file in files for name, text in _read(file, site)}


def _read(file: Path, site: Path) -> Iterator[tuple[str, str]]:
    name, data = file.relative_to(site).as_posix(), file.read_bytes()
    if name.startswith("pdf/"):
        data = _words_of_paper(file).encode()
    elif file.suffix in PACKED:
        # The index of the full text is CBOR and JSON inside, where words stand as they are.
        data = gzip.decompress(data)
    else:
        assert file.suffix in SEARCHED | PICTURES, f"can {file.name} be searched for words?"
    yield name, f"{name}\n{data.decode('utf-8', 'replace')}".casefold()


def _words_of_paper(file: Path) -> str:
    """Return all that a PDF says: its pages, its bookmarks, and what it is called."""
    reader = PdfReader(file)
    names = [str(entry) for entry in (reader.metadata or {}).values()]
    root = reader.trailer["/Root"]
    pages = [page.extract_text().replace("\u00ad", "") for page in reader.pages]
    metadata = root["/Metadata"].get_data().decode()
    return "\n".join((*names, metadata, repr(reader.outline), *pages))


def places_of(mark: tuple[str, ...], texts: Mapping[str, str]) -> list[str]:
    return [name for name, text in texts.items() if any(form.casefold() in text for form in mark)]


def test_every_field_of_what_is_internal_is_marked(editions: Editions) -> None:
    """The walk reaches new keys by itself; here stands what it must at least have reached."""
    marked = set(editions.made.marks.forms)
    for place in ("own.judul", "own.tanggal.efektif", "own.pengesahan.keputusan.nomor"):
        assert place in marked
    for place in ("own.prosedur.langkah.kegiatan", "unit.inventaris.ruang_lingkup", "office.nama"):
        assert place in marked
    assert len(marked) > 150


def test_the_public_site_holds_nothing_internal(editions: Editions) -> None:
    leaks = {
        place: found
        for place, mark in editions.made.marks.forms.items()
        if place not in editions.made.shown and (found := places_of(mark, editions.public))
    }
    assert leaks == {}


def test_the_internal_site_holds_all_of_it(editions: Editions) -> None:
    missing = {
        place
        for place, mark in editions.made.marks.forms.items()
        if not place.endswith(tuple(UNSHOWN)) and not places_of(mark, editions.internal)
    }
    assert missing == set()


def test_the_full_text_of_the_internal_site_can_be_searched_for_marks(editions: Editions) -> None:
    """Else the test of the public site could find nothing in its index."""
    index = {name: text for name, text in editions.internal.items() if ".pf_" in name}
    for kind in ("pf_index", "pf_fragment"):
        texts = {name: text for name, text in index.items() if name.endswith(kind)}
        assert places_of(editions.made.marks.forms["own.prosedur.langkah.kegiatan"], texts), kind


def test_the_papers_of_the_internal_site_can_be_searched_for_marks(editions: Editions) -> None:
    """Else the test of the public site could find nothing on them."""
    papers = {name: text for name, text in editions.internal.items() if name.startswith("pdf/")}
    books = {name: text for name, text in papers.items() if "/buku-" in name}
    forms = {name: text for name, text in papers.items() if name not in books}
    for place in ("own.prosedur.langkah.kegiatan", "own.judul", "own.catatan"):
        assert places_of(editions.made.marks.forms[place], forms), place
        assert places_of(editions.made.marks.forms[place], books), place
    assert places_of(editions.made.marks.forms["unit.inventaris.judul"], books)


def test_of_an_internal_unit_with_a_public_sop_only_names_are_told(editions: Editions) -> None:
    marks = editions.made.marks.forms
    untold = {
        place for place in editions.made.shown if not places_of(marks[place], editions.public)
    }
    assert untold == set()


def test_public_documents_keep_what_is_public(editions: Editions) -> None:
    page = editions.public["kota/umum/1/index.html"]
    for words in ("biasa", "alamat", "rujuk", "pendek", "aturan", "pelayanan publik"):
        assert words in page
    assert "kota/setengah/7/index.html" in editions.public
    assert "penggantinya tidak tercatat" in page
    data = json.loads(editions.public["data/katalog.json"].partition("\n")[2])
    [service] = data["layanan"]
    assert service["sop"] == ["kota/umum/1"]
    assert service["dasar_hukum"] == ["uu-25-2009"]
    assert [(fee["rupiah"], fee["dasar"]) for fee in service["biaya"]] == [(5, None), (0, None)]
