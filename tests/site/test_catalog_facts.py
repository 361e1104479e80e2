"""The published data says what the source documents say; the facts here were read from those."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.site.conftest import Command

ROOT = Path(__file__).resolve().parents[2]

SERANG = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi"
MAGETAN = "kabupaten-magetan/sekretariat-daerah/organisasi-dan-tatalaksana"

STAFF = ("Staf", "Kasubbag", "Kabag")
TO_ASSISTANT = (*STAFF, "Asda I")
COMPILING = ("OPD", "Staf/Operator", "Kasubbag", "Tim Penyusun")
FORMATION = ("Bagian Organisasi", "Tim", "OPD", "BKPSDM", "Sekda", "Wali Kota")

MINUTES, HOUR, DAY, WEEK, MONTH = 1, 60, 450, 2250, 9000

DECREE = (10, 20, 10, 15, 30)
LETTER = (10, 20, 10, 15, 30, DAY, 2 * DAY)
EVENT = (5, 2 * DAY, 2 * HOUR, HOUR, 30, 3 * DAY, 2 * DAY)
COLLECTING = (7 * DAY, 2 * WEEK, 3 * DAY, DAY, WEEK, 2 * DAY, 2 * DAY)
ANALYSIS = (2 * DAY, DAY, 2 * WEEK, WEEK, 5 * DAY, WEEK, 3 * DAY, WEEK, DAY, DAY)
HALF = DAY // 2

PROCEDURES: tuple[tuple[str, tuple[str, ...], tuple[int, ...]], ...] = (
    # numbers, lanes in the order of the columns, minutes of each step
    ("01 19 25", STAFF, DECREE),
    ("02 20 26", (*TO_ASSISTANT, "Sekda"), LETTER),
    ("03 04 06 08 11 14 17 27 30 33 36 39", TO_ASSISTANT, EVENT),
    ("09 12 15 18 28 31 34 37 40", TO_ASSISTANT, EVENT),
    ("05 13", ("Bagian Organisasi", "OPD", "Tim Penyusun"), (*COLLECTING, HOUR)),
    ("07", ("Bagian Organisasi", "OPD", "Tim SOP"), (*COLLECTING, HOUR)),
    ("10", ("Bagian Organisasi", "OPD", "Tim SPM"), (*COLLECTING, HOUR)),
    ("16 29 32 35 41", COMPILING, (*COLLECTING, 2 * HOUR)),
    ("21", ("Kabag", "Kasubbag", "JFU"), (DAY, DAY, 2 * DAY, DAY, DAY)),
    ("22 23", FORMATION, ANALYSIS),
    (
        "24",
        ("Bagian Organisasi", "Tim", "Kabag Hukum", "Wali Kota"),
        tuple(DAY * n for n in (5, 4, 5, 40, 1, 15, 1, 15, 5)),
    ),
    # numbered 1, 3, 4, 5 in the document
    ("38", ("Admin Instansi", "Kasubbag", "Kabag", "OPD"), (2 * HOUR, 30, 7 * DAY, 10)),
    (
        "01.048.2017",
        ("Bupati", "Sekda", "Asda III", "Kabag Organisasi", "Kasubbag", "Staf", "OPD"),
        (DAY, HALF, HALF, 30 * DAY, DAY, HALF, HALF, DAY, HALF, 2 * DAY, 5 * DAY),
    ),
)

MOJOKERTO_LANES = ("Analis Ketatalaksanaan", "Kasubbag Tata Laksana", "Kabag Organisasi")
MOJOKERTO = (
    ("Perencanaan", (*MOJOKERTO_LANES, "OPD"), (WEEK, 15, 5, HOUR, DAY, 15, DAY, DAY)),
    (
        "Pelaksanaan Evaluasi Pencapaian SPM",
        (*MOJOKERTO_LANES, "Tim"),
        (2 * DAY, DAY, DAY, MONTH, MONTH, 5 * DAY, HOUR, DAY, 15, HOUR, DAY, 15, DAY, 30),
    ),
)

BY_THE_HEAD = "01 02 03 04 06 08 09 11 12 14 15 17 18 19 20 25 26 27 28 30 31 33 34 36 37 39 40"
"""The numbers whose T stands in row 3 and whose Y stands in row 5 under Kabag."""

DECISIONS: dict[str, dict[int, tuple[str, int, int]]] = {
    **{number: {4: ("Kabag", 5, 3)} for number in BY_THE_HEAD.split()},
    "21": {2: ("Kasubbag", 3, 1)},
    "22": {4: ("OPD", 5, 3), 6: ("OPD", 7, 4)},
    "23": {4: ("OPD", 5, 3), 6: ("OPD", 7, 4)},
    "24": {7: ("Wali Kota", 8, 6)},
}
"""Per number the steps that decide: by whom, where Ya leads, where Tidak leads."""

OFFICE_LETTERS = ["SOP Tata Naskah Surat Keluar", "SOP Pengajuan GU/TU"]
HOUSE_RULES = ["perwali-kota-serang-4-2017", "perwali-kota-serang-50-2017"]

SELECTED: dict[str, dict[str, Any]] = {
    "01": {"peringatan": None, "keterkaitan": OFFICE_LETTERS, "dasar_hukum": HOUSE_RULES},
    "05": {
        "judul": "Penghimpunan Proposal Inovasi Pelayanan Publik OPD",
        "alias": ["Mekanisme Penghimpunan Proposal Inovasi Pelayanan Publik OPD"],
        "dasar_hukum": ["permenpanrb-30-2014", "permenpanrb-5-2019", *HOUSE_RULES],
        "keterkaitan": OFFICE_LETTERS[:1],
        "peralatan": ["ATK", "Komputer", "Printer", "Jaringan internet"],
    },
    "07": {
        "unit": f"{SERANG}/ketatalaksanaan-dan-pelayanan-publik",
        "dasar_hukum": ["permenpanrb-35-2012", *HOUSE_RULES],
        "pencatatan": ["Data dicatat dan direkap", "Pendokumentasian"],
        "pengesahan": {"jabatan": "Sekretaris Daerah Kota Serang"},
    },
    "16": {
        "dasar_hukum": [
            *("uu-25-2009", "permenpanrb-15-2014", "perwali-kota-serang-4-2018"),
            *HOUSE_RULES,
        ]
    },
    "21": {
        "unit": f"{SERANG}/kelembagaan-dan-analisa-formasi-jabatan",
        "alias": [],
        "keterkaitan": None,
        "dasar_hukum": ["perda-kota-serang-8-2008"],
        "peralatan": ["Komputer", "Printer", "ATK"],
    },
    "22": {
        "keterkaitan": ["Analisis Beban Kerja", "SOP Penomoran Produk Hukum Daerah"],
        "dasar_hukum": [
            *("uu-32-2004", "pp-38-2007", "pp-41-2007"),
            *("perda-kota-serang-8-2008", "permendagri-4-2005"),
        ],
    },
    "35": {
        "unit": f"{SERANG}/akuntabilitas-kinerja-dan-reformasi-birokrasi",
        "dasar_hukum": [
            *("pp-8-2006", "perpres-29-2014", "permenpanrb-53-2014"),
            *("perda-kota-serang-7-2017", "perwali-kota-serang-4-2017"),
        ],
        "pencatatan": ["Pendokumentasian", "Pengarsipan", "Pembukuan"],
    },
    "38": {"peringatan": None, "dasar_hukum": ["uu-28-1999", "uu-31-1999", "perkpk-7-2016"]},
    "41": {
        "peringatan": None,
        "dasar_hukum": ["perpres-81-2010", "permenpanrb-30-2018", *HOUSE_RULES],
    },
    "065/SOP/417.112/12": {
        "judul": "Evaluasi Standar Pelayanan Minimal (SPM)",
        "unit": "kota-mojokerto/sekretariat-daerah/organisasi",
        "revisi_ke": 1,
        "dasar_hukum": ["pp-2-2018"],
        "keterkaitan": ["SOP Pengelolaan Surat Masuk", "SOP Pengelolaan Surat Keluar"],
        "peralatan": ["ATK", "Komputer", "Printer", "SPM tingkat pusat"],
    },
    "01.048.2017": {
        "judul": "Penyusunan Standar Pelayanan dan Maklumat Pelayanan",
        "unit": "kabupaten-tangerang/sekretariat-daerah/organisasi",
        "revisi_ke": None,
        "dasar_hukum": [
            *("uu-14-1950", "uu-4-1968", "permendagri-52-2011", "permenpanrb-35-2012"),
            *("perda-kab-tangerang-11-2016", "perbup-kab-tangerang-70-2014"),
        ],
        "keterkaitan": ["SOP Penyusunan Laporan Capaian SPM"],
    },
}

ROWS: tuple[tuple[str, int, int, list[str], list[str]], ...] = (
    # number, section, step, kelengkapan, output
    ("01", 0, 5, ["Draf SK Tim Kegiatan"], ["Draf SK Tim Kegiatan diproses di Bag. Hukum"]),
    (
        "03",
        0,
        2,
        [
            *("Nota dinas pengajuan dana", "Surat undangan", "Surat pesanan makmin"),
            *("Daftar honor", "Daftar hadir", "Tempat pelaksanaan", "Narasumber, pembuka acara"),
            *("Anggaran kegiatan", "Daftar peserta", "MC, moderator, notulen"),
        ],
        ["Persiapan pelaksanaan kegiatan"],
    ),
    ("07", 0, 8, ["Dokumen sah"], ["Dokumen terhimpun"]),
    ("09", 0, 6, ["SPT"], ["Laporan SPPD"]),
    (
        "21",
        0,
        2,
        ["UU", "PP", "Perda", "ATK"],
        ["Terkoreksinya rancangan kebijakan yang diusulkan OPD"],
    ),
    ("38", 0, 1, ["Konsep surat"], ["Surat pengantar", "Formulir laporan"]),
    (
        "065/SOP/417.112/12",
        1,
        13,
        ["Tanda terima, surat pengantar pengiriman SPM"],
        ["Tanda terima dokumen SPM, bukti pengiriman"],
    ),
    (
        # "Sda" of the row is written out
        "01.048.2017",
        0,
        2,
        [
            *("Rancangan SP dan maklumat", "Berita acara pembahasan"),
            "Agenda dan pemberian kartu terusan disposisi",
        ],
        ["Agenda", "Kartu penerus disposisi"],
    ),
)


def full_number(number: str) -> str:
    return f"01.01.{number}.2019" if len(number) == 2 else number


@pytest.fixture(scope="module")
def catalog(site: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((site / "data" / "katalog.json").read_text("utf-8"))
    return data


@pytest.fixture(scope="module")
def sops(catalog: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {sop["nomor"]: sop for sop in catalog["sop"]}


def lanes(section: dict[str, Any]) -> tuple[str, ...]:
    return tuple(lane["nama"] for lane in section["pelaksana"])


def minutes(section: dict[str, Any]) -> tuple[int, ...]:
    return tuple(step["waktu"]["menit"] for step in section["langkah"])


def test_every_sop_and_every_step_is_there(catalog: dict[str, Any]) -> None:
    steps = [len(part["langkah"]) for sop in catalog["sop"] for part in sop["tahap"]]
    assert (len(catalog["sop"]), sum(steps)) == (43, 326)
    serang = {full_number(f"{number:02}") for number in range(1, 42)}
    others = {"065/SOP/417.112/12", "01.048.2017"}
    assert {sop["nomor"] for sop in catalog["sop"]} == serang | others
    assert catalog["per"] == "2026-11-20"


@pytest.mark.parametrize(("numbers", "columns", "times"), PROCEDURES)
def test_lanes_and_times_are_those_of_the_document(
    sops: dict[str, dict[str, Any]], numbers: str, columns: tuple[str, ...], times: tuple[int, ...]
) -> None:
    for number in map(full_number, numbers.split()):
        [section] = sops[number]["tahap"]
        assert (section["nama"], lanes(section), minutes(section)) == (None, columns, times), number


def test_the_table_of_procedures_leaves_none_out(sops: dict[str, dict[str, Any]]) -> None:
    told = [full_number(number) for numbers, _, _ in PROCEDURES for number in numbers.split()]
    assert sorted([*told, "065/SOP/417.112/12"]) == sorted(sops)


def test_the_sections_of_mojokerto_keep_their_own_lanes(sops: dict[str, dict[str, Any]]) -> None:
    sections = sops["065/SOP/417.112/12"]["tahap"]
    assert [(part["nama"], lanes(part), minutes(part)) for part in sections] == list(MOJOKERTO)
    assert sections[0]["langkah"][-1]["ke"] == [{"label": None, "tujuan": "tahap-berikut"}]


def test_decisions_are_read_from_the_letters_beside_the_lost_diamonds(
    sops: dict[str, dict[str, Any]],
) -> None:
    found = {
        number: decided for number, sop in sops.items() if (decided := _decisions(sop["tahap"]))
    }
    assert found == {full_number(number): told for number, told in DECISIONS.items()}


def _decisions(sections: list[dict[str, Any]]) -> dict[int, tuple[str, int, int]]:
    found = {}
    for section in sections:
        names = {lane["id"]: lane["nama"] for lane in section["pelaksana"]}
        for step in section["langkah"]:
            ways = {way["label"]: way["tujuan"] for way in step["ke"]}
            if step["simbol"] == "belah-ketupat":
                assert list(ways) == ["Ya", "Tidak"]
                found[step["no"]] = (names[step["pelaksana"][0]], ways["Ya"], ways["Tidak"])
            else:
                assert list(ways) == [None]
    return found


def test_steps_lead_on_and_the_last_one_ends(sops: dict[str, dict[str, Any]]) -> None:
    for sop in sops.values():
        for at, section in enumerate(sop["tahap"]):
            *steps, last = section["langkah"]
            plain = [step for step in steps if step["simbol"] != "belah-ketupat"]
            assert [step["ke"][0]["tujuan"] for step in plain] == [s["no"] + 1 for s in plain]
            end = "selesai" if at + 1 == len(sop["tahap"]) else "tahap-berikut"
            assert last["ke"] == [{"label": None, "tujuan": end}]
            assert [step["no"] for step in section["langkah"]] == list(range(1, len(steps) + 2))


def test_every_step_has_an_actor_among_the_lanes_and_an_output(
    sops: dict[str, dict[str, Any]],
) -> None:
    for sop in sops.values():
        for section in sop["tahap"]:
            ids = {lane["id"] for lane in section["pelaksana"]}
            for step in section["langkah"]:
                assert step["pelaksana"]
                assert set(step["pelaksana"]) <= ids
                assert step["kegiatan"]
                assert step["output"]


@pytest.mark.parametrize("number", SELECTED)
def test_identity_is_that_of_the_document(sops: dict[str, dict[str, Any]], number: str) -> None:
    sop = sops[full_number(number)]
    facts = dict(SELECTED[number])
    if (related := facts.get("keterkaitan")) is not None:
        assert [item["judul"] for item in sop["keterkaitan"]] == related
        del facts["keterkaitan"]
    assert {key: sop[key] for key in facts} == facts


@pytest.mark.parametrize(("number", "section", "step", "supplies", "outputs"), ROWS)
def test_rows_are_those_of_the_document(
    sops: dict[str, dict[str, Any]],
    number: str,
    section: int,
    step: int,
    supplies: list[str],
    outputs: list[str],
) -> None:
    row = sops[full_number(number)]["tahap"][section]["langkah"][step - 1]
    assert (row["kelengkapan"], row["output"]) == (supplies, outputs)


def test_dates_are_those_of_the_documents(sops: dict[str, dict[str, Any]]) -> None:
    named = ("pembuatan", "revisi", "efektif")
    dates = {number: tuple(sop["tanggal"][key] for key in named) for number, sop in sops.items()}
    assert dates.pop("065/SOP/417.112/12") == ("2018-03-13", "2018-03-13", "2018-03-13")
    assert dates.pop("01.048.2017") == (None, None, None)
    assert set(dates.values()) == {("2019-05-09", None, "2019-06-10")}
    assert sops["01.01.07.2019"]["tanggal"]["jatuh_tempo"] == "2021-06-10"
    assert sops["01.048.2017"]["tanggal"]["jatuh_tempo"] is None


def test_citations_stay_as_written_and_name_their_regulation(
    sops: dict[str, dict[str, Any]], catalog: dict[str, Any]
) -> None:
    citations = {item["id"]: item["teks"] for item in sops["01.01.35.2019"]["kutipan"]}
    assert citations["perda-kota-serang-7-2017"].startswith("Perda No. 7Tahun 2017tentang")
    register = {rule["id"]: rule for rule in catalog["peraturan"]}
    for sop in sops.values():
        bases = [item["id"] for item in sop["kutipan"] if item["peran"] != "dalam_judul"]
        assert sop["dasar_hukum"] == bases
        assert all(sop["id"] in register[cited]["sop"] for cited in sop["dasar_hukum"])


def test_related_sops_of_the_catalogue_are_linked(sops: dict[str, dict[str, Any]]) -> None:
    first = sops["01.01.22.2019"]["keterkaitan"][0]
    assert first["id"] == sops["01.01.23.2019"]["id"]
    assert sops["01.01.01.2019"]["keterkaitan"][0]["id"] is None


def test_totals_follow_the_path_of_yes(sops: dict[str, dict[str, Any]]) -> None:
    assert sops["01.01.01.2019"]["total_waktu"]["menit"] == sum(DECREE)
    assert sops["01.01.22.2019"]["total_waktu"]["menit"] == sum(ANALYSIS)
    assert all(sop["total_waktu"]["lengkap"] for sop in sops.values())


def test_listed_titles_are_inventory(catalog: dict[str, Any]) -> None:
    listed = {unit["id"]: unit["inventaris"] for unit in catalog["unit"] if unit["inventaris"]}
    mojokerto = listed.pop("kota-mojokerto/sekretariat-daerah/organisasi")
    assert [item["judul"] for item in mojokerto if item["sop"]] == [
        "Evaluasi Standar Pelayanan Minimal (SPM)"
    ]
    assert len(mojokerto) == 14
    assert {unit.removeprefix(MAGETAN): len(items) for unit, items in listed.items()} == {
        "": 17,
        "/kelembagaan": 14,
        "/analisis-jabatan-dan-pengembangan-kinerja": 13,
        "/ketatalaksanaan": 15,
    }
    magetan = [item for items in listed.values() for item in items]
    assert Counter(item["dokumen"] for item in magetan) == {"sop": 54, "standar-pelayanan": 5}
    assert not any(item["sop"] for item in magetan)


def test_title_pages_bring_who_answers_for_what(catalog: dict[str, Any]) -> None:
    units = {unit["id"]: unit for unit in catalog["unit"]}
    items = {item["judul"]: item for item in units[f"{MAGETAN}/ketatalaksanaan"]["inventaris"]}
    incoming = items["Pengagendaan Surat Masuk"]
    assert incoming["penanggung_jawab_produk"] == "SKPD pengirim"
    assert incoming["penanggung_jawab_pelaksanaan"] == "Kepala Bagian"
    assert incoming["ruang_lingkup"] == "Sekretariat Daerah Kabupaten Magetan"


def test_units_form_one_tree_per_government(catalog: dict[str, Any]) -> None:
    units = {unit["id"]: unit for unit in catalog["unit"]}
    tops = [unit["id"] for unit in catalog["unit"] if unit["induk"] is None]
    assert sorted(tops) == [
        *("kabupaten-magetan", "kabupaten-tangerang"),
        *("kota-mojokerto", "kota-serang"),
    ]
    for unit in catalog["unit"]:
        assert unit["induk"] is None or unit["induk"] == unit["id"].rpartition("/")[0]
        assert unit["induk"] is None or unit["induk"] in units
    assert all(sop["unit"] in units for sop in catalog["sop"])


def test_addresses_in_the_data_are_pages_of_the_site(catalog: dict[str, Any], site: Path) -> None:
    for record in (*catalog["unit"], *catalog["sop"], *catalog["peraturan"]):
        assert not record["url"].startswith("/")
        assert (site / record["url"] / "index.html").is_file(), record["url"]


def test_the_data_fits_its_published_schema(catalog: dict[str, Any], site: Path) -> None:
    schema = json.loads((site / "data" / "katalog.schema.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    checker = validator.FORMAT_CHECKER
    assert list(validator(schema, format_checker=checker).iter_errors(catalog)) == []


def test_the_schema_refuses_what_is_no_catalogue(catalog: dict[str, Any], site: Path) -> None:
    schema = json.loads((site / "data" / "katalog.schema.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert not validator.is_valid({**catalog, "asing": 1})
    assert not validator.is_valid({**catalog, "sop": [{"nomor": "1"}]})


def test_two_builds_of_a_day_give_the_same_bytes(
    site: Path,
    once: Callable[[str, Callable[[Path], None]], Path],
    run: Command,
) -> None:
    """Other folder, other hash seed, other time zone: nothing of it shows."""

    def fill(folder: Path) -> None:
        done = run(
            *(sys.executable, "-m", "mkdocs", "build"),
            *("-f", ROOT / "mkdocs.yml", "-d", folder / "lain"),
            cwd=folder,
            SOP_PENCARIAN_ISI="true",
            PYTHONHASHSEED="7",
            TZ="Asia/Jayapura",
            LC_ALL="C",
        )
        assert done.code == 0, done.output

    other = once("again", fill) / "lain"
    files = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    assert files == {file.relative_to(other) for file in other.rglob("*") if file.is_file()}
    assert [f for f in files if (site / f).read_bytes() != (other / f).read_bytes()] == []
