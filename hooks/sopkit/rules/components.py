"""Checks of a Standar Pelayanan by itself: its 14 components, each one plain and complete."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sopkit.duration import ACCEPTED
from sopkit.findings import Severity
from sopkit.model.channels import KINDS
from sopkit.model.service import DELIVERY, MANUFACTURING, JangkaWaktu
from sopkit.rules.keys import absent
from sopkit.rules.norms import HOUSE, PUBLIC_SERVICE, STANDARD
from sopkit.rules.places import item_path, written
from sopkit.rules.registry import GUARANTEED, Problem, service_rule
from sopkit.rules.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.rules.registry import Scope
    from sopkit.services import ServiceEntry

GUARANTEED["SP09"] = (
    "NIP hanya tampil bila setelan memintanya; rancangan bertanda, dan yang internal tidak ikut"
)


@service_rule(
    "SP12", Severity.ERROR, source=HOUSE, title="Standar pelayanan berjudul dan berstatus"
)
def named_and_placed(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a service without title, or that does not say where it stands in its life."""
    for key, hint in (
        ("judul", "tulis nama layanan, misalnya judul: Surat Keterangan Pindah"),
        ("status", "pilih misalnya status: rancangan, atau status: berlaku"),
    ):
        if not getattr(entry.service, key):
            stated = (key,) in entry.source.lines
            message = f"{key} kosong" if stated else f"{key} tidak ada"
            yield Problem(field=(key,), message=message, hint=hint)


@service_rule(
    "SP01",
    Severity.ERROR,
    source=STANDARD,
    title="Keempat belas komponen standar pelayanan tertulis",
)
def components_present(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find components that are not there, and empty ones of those that stay in the office."""
    for key, name in (DELIVERY | MANUFACTURING).items():
        value = getattr(entry.service, key)
        stated = (key,) in entry.source.lines
        if not stated or (value is None and key in MANUFACTURING):
            yield from absent(
                entry.source,
                (key,),
                name=f'komponen "{name}"',
                example=_EXAMPLES.get(key, f"{key}: [isinya]"),
            )
        elif key in MANUFACTURING and _is_empty(value):
            yield Problem(
                field=(key,),
                message=f'komponen "{name}" kosong',
                hint=f"isi {key}; standar pelayanan memuat keempat belas komponen",
            )


@service_rule(
    "SP02",
    Severity.ERROR,
    source=f"{PUBLIC_SERVICE}; {STANDARD}",
    title="Enam komponen penyampaian layanan terisi dan layak diumumkan",
)
def delivery_publishable(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find empty components of those that the public reads, and numbers of persons in them."""
    for key, name in DELIVERY.items():
        value = getattr(entry.service, key)
        # Fees and complaints have rules of their own.
        if key in {"biaya", "pengaduan"} or (key,) not in entry.source.lines:
            continue
        if _is_empty(value):
            yield Problem(
                field=(key,),
                message=f'komponen "{name}" kosong',
                hint=f"isi {key}; komponen ini diumumkan kepada masyarakat",
            )
        for at, text in enumerate(_texts(value)):
            yield from _text_problems(entry, key, at, text)


def _text_problems(entry: ServiceEntry, key: str, at: int, text: str) -> Iterator[Problem]:
    field = item_path(entry.source, (key,), at)
    if not text.strip():
        yield Problem(field=field, message="butir kosong", hint="isi, atau hapus butir ini")
    elif found := _PERSON.search(text):
        yield Problem(
            field=field,
            message=f'"{found[0]}" tampak seperti NIK atau NIP',
            hint="hapus nomor pribadi; komponen ini diumumkan kepada masyarakat",
            severity=Severity.WARNING,
        )


_PERSON = re.compile(r"(?<![\d.])(?:\d{16}|\d{18}|\d{8} \d{6} \d \d{3})(?![\d.])")
"""Sixteen digits of a NIK, eighteen of a NIP."""


@service_rule(
    "SP03",
    Severity.ERROR,
    source=STANDARD,
    title="Biaya dinyatakan: gratis, atau jumlah rupiah dengan peraturannya",
)
def fee_stated(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a service that does not say what it costs, and fees without rule or name."""
    fees = entry.service.biaya
    if not fees:
        if ("biaya",) in entry.source.lines:
            yield Problem(field=("biaya",), message="biaya tidak dinyatakan", hint=_FEES)
        return
    for at, fee in enumerate(fees):
        field = item_path(entry.source, ("biaya",), at)
        if fee.rupiah and fee.dasar is None:
            yield Problem(
                field=field,
                message="tarif tanpa peraturan yang menetapkannya",
                hint="tulis dasar: dengan id peraturannya, misalnya perda-kota-serang-1-2024",
            )
        if len(fees) > 1 and not fee.uraian:
            yield Problem(
                field=field,
                message="salah satu dari beberapa tarif tidak bernama",
                hint="tulis uraian: untuk apa tarif itu",
                severity=Severity.WARNING,
            )


@service_rule("SP04", Severity.ERROR, source=STANDARD, title="Jangka waktu terbaca")
def promise_parses(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a jangka waktu that is no time."""
    promise = entry.service.jangka_waktu
    if promise and promise.waktu and entry.promised is None:
        inner = ("jangka_waktu", "waktu")
        yield Problem(
            field=inner if inner in entry.source.lines else ("jangka_waktu",),
            message=f'"{shortened(promise.waktu)}" tidak terbaca sebagai waktu',
            hint=f"tulis misalnya {ACCEPTED}",
        )


@service_rule(
    "SP05", Severity.ERROR, source=STANDARD, title="Pengaduan mempunyai saluran yang dapat dicapai"
)
def complaints_reach_somebody(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a service that names nowhere to complain."""
    channels = entry.service.pengaduan
    if not channels:
        if ("pengaduan",) in entry.source.lines:
            yield Problem(
                field=("pengaduan",), message="saluran pengaduan tidak ada", hint=_CHANNELS
            )
        return
    for at, channel in enumerate(channels):
        own = written(entry.source, ("pengaduan", at))
        # What is written but faulty has been told already.
        faulty = isinstance(own, dict) and any(own.get(kind) for kind in KINDS)
        if not channel.text.strip() and not faulty:
            field = item_path(entry.source, ("pengaduan",), at)
            yield Problem(field=field, message="saluran tanpa alamat", hint=_CHANNELS)


@service_rule(
    "SP06",
    Severity.WARNING,
    source=STANDARD,
    title="Persyaratan ditulis satu per satu",
)
def requirements_itemised(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find requirements that refer to somewhere else, or that hold several in one."""
    for at, item in enumerate(entry.service.persyaratan or ()):
        field = item_path(entry.source, ("persyaratan",), at)
        if _ELSEWHERE.search(item.syarat):
            yield Problem(
                field=field,
                message=f'"{shortened(item.syarat)}" tidak menyebut persyaratannya',
                hint="tulis tiap persyaratan pada butir sendiri",
            )
        elif _SEVERAL.search(item.syarat):
            yield Problem(
                field=field,
                message=f'"{shortened(item.syarat)}" memuat beberapa persyaratan',
                hint="tulis tiap persyaratan pada butir sendiri",
            )


_ELSEWHERE = re.compile(
    r"\b(?:lihat|sesuai|sebagaimana|mengacu)\b.*\b(?:lampiran|terlampir|ketentuan|peraturan"
    r"|perundang-undangan|pada laman)\b|^(?:sebagaimana )?terlampir\b|^lampiran\b"
    r"|\b(?:dll|dst|dsb)\b|\bdan (?:lain-lain|seterusnya|sebagainya)\b"
    r"|\bpersyaratan (?:lain|lainnya)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r";\s*\S|(?:^|\s)(?:[1-9]\)|[1-9]\.\s|[a-e]\)|[a-e]\.\s).*\s(?:[2-9b-e][.)])\s"
)


