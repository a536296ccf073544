"""Sets Django up on the database of the environment, then measures translation: `make bench`."""

from __future__ import annotations

import os

import django


def main() -> None:
    """Measure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workation.settings.test")
    django.setup()
    from tests.bench import translation_costs

    translation_costs.run()


if __name__ == "__main__":
    main()
