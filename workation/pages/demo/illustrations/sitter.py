"""Who is portrayed, in words the painters of hair, face and dress understand."""

from __future__ import annotations

from dataclasses import dataclass

from .palette import PAPER, TEAL, Colour
from .people import HAIRS, SKINS


@dataclass(frozen=True)
class Sitter:
    """Somebody who is portrayed."""

    hair: str  # see HAIR_BACK and _hair
    tone: Colour = HAIRS[0]
    skin: Colour = SKINS[0]
    wear: str = "shirt"  # shirt, apron, kimono, jacket, knit, bib, vest
    top: Colour = TEAL
    accent: Colour = PAPER
    glasses: bool = False
    beard: str = ""  # stubble, full
    age: int = 30
    smile: float = 1.0
    turn: float = 0.0
