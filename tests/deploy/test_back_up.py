"""A back-up brings everything back; a broken one changes nothing; no password is shown."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
PASSWORD = "p@ss/w:rd"
# Each of the processes that run the tests side by side has its own.
NAME = f"back_up_drill_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
PROGRAMS = ("pg_dump", "pg_restore", "psql")

pytestmark = pytest.mark.skipif(
    "sqlite" in settings.DATABASES["default"]["ENGINE"], reason="back-ups are PostgreSQL's"
)


@dataclass
class Drill:
    """A database with a table, a folder of media, and what was called with which arguments."""

    folder: Path
    environment: dict[str, str]

    def run(self, program: str, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            [str(DEPLOY / program), *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode == 0) is check, done.stderr
        return done.stdout.strip()

    def ask(self, sql: str, database: str = NAME) -> str:
        done = subprocess.run(
            ["psql", "--dbname", database, "--tuples-only", "--no-align", "--command", sql],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture
def drill(tmp_path: Path) -> Iterator[Drill]:
    """Set up a database of its own beside the tests'."""
    server = settings.DATABASES["default"]
    host, port, user = server["HOST"], str(server["PORT"]), server["USER"]
    shims = tmp_path / "bin"
    shims.mkdir()
    for program in PROGRAMS:
        shim = shims / program
        shim.write_text(
            f'#!/bin/sh\necho "$0 $*" >>{tmp_path}/called\nexec {shutil.which(program)} "$@"\n'
        )
        shim.chmod(0o755)
    media = tmp_path / "media"
    media.mkdir()
    (media / "sea.jpg").write_text("sea")
    environment = {
        "PATH": f"{shims}:{os.environ['PATH']}",
        "PGHOST": host,
        "PGPORT": port,
        "PGUSER": user,
        "DATABASE_URL": f"postgres://{user}:{quote(PASSWORD, safe='')}@{host}:{port}/{NAME}",
        "MEDIA_ROOT": str(media),
    }
    drill = Drill(tmp_path, environment)
    drill.ask(f"CREATE DATABASE {NAME}", "postgres")
    try:
        drill.ask("CREATE TABLE inn (name text)")
        drill.ask("INSERT INTO inn VALUES ('海の宿')")
        (tmp_path / "called").unlink()
        yield drill
    finally:
        drill.ask(f"DROP DATABASE {NAME} WITH (FORCE)", "postgres")


def test_everything_comes_back(drill: Drill) -> None:
    folder = drill.run("back-up", str(drill.folder / "kept"))
    drill.ask("UPDATE inn SET name = '山の宿'")
    drill.ask("CREATE TABLE later (id int)")
    media = Path(drill.environment["MEDIA_ROOT"])
    (media / "sea.jpg").write_text("overwritten")

    drill.run("restore", folder, check=False)  # without --replace
    assert drill.ask("SELECT name FROM inn") == "山の宿"
    drill.run("restore", folder, "--replace")

    assert drill.ask("SELECT name FROM inn") == "海の宿"
    assert drill.ask("SELECT to_regclass('later') IS NULL") == "t"
    assert (media / "sea.jpg").read_text() == "sea"
    called = (drill.folder / "called").read_text()
    assert "pg_dump" in called
    assert PASSWORD not in called
    assert quote(PASSWORD, safe="") not in called


def test_a_broken_back_up_changes_nothing(drill: Drill) -> None:
    folder = Path(drill.run("back-up", str(drill.folder / "kept")))
    dump = folder / "database.dump"
    dump.write_bytes(dump.read_bytes()[:400])
    drill.run("restore", str(folder), "--replace", check=False)  # the sum does not fit

    # Broken before the sums were made: only pg_restore finds out.
    sums = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("database.dump", "media.tar")
    ]
    (folder / "SHA256SUMS").write_text("".join(sums))
    drill.run("restore", str(folder), "--replace", check=False)

    assert drill.ask("SELECT name FROM inn") == "海の宿"
    assert (Path(drill.environment["MEDIA_ROOT"]) / "sea.jpg").read_text() == "sea"
    assert sorted(path.name for path in drill.folder.iterdir()) == [
        "bin",
        "called",
        "kept",
        "media",
    ]
