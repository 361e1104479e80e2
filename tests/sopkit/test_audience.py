from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from sopkit.audience import Attachments, for_audience
from sopkit.catalog import Catalog
from sopkit.settings import Audience

Make = Callable[..., Catalog]


def unit(kind: str = "bagian", **more: str) -> str:
    return document("unit", jenis=kind, nama=f"Nama {kind}", **more)


def sop(number: str, **more: str) -> str:
    steps = "[{kegiatan: Membuat surat, pelaksana: staf}]"
    return document("sop", nomor=number, judul=f"Judul {number}", **{"prosedur": steps, **more})


def service(number: str, **more: str) -> str:
    return document("standar-pelayanan", nomor=number, judul=f"Layanan {number}", **more)


def rule(kind: str, number: str, **more: str) -> str:
    return document("peraturan", jenis=kind, nomor=f"'{number}'", tahun="2012", **more)


def document(kind: str, *, body: str = "", **keys: str) -> str:
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ndokumen: {kind}\n{front}---\n{body}"


def page(body: str = "# Halaman\n", **keys: str) -> str:
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\n{front}---\n{body}" if keys else body


KOTA = {"kota/index.md": unit("instansi", pelaksana="{staf: {nama: Staf}}", logo="logo.svg")}
SECRET = {
    **KOTA,
    "kota/rahasia/index.md": unit(audiens="internal", logo="cap.svg", singkatan="Rhs"),
}


@pytest.fixture
def seen(make_catalog: Make) -> Callable[[Mapping[str, str]], Catalog]:
    """Give the catalogue of some sources as the public sees it."""
    return lambda files: for_audience(make_catalog(files), Audience.PUBLIK)


See = Callable[[Mapping[str, str]], Catalog]


def test_the_internal_audience_sees_everything(make_catalog: Make) -> None:
    catalog = make_catalog({**SECRET, "kota/rahasia/1.md": sop("1")})
    assert for_audience(catalog, Audience.INTERNAL) is catalog


def test_an_sop_is_for_whom_it_says_or_else_for_whom_its_unit_is(seen: See) -> None:
    catalog = seen(
        {
            **SECRET,
            "kota/1.md": sop("1"),
            "kota/2.md": sop("2", audiens="internal"),
            "kota/rahasia/3.md": sop("3"),
            "kota/rahasia/4.md": sop("4", audiens="publik"),
        }
    )
    assert [entry.id for entry in catalog.sops.entries] == ["kota/1", "kota/rahasia/4"]


@pytest.mark.parametrize("reference", ["2", "kota/2", "/kota/2/", "2.md"])
def test_what_refers_to_an_internal_sop_is_not_told(seen: See, reference: str) -> None:
    catalog = seen(
        {
            **KOTA,
            "kota/1.md": sop(
                "1", keterkaitan=f"['{reference}', '9']", digantikan_oleh=f"'{reference}'"
            ),
            "kota/2.md": sop("2", audiens="internal", keterkaitan="['1']"),
        }
    )
    [entry] = catalog.sops.entries
    assert [item.title for item in catalog.relations["kota/1"]] == ["9"]
    assert (catalog.backlinks, entry.sop.digantikan_oleh) == ({}, None)


def test_a_successor_that_is_public_stays(seen: See) -> None:
    catalog = seen({**KOTA, "kota/1.md": sop("1", digantikan_oleh="'2'"), "kota/2.md": sop("2")})
    heir = catalog.successor(catalog.sops.entries[0])
    assert heir is not None
    assert heir.id == "kota/2"


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("SP.2", "SP.2"),
        ("kota/lain", "kota/lain"),
        # Outside the catalogue: the page says so.
        ("SP.99", "SP.99"),
        ("SP.7", None),
    ],
)
def test_a_successor_of_a_service_is_told_unless_it_is_internal(
    seen: See, named: str, told: str | None
) -> None:
    catalog = seen(
        {
            **SECRET,
            "kota/lama.md": service("SP.1", status="digantikan", digantikan_oleh=named),
            "kota/lain.md": service("SP.2"),
            "kota/rahasia/baru.md": service("SP.7"),
        }
    )
    [old] = (entry for entry in catalog.services.entries if entry.id == "kota/lama")
    assert old.service.digantikan_oleh == told


def test_what_is_left_of_a_services_citations_keeps_its_place(seen: See) -> None:
    fees = "[{uraian: A, rupiah: 1, dasar: uu-7-2012}, {uraian: B, rupiah: 2, dasar: uu-8-2012}]"
    catalog = seen(
        {
            **SECRET,
            "kota/a.md": service("SP.1", dasar_hukum="[uu-7-2012, uu-9-2012]", biaya=fees),
            "dasar-hukum/uu-7-2012.md": rule("uu", "7", audiens="internal"),
            "dasar-hukum/uu-8-2012.md": rule("uu", "8"),
            "dasar-hukum/uu-9-2012.md": rule("uu", "9"),
        }
    )
    [entry] = catalog.services.entries
    assert [base.id for base in entry.service.dasar_hukum or ()] == ["uu-9-2012"]
    assert [bool(fee.dasar) for fee in entry.service.biaya or ()] == [False, True]
    assert [(one.item, one.id) for one in catalog.cited[entry.id]] == [
        (0, "uu-9-2012"),
        (1, "uu-8-2012"),
    ]


