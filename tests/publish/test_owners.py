from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from publish.owners import HEADER, codeowners, place_in_repository
from sopkit.catalog import Catalog

Make = Callable[..., Catalog]


def unit(kind: str, owners: str = "") -> str:
    text = f"---\ndokumen: unit\njenis: {kind}\nnama: Unit Contoh\n"
    return text + (f"pemilik: {owners}\n" if owners else "") + "---\n"


UNITS = {
    "kota-b/index.md": unit("instansi", '["@kota-b"]'),
    "kota-a/index.md": unit("instansi", '["@kota/sekretariat", "sop@kota-a.example.go.id"]'),
    "kota-a/umum/index.md": unit("bagian", '"@kota/bagian-umum"'),
    "kota-a/umum/arsip/index.md": unit("subbag"),
    "kota-a-lama/index.md": unit("instansi", '["@arsip"]'),
    "kota-a/organisasi/index.md": unit("bagian", '["@kota/ortala/sop"]'),
}


def test_each_unit_with_owners_has_a_line_after_those_above_it(make_catalog: Make) -> None:
    catalog = make_catalog(UNITS, pemilik=["@kota/pengelola"])
    assert catalog.findings == ()
    assert codeowners(catalog, folder="sops") == (
        HEADER + "* @kota/pengelola\n"
        "/sops/kota-a/ @kota/sekretariat sop@kota-a.example.go.id\n"
        "/sops/kota-a-lama/ @arsip\n"
        "/sops/kota-a/organisasi/ @kota/ortala/sop\n"
        "/sops/kota-a/umum/ @kota/bagian-umum\n"
        "/sops/kota-b/ @kota-b\n"
    )


def test_owners_are_not_handed_down(make_catalog: Make) -> None:
    # What is above holds below by its path; a line of its own would only repeat it.
    catalog = make_catalog(UNITS)
    assert catalog.units["kota-a/umum/arsip"].owners == ()
    assert "arsip/" not in codeowners(catalog, folder="sops")


def test_without_any_owner_there_is_only_the_header(make_catalog: Make) -> None:
    assert codeowners(make_catalog({"kota/index.md": unit("instansi")}), folder="sops") == HEADER


def test_what_means_something_in_a_pattern_is_escaped(make_catalog: Make) -> None:
    catalog = make_catalog({"kota 1 [lama]/index.md": unit("instansi", '["@a"]')})
    text = codeowners(catalog, folder="naskah #kami*?")
    assert text == HEADER + r"/naskah\ \#kami\*\?/kota\ 1\ \[lama\]/ @a" + "\n"


def test_the_source_folder_may_be_the_repository_itself(make_catalog: Make) -> None:
    catalog = make_catalog({"kota/index.md": unit("instansi", '["@a"]')})
    assert codeowners(catalog, folder="") == HEADER + "/kota/ @a\n"


def test_patterns_start_at_the_root_of_the_repository(tmp_path: Path) -> None:
    project = tmp_path / "luar" / "proyek"
    for folder in (project / "sops", project / "lain" / "naskah"):
        folder.mkdir(parents=True)
    # A copy without history.
    assert place_in_repository(project / "sops", project) == "sops"
    assert place_in_repository(project / "lain" / "naskah", project) == "lain/naskah"
    assert place_in_repository(project / "lain" / "naskah", project / "sops") == "naskah"
    # A worktree has a file where a clone has a folder.
    (project / ".git").write_text("gitdir: /lain\n", encoding="utf-8")
    assert place_in_repository(project / "sops", project) == "sops"
    # The project may be part of a larger repository, or hold one.
    (project / ".git").unlink()
    (tmp_path / "luar" / ".git").mkdir()
    assert place_in_repository(project / "sops", project) == "proyek/sops"
    (project / "sops" / ".git").mkdir()
    assert place_in_repository(project / "sops", project) == ""
