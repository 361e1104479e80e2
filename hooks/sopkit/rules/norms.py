"""The norms that rules rest on, as people cite them."""

from __future__ import annotations

PERMENPANRB = "PermenPANRB 35/2012"
PERWALI = "Perwali Serang 50/2017"
PUBLIC_SERVICE = "UU 25/2009 pasal 15"
STANDARD = "PermenPANRB 15/2014"

HOUSE = "kaidah rumah"
"""A convention of this program, which a site may soften or turn off."""

CUSTOM = "kelaziman SOP AP"
"""What is usual but not confirmed against an official text; messages say "lazimnya"."""
