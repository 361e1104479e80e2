"""Who looks at a change of which unit: CODEOWNERS, as GitHub and GitLab read it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopkit.catalog import Catalog

HEADER = """\
# Dibuat dari kunci pemilik pada setelan (mkdocs.yml) dan pada index.md tiap unit; jangan disunting.
# Perbarui dengan: python3 scripts/sop.py pemilik --ke CODEOWNERS
# Baris yang lebih bawah mengalahkan yang di atasnya.
"""


def codeowners(catalog: Catalog, *, folder: str) -> str:
    """Write the file, most general line first, for the last that fits a path holds.

    Args:
        catalog: the whole catalogue, whatever its audience.
        folder: the source folder below the root of the repository; empty for the root itself.
    """
    lines = [("*", catalog.settings.pemilik)]
    for unit in catalog.units.values():
        place = f"{folder}/{unit.id}" if folder else unit.id
        lines.append((f"/{_escape(place)}/", unit.owners))
    return HEADER + "".join(f"{' '.join((path, *owners))}\n" for path, owners in lines if owners)


def place_in_repository(sops: Path, project: Path) -> str:
    """Return a source folder's path below the root of the repository that holds it.

    Without any history at hand, the project counts as the repository, or else the folder above.
    """
    sops = sops.resolve()
    roots = [folder for folder in (sops, *sops.parents) if (folder / ".git").exists()]
    if project.resolve() in sops.parents:
        roots.append(project.resolve())
    place = sops.relative_to((*roots, sops.parent)[0]).as_posix()
    return "" if place == "." else place


def _escape(path: str) -> str:
    return re.sub(r"([\\\s#*?\[\]])", r"\\\1", path)
