"""Every text of code and templates is translated: `python -m tests.checks.messages [ROOT]`.

The texts are collected anew in a copy, so a forgotten `make messages` shows as well.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "zh_Hans", "zh_Hant")
#: What holds texts: the packages, the templates, and the catalogues themselves.
SOURCES = (
    "manage.py",
    "workation",
    "facilities",
    "plans",
    "reports",
    "matching",
    "templates",
    "locale",
)


def copy_sources(root: Path, target: Path) -> None:
    """Copy what holds texts."""
    for name in SOURCES:
        source = root / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__", "content", "*.mo")
            shutil.copytree(source, target / name, ignore=ignore)
        elif source.exists():
            shutil.copy(source, target / name)


def collect_messages(folder: Path) -> dict[str, Catalog]:
    """Bring the catalogues in `folder` up to date and return them by language."""
    command = [sys.executable, "manage.py", "makemessages", "--no-obsolete", "--no-wrap"]
    for language in LANGUAGES:
        (folder / "locale" / language / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
        command += ["--locale", language]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "workation.settings.dev"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    catalogues = {}
    for language in LANGUAGES:
        path = folder / "locale" / language / "LC_MESSAGES" / "django.po"
        with path.open("rb") as file:
            catalogues[language] = read_po(file, locale=language)
    return catalogues


def find_faults(language: str, catalogue: Catalog) -> list[str]:
    """Return a line for each text that a reader of the language would see in Japanese."""
    faults = [
        f"{language}: {fault}: {place(message)}{message.id}"
        for message in catalogue
        if message.id and (fault := find_fault(message))
    ]
    if catalogue.fuzzy:
        faults.insert(0, f"{language}: marked as fuzzy in its head, so nothing of it would be used")
    return faults


def find_fault(message: Message) -> str:
    """Return what is wrong with a message; nothing where it is translated."""
    texts = message.string if isinstance(message.string, tuple) else (message.string,)
    if not all(texts):
        return "not translated"
    if message.fuzzy:
        return "fuzzy"
    errors = [str(error) for error in message.check()]
    return "; ".join(errors)


def place(message: Message) -> str:
    """Return where the message stands, as `file:line `."""
    return f"{message.locations[0][0]}:{message.locations[0][1]} " if message.locations else ""


def main(root: Path) -> int:
    """Print what is missing; return 1 if anything is."""
    if not shutil.which("xgettext"):
        raise SystemExit("gettext is missing: apt-get install gettext")
    with tempfile.TemporaryDirectory(prefix="workation-messages-") as name:
        copy_sources(root, Path(name))
        catalogues = collect_messages(Path(name))
    faults = [fault for code, items in catalogues.items() for fault in find_faults(code, items)]
    print("\n".join(faults[:40]))
    if len(faults) > 40:
        print(f"… and {len(faults) - 40} more")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
