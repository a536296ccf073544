"""The diagnosis."""

from __future__ import annotations

from matching.models import DiagnosisPage
from tests.factories.tree import SingletonPageFactory


class DiagnosisPageFactory(SingletonPageFactory):
    """The diagnosis at /diagnosis/, without questions unless they are given."""

    title = "診断"
    slug = "diagnosis"

    class Meta:
        model = DiagnosisPage
