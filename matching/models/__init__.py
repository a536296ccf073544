"""The diagnosis and what staff tune it with."""

from matching.models.diagnosis import DiagnosisPage
from matching.models.persona import Persona

__all__ = ["DiagnosisPage", "Persona"]
