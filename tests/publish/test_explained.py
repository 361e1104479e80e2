from __future__ import annotations

import pytest

from publish.explained import explainer

explain = explainer({"SPM": "standar <pelayanan> minimal", "SOP": "prosedur", "SOP AP": "dua kata"})

SPM = '<abbr title="standar &lt;pelayanan&gt; minimal">SPM</abbr>'
SOP = '<abbr title="prosedur">SOP</abbr>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>SPM dan SPM</p>", f"<p>{SPM} dan SPM</p>"),
        ("<h1>SPM</h1><p>SPM</p>", f"<h1>SPM</h1><p>{SPM}</p>"),
        ("<p>SOP AP, SOP</p>", f'<p><abbr title="dua kata">SOP AP</abbr>, {SOP}</p>'),
        ('<p title="SPM"><a href="SPM">SPM</a></p>', '<p title="SPM"><a href="SPM">SPM</a></p>'),
        ("<svg><text>SPM</text></svg>", "<svg><text>SPM</text></svg>"),
        ("<thead><th>SOP</th></thead><th>SOP</th>", f"<thead><th>SOP</th></thead><th>{SOP}</th>"),
        ("<p>SPMD, spm, 01-SPM-2</p>", "<p>SPMD, spm, 01-SPM-2</p>"),
        ("<!-- SPM --><p>a &lt;b&gt; SOP</p>", f"<!-- SPM --><p>a &lt;b&gt; {SOP}</p>"),
    ],
)
def test_the_first_use_is_explained(html: str, expected: str) -> None:
    assert explain(html) == expected


def test_without_abbreviations_nothing_changes() -> None:
    assert explainer({})("<p>SPM</p>") == "<p>SPM</p>"
