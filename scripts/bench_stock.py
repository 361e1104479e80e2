"""Write a sample of SOPs as a stock Material site: plain tables, one PlantUML fence each."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sopkit.loading import load_catalog
from sopkit.settings import Settings
from system import apt_install

if TYPE_CHECKING:
    from sopkit.entries import SopEntry

HEAD = "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |\n|---|---|---|---|---|---|\n"

CONFIG = """\
site_name: Pembanding
docs_dir: docs
site_dir: site
theme:
  name: material
  language: id
  font: false
plugins: [search]
markdown_extensions:
  - tables
  - plantuml_markdown:
      format: svg_inline
      plantuml_cmd: {command}
"""


def main(sources: str, target: str, count: str) -> None:
    """Write the sample below `target`."""
    catalog = load_catalog(Path(sources), settings=Settings(), today=date(2026, 1, 1))
    docs = Path(target) / "docs"
    docs.mkdir(parents=True)
    for entry in catalog.listed[: int(count)]:
        file = docs / f"{entry.id}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_page(entry), encoding="utf-8")
    (docs / "index.md").write_text("# Pembanding\n", encoding="utf-8")
    config = CONFIG.format(command=_engine())
    (Path(target) / "mkdocs.yml").write_text(config, encoding="utf-8")


def _engine() -> str:
    """Return the command that draws one diagram a start: the distribution's."""
    if shutil.which("plantuml") or apt_install("plantuml"):
        return "plantuml"
    raise SystemExit("perlu perintah plantuml untuk pembanding; pasang paket plantuml")


def _page(entry: SopEntry) -> str:
    rows = "".join(
        f"| {s.no} | {s.text} | {', '.join(s.actors)} | {'; '.join(s.supplies)} | {s.time} |"
        f" {'; '.join(s.outputs)} |\n"
        for s in entry.procedure.steps
    )
    return f"# {entry.title}\n\n{HEAD}{rows}\n```plantuml\n{_flow(entry)}```\n"


def _flow(entry: SopEntry) -> str:
    """Write a plain swimlane diagram, as an author without this program would."""
    steps = "".join(f"|{s.actors[0]}|\n:{s.no}. {s.text};\n" for s in entry.procedure.steps)
    first = entry.procedure.steps[0].actors[0]
    return f"@startuml\n|{first}|\nstart\n{steps}stop\n@enduml\n"


if __name__ == "__main__":
    main(*sys.argv[1:])
