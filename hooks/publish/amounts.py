"""Numbers as readers in Indonesia write them."""

from __future__ import annotations


def thousands(number: int) -> str:
    """Write a number: 1.234."""
    return f"{number:,}".replace(",", ".")


def rupiahs(amount: int) -> str:
    """Write a fee: "Gratis", or "Rp25.000"."""
    return f"Rp{thousands(amount)}" if amount else "Gratis"
