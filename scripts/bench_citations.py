"""Measure how fast citations are read; `scripts/bench.py --kutipan` starts it as a process."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator

from sopkit.legal.citations import parse
from sopkit.legal.kinds import KINDS

STRINGS = 20_000
MEGABYTE = 1_000_000

HOSTILE = {
    "angka tanpa akhir": "1234567890",
    "kata Nomor tanpa angka": "Nomor ",
    "kata Peraturan Menteri tanpa nama": "Peraturan Menteri ",
    "nama daerah tanpa nomor": "Perda Kota ",
    "rantai perubahan tanpa peraturan": "sebagaimana telah diubah dengan ",
    "kurung buka": "(",
    "garis miring": "1/",
    "spasi": " ",
}
"""What is repeated up to a million signs: texts that make careless patterns slow."""


def main() -> None:
    """Print strings per second, and the seconds of each hostile text, of one core."""
    texts = list(_citations())
    seconds = _seconds(texts)
    length = sum(map(len, texts)) / len(texts)
    rate = len(texts) / seconds
    print(f"{len(texts)} kutipan, rata-rata {length:.0f} aksara: {rate:,.0f} per detik")
    for name, piece in HOSTILE.items():
        text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
        print(f"1 MB {name}: {_seconds([text]):.2f} detik")


def _seconds(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        parse(text, region="kota-serang")
    return time.process_time() - start


def _citations() -> Iterator[str]:
    """Yield the examples of all kinds with other numbers, the same ones in every run."""
    seeded = random.Random(1)  # noqa: S311 (a benchmark, not a secret)
    examples = sorted({example.text for kind in KINDS.values() for example in kind.examples})
    for _ in range(STRINGS):
        example = seeded.choice(examples)
        yield re.sub(r"\b\d{1,3}\b", lambda _: str(seeded.randint(1, 199)), example)


if __name__ == "__main__":
    main()
