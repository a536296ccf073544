"""Build the demo on a database of its own and serve it, as `make demo` does: on SQLite.

So the browser tests are also the smoke run on the other database.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgresql import find_free_port

ROOT = Path(__file__).resolve().parents[2]
VARIABLES = re.search(
    r"^VARIABLES := (.*?[^\\])$", (ROOT / "Makefile").read_text(), re.MULTILINE | re.DOTALL
)
START_SECONDS = 60
LANGUAGES = {"ja": "ja", "en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}

LIST_PAGES = """
import json
from wagtail.models import Page
pages = Page.objects.live().filter(depth__gt=1).select_related("locale").order_by("path")
print(json.dumps([
    [page.url, page.specific_class.__name__, page.locale.language_code, page.title]
    for page in pages
]))
"""


@dataclass(frozen=True)
class DemoPage:
    """A live page of the demo."""

    path: str
    type: str
    language: str
    title: str

    @property
    def html_lang(self) -> str:
        """What its `lang` attribute must say."""
        return LANGUAGES[self.language]


@dataclass(frozen=True)
class Answer:
    """What the site answered; redirects are not followed."""

    status: int
    text: str
    headers: dict[str, str]


@dataclass
class DemoSite:
    """A running demo."""

    url: str
    log: Path
    pages: list[DemoPage]

    def get(self, path: str) -> Answer:
        """Ask for an address."""
        opener = urllib.request.build_opener(_NoRedirects())
        try:
            with opener.open(self.url + path, timeout=60) as response:
                return Answer(response.status, _read(response), dict(response.headers))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, _read(error), dict(error.headers))

    def one_per_type(self) -> list[DemoPage]:
        """Return one page of each type and language: the one with the longest address."""
        found: dict[tuple[str, str, str], DemoPage] = {}
        for page in sorted(self.pages, key=lambda page: (len(page.path), page.path)):
            # The three lists of facilities share a type and differ in what they hold.
            name = page.path if page.type == "FacilityIndexPage" else page.type
            found[page.type, name, page.language] = page
        return list(found.values())

    def page(self, type_name: str, language: str) -> DemoPage:
        """Return the page of a type and language that `one_per_type` has."""
        return next(
            page
            for page in self.one_per_type()
            if (page.type, page.language) == (type_name, language)
        )


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object, **_kwargs: object) -> None:
        return None


def _read(response: object) -> str:
    return response.read().decode(errors="replace")  # type: ignore[attr-defined]


def clean_environment(**values: str) -> dict[str, str]:
    """Return the environment without the site's variables, but with the given ones."""
    assert VARIABLES
    ours = set(VARIABLES[1].replace("\\", " ").split())
    return {name: value for name, value in os.environ.items() if name not in ours} | values


@contextmanager
def demo_folder() -> Iterator[Path]:
    """Give a folder for the demo's files: a passing one, or what DEMO_FOLDER names.

    A demo that is kept there is built once: quicker while writing these tests.
    """
    if kept := os.environ.get("DEMO_FOLDER"):
        Path(kept).mkdir(parents=True, exist_ok=True)
        yield Path(kept).resolve()
        return
    with tempfile.TemporaryDirectory(prefix="workation-demo-") as name:
        yield Path(name)


@contextmanager
def running_demo() -> Iterator[DemoSite]:
    """Build the demo on SQLite, as `make demo` does, and serve it until the block ends."""
    with demo_folder() as folder:
        port = find_free_port()
        environment = clean_environment(
            DATABASE_URL=f"sqlite:///{folder / 'demo.sqlite3'}",
            MEDIA_ROOT=str(folder / "media"),
            SNAPSHOT_ROOT=str(folder / "snapshots"),
            SITE_URL=f"http://127.0.0.1:{port}",
            DJANGO_SETTINGS_MODULE="workation.settings.dev",
        )
        _build(environment, folder / "pages.json")
        pages = [DemoPage(*row) for row in json.loads((folder / "pages.json").read_text())]
        log = folder / "server.log"
        with log.open("w") as file:
            server = subprocess.Popen(
                [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"],
                cwd=ROOT,
                env=environment,
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        site = DemoSite(f"http://127.0.0.1:{port}", log, pages)
        try:
            _wait_for(site, server)
            yield site
        finally:
            server.terminate()
            server.wait()


def _build(environment: dict[str, str], listing: Path) -> None:
    """Build the demo unless it is there; wait while another process builds it."""
    with (listing.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if listing.exists():
            return
        _manage(environment, "migrate", "--verbosity", "0")
        _manage(environment, "demo")
        listing.write_text(_manage(environment, "shell", "--no-imports", "-c", LIST_PAGES))


def _manage(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"manage.py {arguments[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def _wait_for(site: DemoSite, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if site.get("/healthz").status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"The demo does not answer:\n{site.log.read_text()}")


if __name__ == "__main__":
    # `make test` builds ahead, beside the other tests; the fixtures wait for the same folder.
    with running_demo() as demo:
        print(f"The demo for the browser tests is built: {len(demo.pages)} pages.")
