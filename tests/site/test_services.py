"""Services and maklumat from a question at home to the checklist, on paper and as data."""

from __future__ import annotations

import csv
import json
import re
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.site.services import FOLDER, SERVICES, write_services

from sopkit.model.service import DELIVERY, MANUFACTURING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, Page
    from tests.site.conftest import Builder

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"width": 360, "height": 740}
PLAIN, PAID = f"{FOLDER}/layanan-01/", f"{FOLDER}/layanan-07/"
CHARTER = f"{FOLDER}/maklumat/"


@pytest.fixture(scope="module")
def offer(once: Callable[[str, Callable[[Path], None]], Path], build: Builder) -> Path:
    """Give the site of a government with a dozen services."""

    def fill(folder: Path) -> None:
        sources = write_services(folder / "sops")
        settings = {"SOP_PENCARIAN_ISI": "true", "SOP_PDF": "true"}
        done = build(folder / "site", SOP_SUMBER=str(sources), **settings)
        assert done.code == 0, done.output

    return once("services", fill) / "site"


@pytest.fixture(scope="module")
def home(offer: Path, serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(offer) as address:
        yield address


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="id-ID", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def data(offer: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((offer / "data" / "katalog.json").read_text("utf-8"))
    return found


@pytest.mark.browser
@pytest.mark.parametrize("facts", SERVICES, ids=lambda facts: facts["judul"])
def test_from_home_to_the_checklist_in_three_taps(
    phone: Page, home: str, facts: dict[str, Any]
) -> None:
    phone.goto(home)
    phone.get_by_role("link", name=facts["keperluan"], exact=True).click()
    group = phone.locator("#keperluan").get_by_role("link", name=facts["judul"], exact=True)
    expect(group).to_be_in_viewport()
    group.click()
    phone.get_by_role("checkbox", name=facts["persyaratan"][0]).click()
    expect(phone.get_by_role("checkbox", checked=True)).to_have_count(1)


@pytest.mark.browser
@pytest.mark.parametrize("facts", SERVICES, ids=lambda facts: facts["judul"])
def test_search_finds_a_service_by_what_people_call_it(
    phone: Page, home: str, facts: dict[str, Any]
) -> None:
    phone.goto(home)
    for words in facts["alias"]:
        phone.get_by_role("combobox").first.fill(words)
        results = phone.get_by_role("listbox").get_by_role("group", name="Layanan")
        expect(results.get_by_role("option").first).to_contain_text(facts["judul"])


@pytest.mark.browser
def test_the_checklist_remembers_what_is_ticked(phone: Page, home: str) -> None:
    phone.goto(home + PLAIN)
    status = phone.locator("[data-checklist-count]")
    expect(status).to_have_text("0 dari 3 siap.")
    phone.get_by_label("Surat pengantar RT").check()
    expect(status).to_have_text("1 dari 3 siap.")
    phone.reload()
    expect(phone.get_by_label("Surat pengantar RT")).to_be_checked()
    for name in ("Fotokopi KTP", "Fotokopi Kartu Keluarga"):
        phone.get_by_label(name).check()
    expect(status).to_have_text("Semua syarat siap.")
    phone.goto(home + PAID)
    expect(phone.get_by_role("checkbox", checked=True)).to_have_count(0)


@pytest.mark.browser
def test_everything_is_there_without_scripts(browser: Browser, home: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(home + PAID)
    for words in ("Rp500.000", "7 hari kerja", "Pelaku usaha", "Menyerahkan berkas di loket"):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(2)
    page.get_by_text("Petugas: 2 langkah").click()
    expect(page.get_by_text("Memeriksa berkas")).to_be_visible()
    expect(page.locator("[data-checklist-count]")).to_be_hidden()
    context.close()


@pytest.mark.browser
def test_a_service_leads_to_its_sops_and_they_lead_back(phone: Page, home: str) -> None:
    phone.goto(home + PLAIN)
    phone.get_by_role("link", name="Penerbitan Surat Keterangan Pindah").click()
    phone.get_by_role("link", name="Surat Keterangan Pindah", exact=True).first.click()
    expect(phone).to_have_url(home + PLAIN)
    phone.get_by_role("link", name="Maklumat pelayanan Bagian Pelayanan").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Bagian Pelayanan")


@pytest.mark.browser
@pytest.mark.parametrize("address", ["", "layanan/", PLAIN, PAID, CHARTER, f"{FOLDER}/"])
def test_axe_finds_nothing(browser: Browser, home: str, address: str) -> None:
    context = browser.new_context(locale="id-ID", reduced_motion="reduce")
    page = context.new_page()
    page.goto(home + address)
    page.add_script_tag(path=AXE)
    for part in page.locator("details").all():
        part.evaluate("part => { part.open = true; }")
    for width, scheme in product((390, 1280), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = page.evaluate(
            """async () => (await axe.run()).violations.map(({ id, nodes }) =>
                [id, nodes.slice(0, 3).map((node) => node.html.slice(0, 200))])"""
        )
        assert found == [], (width, scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.browser
def test_the_applicants_steps_stand_on_one_line(phone: Page, home: str) -> None:
    phone.goto(home + PLAIN)
    lefts = phone.evaluate(
        """[...document.querySelectorAll('.way > .mine')].map((step) =>
            step.getBoundingClientRect().left)"""
    )
    assert len(lefts) == 3
    assert len(set(lefts)) == 1


def test_a_services_page_and_first_view_stay_light(offer: Path) -> None:
    page = (offer / PAID / "index.html").read_bytes()
    assert len(page) < 40_000


def test_the_index_lists_what_is_missing_too(offer: Path) -> None:
    text = (offer / "layanan" / "index.html").read_text("utf-8")
    assert "Standar Pelayanan Rekomendasi" in text
    assert f"{len(SERVICES)} layanan" in text


def test_data_fit_their_schema_and_hold_every_component(data: dict[str, Any], offer: Path) -> None:
    schema = json.loads((offer / "data" / "katalog.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(data)
    assert [one["judul"] for one in data["layanan"]] == [one["judul"] for one in SERVICES]
    for service in data["layanan"]:
        assert all(service[key] for key in (*DELIVERY, *MANUFACTURING))
        assert (offer / service["url"] / "index.html").is_file()
        assert (offer / service["pdf"]).is_file()
        assert (offer / service["pdf_standar"]).is_file()
        assert {sop["id"] for sop in data["sop"]} >= set(service["sop"])
    [charter] = data["maklumat"]
    assert (offer / charter["pdf"]).is_file()
    [tariff] = [rule for rule in data["peraturan"] if rule["id"] == "perda-kota-serang-9-2020"]
    assert tariff["layanan"] == [PAID.replace("07", "06").strip("/"), PAID.strip("/")]


def test_the_table_has_a_column_a_component(offer: Path, data: dict[str, Any]) -> None:
    text = (offer / "data" / "standar-pelayanan.csv").read_text("utf-8-sig")
    head, *rows = csv.reader(text.splitlines(keepends=True))
    assert head[5:] == [*DELIVERY.values(), *MANUFACTURING.values()]
    assert [row[2] for row in rows] == [one["judul"] for one in SERVICES]
    [paid] = [row for row in rows if row[2] == "Izin Reklame"]
    assert paid[8] == "Sekali pakai: Rp500.000 (Perda Kota Serang 9/2020)"
    assert paid[5].split("\n") == ["Surat permohonan", "Gambar reklame"]
    assert all(row[4].endswith(one["url"]) for row, one in zip(rows, data["layanan"], strict=True))


def test_search_engines_are_told_of_a_government_service(offer: Path) -> None:
    text = (offer / PAID / "index.html").read_text("utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert found
    told = json.loads(found[1])
    assert told["@type"] == "GovernmentService"
    assert told["name"] == "Izin Reklame"
    assert told["offers"][0]["price"] == "500000"
    assert told["areaServed"]["name"] == "Kota Serang"


def test_a_poster_is_one_page_and_says_what_the_page_says(
    offer: Path, data: dict[str, Any]
) -> None:
    for service in data["layanan"]:
        reader = PdfReader(offer / service["pdf"])
        [page] = reader.pages
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        words = " ".join(page.extract_text().replace("\u00ad", "").split())
        for text in (
            service["judul"],
            service["jangka_waktu"]["teks"],
            *(one["syarat"] for one in service["persyaratan"]),
            *(one["kegiatan"] for one in service["prosedur"]),
            *(one["isi"] for one in service["pengaduan"]),
        ):
            assert text in words, (service["judul"], text)
        root = reader.trailer["/Root"]
        assert root["/Lang"] == "id"
        assert root["/MarkInfo"]["/Marked"]


def test_the_decree_lists_all_components_in_order(offer: Path, data: dict[str, Any]) -> None:
    for service in data["layanan"]:
        reader = PdfReader(offer / service["pdf_standar"])
        words = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        at = -1
        for name in (*DELIVERY.values(), *MANUFACTURING.values()):
            found = words.find(name, at + 1)
            assert found > at, (service["judul"], name)
            at = found


def test_a_maklumat_hangs_on_one_page(offer: Path, data: dict[str, Any]) -> None:
    [charter] = data["maklumat"]
    [page] = PdfReader(offer / charter["pdf"]).pages
    words = " ".join(page.extract_text().split())
    for text in ("MAKLUMAT PELAYANAN", "5 Januari 2026", "Sri Rejeki", charter["sanksi"]):
        assert text in words


EXAMPLE = "Peminjaman Ruang Rapat"


def test_an_example_is_marked_and_counts_nowhere(site: Path) -> None:
    own = site / "panduan" / "contoh"
    page = (own / "peminjaman-ruang-rapat" / "index.html").read_text("utf-8")
    assert "bukan layanan yang tersedia" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "GovernmentService" not in page
    texts = {
        file: file.read_text("utf-8")
        for file in site.rglob("*")
        if file.suffix in {".html", ".json", ".csv", ".xml", ".ics"}
        and own not in file.parents
        and site / "panduan" not in file.parents
    }
    assert [file for file, text in texts.items() if EXAMPLE in text] == []
    assert [file for file, text in texts.items() if "panduan/contoh" in text] == []
    assert not list((site / "pdf").glob("*peminjaman*")) if (site / "pdf").exists() else True


def test_what_magetan_lists_is_shown_as_missing(site: Path) -> None:
    text = (site / "layanan" / "index.html").read_text("utf-8")
    listed = re.findall(r"<li>(Standar Pelayanan [^<]+?) <span", text)
    assert len(listed) == 5


def test_the_terminal_tells_the_contradictions(tmp_path: Path, run: Callable[..., Any]) -> None:
    sources = write_services(tmp_path / "sops")
    file = sources / FOLDER / "layanan-01.md"
    text = file.read_text("utf-8").replace("jangka_waktu: 1 hari kerja", "jangka_waktu: 10 menit")
    file.write_text(text.replace("- Surat pengantar RT", "- Akta lahir"), encoding="utf-8")
    done = run(sys.executable, "scripts/sop.py", "periksa", "--sops", sources)
    assert "FC23 jangka_waktu: dijanjikan 10 menit" in done.output
    assert '"Surat pengantar RT", yang tidak ada pada persyaratan' in done.output
    assert '"Akta lahir" tidak diharapkan langkah pertama' in done.output
