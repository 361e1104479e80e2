from __future__ import annotations

import pytest

from sopkit.legal.typos import corrections


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("peraturan", ["peraturan"]),
        ("birokasi", ["birokrasi"]),
        ("birokrassi", ["birokrasi"]),
        ("refromasi", ["reformasi"]),
        ("tangerng", ["tangerang"]),
        # Two candidates: what stands around must tell.
        ("negera", ["negara", "negeri"]),
        ("qwertyuiop", []),
        ("kot", []),
        ("pan", ["pan"]),
    ],
)
def test_one_slip_is_put_right_and_no_more(written: str, meant: list[str]) -> None:
    assert list(corrections(written)) == meant
