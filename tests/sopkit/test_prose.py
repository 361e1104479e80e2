from __future__ import annotations

import pytest

from sopkit.prose import linked_paths, without_links

LINKS = [
    # Markdown in sops/kota/umum/01.md, the paths below the source folder that it links to
    ("[surat](02.md)", ["kota/umum/02.md"]),
    ("[surat](./02.md#langkah-3)", ["kota/umum/02.md"]),
    ("[surat](../index.md?a=1)", ["kota/index.md"]),
    ('[surat](02.md "judul")', ["kota/umum/02.md"]),
    ("[surat](<berkas a.pdf>)", []),
    ("[surat](berkas%20a.pdf)", ["kota/umum/berkas a.pdf"]),
    ("![gambar](gambar/alir(1).png)", ["kota/umum/gambar/alir(1).png"]),
    ("[satu](a.pdf) dan [dua](b.pdf)", ["kota/umum/a.pdf", "kota/umum/b.pdf"]),
    ("[surat][s]\n\n[s]: /kota/02.md 'judul'", ["kota/02.md"]),
    (
        '<a class="x" href="a.pdf">a</a> <img alt="" src=b.png>',
        ["kota/umum/a.pdf", "kota/umum/b.png"],
    ),
    # an address is relative to the page's own, a file to the source
    ("[surat](../02/)", ["kota/umum/02"]),
    ("[surat](/s/01-02/)", ["s/01-02"]),
    ("[beranda](../../index.md)", ["index.md"]),
    ("[beranda](/)", [""]),
    # what leads out of the site, or stays on the page
    ("[luar](https://contoh.example/a.pdf) <a href='mailto:a@b.c'>a</a> [x](//h/a.pdf)", []),
    ("[bagian](#prosedur) [atas](../../../../etc/passwd.txt)", []),
]


@pytest.mark.parametrize(("body", "paths"), LINKS)
def test_links_are_found_where_authors_write_them(body: str, paths: list[str]) -> None:
    assert list(linked_paths(body, "kota/umum/01.md")) == paths


def test_addresses_on_a_page_of_a_folder_are_relative_to_it() -> None:
    assert list(linked_paths("[a](02/) [b](02.md)", "kota/index.md")) == ["kota/02", "kota/02.md"]
    assert list(linked_paths("[a](kota/)", "index.md")) == ["kota"]


CUT = [
    # Markdown, the same once links to whatever is named "rahasia" are taken out
    (
        "lihat [surat masuk](rahasia.md), lalu [surat](02.md)",
        "lihat surat masuk, lalu [surat](02.md)",
    ),
    ('![denah](rahasia.png "Denah")', "denah"),
    (
        "a [b][r] c [r] d [r][] e [f][s]\n\n[r]: rahasia.md\n[s]: 02.md\n",
        "a b c r d r e [f][s]\n\n\n[s]: 02.md\n",
    ),
    ('<a href="rahasia.md">buka\nini</a> <img src="rahasia.png" alt="x">.', "buka\nini ."),
    ("[**tebal** dan `kode`](rahasia.pdf)", "**tebal** dan `kode`"),
    ("- [ ] tugas [1]\n", "- [ ] tugas [1]\n"),
]


@pytest.mark.parametrize(("body", "rest"), CUT)
def test_a_link_to_what_is_hidden_leaves_its_words(body: str, rest: str) -> None:
    cut = without_links(body, "kota/umum/01.md", hidden=lambda path: "rahasia" in path)
    assert cut == rest
    assert cut.count("\n") == body.count("\n")


def test_a_text_without_hidden_links_stays_as_it_is() -> None:
    body = "\n".join(body for body, _ in LINKS)
    assert without_links(body, "kota/umum/01.md", hidden=lambda _: False) == body
