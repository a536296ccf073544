"""Translations out to people with their own tools, and in again: XLIFF 1.2 and CSV."""