def test_an_internal_unit_around_something_public_is_a_bare_folder(seen: See) -> None:
    catalog = seen(
        {
            **KOTA,
            "kota/rahasia/index.md": unit(
                audiens="internal",
                singkatan="Rhs",
                logo="cap.svg",
                inventaris="[{judul: Judul}]",
                pemilik='"@kota/rahasia"',
                alias_url="lama",
                pelaksana="{agen: {nama: Agen}, kurir: {nama: Kurir}}",
                body="Prosa.",
            ),
            "kota/rahasia/1.md": sop(
                "1", audiens="publik", prosedur="[{kegiatan: a, pelaksana: agen}]"
            ),
        }
    )
    bare = catalog.units["kota/rahasia"]
    assert (bare.name, bare.short_name) == ("Nama bagian", "Rhs")
    assert (bare.inventory, bare.prose, bare.source, bare.owners, bare.old) == (
        (),
        "",
        None,
        (),
        (),
    )
    assert bare.inherited.logo is None
    # Who acts in the public SOP has a page; the rest of the register has none.
    assert list(catalog.offices) == ["kota/rahasia#agen"]


def test_an_internal_unit_with_nothing_public_is_gone(seen: See) -> None:
    catalog = seen({**SECRET, "kota/rahasia/1.md": sop("1"), "kota/rahasia/sub/2.md": sop("2")})
    assert list(catalog.units) == ["kota"]


def test_a_logo_of_an_internal_unit_is_not_inherited(seen: See) -> None:
    open_unit = unit("subbag", audiens="publik")
    catalog = seen({**SECRET, "kota/rahasia/buka/index.md": open_unit})
    logos = {key: found.inherited.logo for key, found in catalog.units.items()}
    assert logos == {"kota": "kota/logo.svg", "kota/rahasia": None, "kota/rahasia/buka": None}


def test_an_internal_office_shows_its_name_where_it_acts_and_nothing_else(seen: See) -> None:
    office = "{nama: Agen, kepanjangan: Agen Utama, alias: [Agn], audiens: internal}"
    register = f"{{agen: {office}, kurir: {office}}}"
    steps = "[{kegiatan: a, pelaksana: Agn}]"
    catalog = seen(
        {
            "kota/index.md": unit("instansi", pelaksana=register),
            "kota/1.md": sop("1", prosedur=steps),
        }
    )
    [office_seen] = catalog.offices.values()
    assert office_seen.spellings == ("Agen",)


def test_an_internal_inventory_entry_is_not_counted(seen: See) -> None:
    listed = "[{judul: A}, {judul: B, audiens: internal}]"
    catalog = seen({"kota/index.md": unit("instansi", inventaris=listed)})
    assert [item.entry.judul for item in catalog.inventory(catalog.units["kota"])] == ["A"]


def test_an_ordinary_page_is_for_whom_it_says_or_else_for_whom_its_place_is(seen: See) -> None:
    catalog = seen(
        {
            **SECRET,
            "index.md": page(),
            "panduan/a.md": page(),
            "panduan/b.md": page(audiens="internal"),
            "kota/c.md": page(),
            "kota/rahasia/d.md": page(),
            "kota/rahasia/lampiran/e.md": page(),
            "kota/rahasia/f.md": page(audiens="publik"),
        }
    )
    assert sorted(catalog.pages) == ["", "kota/c", "kota/rahasia/f", "panduan/a"]


REGULATIONS = {
    "dasar-hukum/uu-1-2012.md": rule(
        "uu",
        "1",
        mencabut="[uu-2-2012, uu-3-2012]",
        diubah_oleh="[uu-2-2012]",
        koreksi_rujukan="uu-2-2012",
    ),
    "dasar-hukum/uu-2-2012.md": rule("uu", "2", audiens="internal", mengubah="[uu-4-2012]"),
    "dasar-hukum/uu-5-2012.md": rule("uu", "5"),
}


def test_an_internal_regulation_and_what_it_alone_names_are_gone(seen: See) -> None:
    catalog = seen(
        {
            **KOTA,
            **REGULATIONS,
            "kota/1.md": sop(
                "1", dasar_hukum="[uu-1-2012, {id: uu-2-2012, kutipan: UU Dua}, uu-6-2012]"
            ),
            "kota/2.md": sop("2", audiens="internal", dasar_hukum="[uu-7-2012, uu-6-2012]"),
        }
    )
    # 3 is named by 1 and 6 by a public SOP; 4 and 7 are named by what is internal alone.
    assert sorted(catalog.regulations) == ["uu-1-2012", "uu-3-2012", "uu-5-2012", "uu-6-2012"]
    first = catalog.regulations["uu-1-2012"].regulation
    assert first is not None
    assert (first.mencabut, first.diubah_oleh, first.koreksi_rujukan) == (("uu-3-2012",), (), None)
    cited = [item.regulation and item.regulation.id for item in catalog.references["kota/1"]]
    assert cited == ["uu-1-2012", "uu-6-2012"]
    assert [entry.id for entry in catalog.citing["uu-6-2012"]] == ["kota/1"]


