"""The form that is signed and filed, and the book of a unit, as PDF."""
