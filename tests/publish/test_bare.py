"""What the theme puts on pages for scripts that are not here is taken out, and nothing else."""

from __future__ import annotations

import pytest

from publish.bare import bare


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<input class="md-toggle" type="checkbox" id="__search">\n<p>', "<p>"),
        ('<i>a</i>   <input class="md-toggle">\n  <p>', "<i>a</i>  <p>"),
        ('<label class="md-overlay" for="__drawer"></label><p>', "<p>"),
        ('<div data-md-component="skip">\n  <a href="#a">Lewati</a>\n</div>\n<p>', "<p>"),
        ('<div data-md-component="announce">\n\n</div>\n<p>', "<p>"),
        ('<div class="md-dialog"><div class="md-dialog__inner"></div>\n</div>\n<p>', "<p>"),
    ],
)
def test_what_is_of_no_use_goes(html: str, left: str) -> None:
    assert bare(html) == left


@pytest.mark.parametrize(
    "html",
    [
        '<input class="box" type="checkbox">',
        '<div data-md-component="announce"><p>Pindah</p></div>',
        '<div class="md-container"></div>',
    ],
)
def test_all_else_stays(html: str) -> None:
    assert bare(html) == html