MIXED = [
    # what an item says; what the public reads of it, as ids and texts
    ("UU 1/2012 jo. UU 2/2012", [("uu-1-2012", None)]),
    ("UU 6/2012 tentang Perubahan atas UU 2/2012", [("uu-6-2012", None)]),
    ("UU 2/2012 jo. UU 6/2012", [("uu-6-2012", None)]),
    ("UU 2/2012 dan UU 6", []),
    ("{id: uu-1-2012, kutipan: UU 2/2012}", [("uu-1-2012", None)]),
    ("Buku Rahasia Kedua", []),
    (
        "UU 1/2012 jo. UU 6/2012",
        [("uu-1-2012", "UU 1/2012 jo. UU 6/2012"), ("uu-6-2012", "UU 6/2012")],
    ),
]


@pytest.mark.parametrize(("item", "told"), MIXED)
def test_a_citation_that_names_an_internal_regulation_is_not_shown_as_written(
    seen: See, item: str, told: list[tuple[str, str | None]]
) -> None:
    secret = rule("uu", "2", audiens="internal", alias="[Buku Rahasia Kedua]")
    catalog = seen(
        {
            **KOTA,
            "dasar-hukum/uu-1-2012.md": rule("uu", "1"),
            "dasar-hukum/uu-2-2012.md": secret,
            "kota/1.md": sop("1", dasar_hukum=f"[{item}]"),
        }
    )
    cited = catalog.cited["kota/1"]
    assert [(found.id, found.text) for found in cited] == told
    assert "2/2012" not in repr((cited, catalog.sops.entries[0].sop.dasar_hukum))


ATTACHED = [
    # file, who sees it
    ("kota/logo.svg", True),
    ("panduan/gambar.png", True),
    ("assets/sop/icon.png", True),
    ("kota/rahasia/cap.svg", False),
    ("kota/rahasia/lampiran/denah.png", False),
    # what bears the name of an SOP belongs to it
    ("kota/01.png", True),
    ("kota/01/alir.png", True),
    ("kota/01.02.pdf", False),
    ("kota/01.02-lampiran.pdf", False),
    ("kota/01.02/alir.png", False),
    ("kota/01.020.pdf", True),
    # what only internal documents link to
    ("kota/edaran.pdf", False),
    ("kota/formulir.pdf", True),
]


@pytest.mark.parametrize(("file", "shown"), ATTACHED)
def test_files_are_for_whom_their_documents_are(make_catalog: Make, file: str, shown: bool) -> None:  # noqa: FBT001
    whole = make_catalog(
        {
            **SECRET,
            "kota/01.md": sop("1", body="[formulir](formulir.pdf)"),
            "kota/01.02.md": sop("2", audiens="internal", body="[a](edaran.pdf) [b](formulir.pdf)"),
        }
    )
    attachments = Attachments.of(whole, for_audience(whole, Audience.PUBLIK))
    assert attachments.shows(file) is shown


def test_links_to_what_is_internal_are_plain_words(seen: See) -> None:
    links = {
        # where a public page leads, and whether that is still a link
        "/kota/1.md": True,
        "/kota/rahasia/3.md": True,
        "/kota/rahasia/index.md": True,
        "/kota/logo.svg": True,
        "/panduan/tidak-ada.md": True,
        "/kota/2.md": False,
        "/kota/2/#langkah-1": False,
        "/s/2/": False,
        "/s/kota/2/": False,
        "/lama/dua/": False,
        "/kota/rahasia/cap.svg": False,
        "/kota/gelap/index.md": False,
        "/dasar-hukum/uu-9-2012.md": False,
        "/pelaksana/kota/staf/": True,
        "/pelaksana/kota/agen/": False,
        "/panduan/dalam.md": False,
    }
    body = "\n".join(f"[{target}]({target})" for target in links)
    offices = "{staf: {nama: Staf}, agen: {nama: Agen, audiens: internal}}"
    catalog = seen(
        {
            **SECRET,
            "kota/index.md": unit("instansi", pelaksana=offices, body=body),
            "kota/1.md": sop("1", body=body),
            "kota/2.md": sop("2", audiens="internal", alias_url="lama/dua"),
            "kota/rahasia/3.md": sop("3", audiens="publik", body=body),
            "kota/gelap/index.md": unit(audiens="internal"),
            "dasar-hukum/uu-1-2012.md": rule("uu", "1", body=body),
            "dasar-hukum/uu-9-2012.md": rule("uu", "9", audiens="internal"),
            "panduan/dalam.md": page(audiens="internal"),
            "panduan/luar.md": page(body),
        }
    )
    wanted = "\n".join(f"[{to}]({to})" if kept else to for to, kept in links.items())
    assert {source.body for source in catalog.sources() if source.body} == {wanted}
    assert catalog.units["kota"].prose == wanted