@service_rule("SP11", Severity.ERROR, source=HOUSE, title="Formulir yang ditawarkan ada")
def forms_exist(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find forms to download whose file is not there."""
    for at, form in enumerate(entry.service.formulir):
        path = entry.form_path(form)
        if path is None or not scope.has_file(path):
            yield Problem(
                field=("formulir", at, "berkas"),
                message=f'berkas "{shortened(form.berkas)}" tidak ditemukan',
                hint="taruh berkas itu di folder naskah ini, atau perbaiki namanya",
            )


def _is_empty(value: object) -> bool:
    return value is None or value == ()


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a component's items."""
    if isinstance(value, tuple):
        for item in value:
            yield item if isinstance(item, str) else item.text
    elif isinstance(value, JangkaWaktu):
        yield value.waktu


_FEES = "tulis biaya: gratis, atau daftar tarif {uraian, rupiah, dasar}"
_CHANNELS = "tulis telepon, whatsapp, surel, laman, atau alamat"
_EXAMPLES = {
    "persyaratan": "persyaratan: [Fotokopi KTP]",
    "prosedur": "prosedur: [{pemohon: Menyerahkan berkas}, {petugas: Memeriksa berkas}]",
    "jangka_waktu": "jangka_waktu: 3 hari kerja",
    "biaya": "biaya: gratis",
    "produk": "produk: [Surat Keterangan Pindah]",
    "pengaduan": "pengaduan: [{surel: pengaduan@contoh.go.id}]",
    "dasar_hukum": "dasar_hukum: [uu-25-2009]",
    "jumlah_pelaksana": "jumlah_pelaksana: 4",
}
"""How a component is written, for hints."""
