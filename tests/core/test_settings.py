"""Production starts fully configured or not at all."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.demo_site import clean_environment

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "the-database-password"
COMPLETE = {
    "SECRET_KEY": "rT5-3kq9ZpXw7Yb2Lm8Vd4Nc6Hs1Jf0Ga-QeUiOtKzMxBnCvPl",
    "ALLOWED_HOSTS": "workation.example",
    "SITE_URL": "https://workation.example",
    "DATABASE_URL": f"postgres://site:{PASSWORD}@db.example/site",
    "EMAIL_URL": "smtp+tls://site:mail-password@mail.example:587",
}


def start(environment: dict[str, str], code: str = "") -> subprocess.CompletedProcess[str]:
    """Load the production settings in a process of their own, then run `code`."""
    return subprocess.run(
        [sys.executable, "-c", f"import workation.settings.production as settings\n{code}"],
        cwd=ROOT,
        env=clean_environment(**environment),
        capture_output=True,
        text=True,
        check=False,
    )


def test_complete_configuration_starts() -> None:
    done = start(COMPLETE | {"DEBUG": "1"}, "print(settings.DEBUG, settings.ALLOW_INDEXING)")

    assert done.stderr == ""
    assert done.stdout == "False True\n"


@pytest.mark.parametrize("name", COMPLETE)
@pytest.mark.parametrize("blank", [False, True])
def test_missing_variable_is_named(name: str, blank: bool) -> None:
    environment = {key: value for key, value in COMPLETE.items() if key != name}

    done = start(environment | ({name: " "} if blank else {}))

    assert done.returncode != 0
    assert f"ImproperlyConfigured: Set {name}" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "development-only-key-not-for-production-use-0000"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "workation.example,*"),
        ("SITE_URL", "http://workation.example"),
        ("SITE_URL", "workation.example"),
        ("DATABASE_URL", "sqlite:////var/lib/site.sqlite3"),
        ("DATABASE_URL", f"mysql://site:{PASSWORD}@db.example/site"),
        ("EMAIL_URL", "consolemail://"),
        ("EMAIL_URL", "memorymail://"),
        ("EMAIL_URL", "mail.example"),
        ("ALLOW_INDEXING", "perhaps"),
        ("DEEPL_SERVER_URL", "deepl"),
    ],
)
def test_weak_or_unreadable_variable_is_refused(name: str, value: str) -> None:
    done = start(COMPLETE | {name: value})

    assert done.returncode != 0
    assert f"ImproperlyConfigured: {name}" in done.stderr
    assert PASSWORD not in done.stderr


def test_log_lines_are_json() -> None:
    code = (
        "import logging, logging.config\n"
        "logging.config.dictConfig(settings.LOGGING)\n"
        "try: 1 / 0\n"
        "except ZeroDivisionError: logging.getLogger('plans').exception('見つかりません')"
    )

    done = start(COMPLETE, code)

    line = json.loads(done.stderr)
    assert (line["levelname"], line["name"]) == ("ERROR", "plans")
    assert line["message"] == "見つかりません"
    assert "ZeroDivisionError" in line["exc_info"]


def test_environment_of_this_process_does_not_reach_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////from/the/shell")

    assert "DATABASE_URL" not in clean_environment()
    assert clean_environment()["PATH"] == os.environ["PATH"]


def test_example_names_every_variable_that_is_read() -> None:
    settings = "".join(path.read_text() for path in (ROOT / "workation" / "settings").glob("*.py"))
    read = set(re.findall(r'read_\w+\(\s*"([A-Z_]+)"', settings))
    example = (ROOT / "deploy" / "env.example").read_text()

    named = set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE))

    assert named == read
    assert set(clean_environment(**dict.fromkeys(read, ""))) >= read
