"""The diagnosis and what staff tune it with."""

from matching.models.coverage import CoverageReport
from matching.models.diagnosis import DiagnosisPage
from matching.models.persona import Persona
from matching.models.tally import Tally

__all__ = ["CoverageReport", "DiagnosisPage", "Persona", "Tally"]
