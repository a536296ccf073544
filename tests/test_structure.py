"""The checks of `make check` do fail: each is shown what it is there to find."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks.messages import LANGUAGES, collect_messages, copy_sources, find_faults
from tests.checks.requirements import find_faults as find_requirement_faults

ROOT = Path(__file__).resolve().parents[1]
PLANTED = "まだ訳されていない文"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code to plant faults in."""
    copy_sources(ROOT, tmp_path)
    for name in ("pyproject.toml", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def append(path: Path, text: str) -> None:
    """Add text to a file."""
    path.write_text(path.read_text() + text)


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on a copy."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_facilities_that_know_plans_break_the_contract(copy: Path) -> None:
    append(
        copy / "facilities" / "models" / "facility.py",
        "\nfrom plans.models import PlanPage  # noqa\n",
    )

    done = lint_imports(copy)

    assert done.returncode != 0
    assert "Knowledge flows down BROKEN" in done.stdout
    assert "facilities.models.facility -> plans.models" in done.stdout


def test_pure_module_that_knows_django_breaks_the_contract(copy: Path) -> None:
    append(copy / "workation" / "importer" / "mapping.py", "\nimport django.conf  # noqa\n")

    done = lint_imports(copy)

    assert done.returncode != 0
    assert "Decisions are pure BROKEN" in done.stdout


def test_untranslated_text_of_a_template_is_found_in_every_language(copy: Path) -> None:
    append(copy / "templates" / "404.html", f'{{% translate "{PLANTED}" %}}')

    catalogues = collect_messages(copy)

    for language in LANGUAGES:
        faults = find_faults(language, catalogues[language])
        assert any(fault.endswith(PLANTED) for fault in faults)


def test_requirement_that_was_not_compiled_is_found(copy: Path) -> None:
    assert find_requirement_faults(copy) == []
    path = copy / "pyproject.toml"
    path.write_text(path.read_text().replace('"nh3>=0.2.21,<1"', '"nh3>=99"'))

    faults = find_requirement_faults(copy)

    assert len(faults) == 2
    assert "nh3>=99" in faults[0]
