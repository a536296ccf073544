"""Run a command on a PostgreSQL of its own: `python -m tests.postgresql COMMAND…`.

The cluster lives as long as the command. It works as root too, where PostgreSQL itself refuses to
run: then it belongs to Debian's user `postgres`. Nothing of it survives a crash: fsync is off.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",  # a path of a deep checkout is too long for a socket's name
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}
SERVER_USER = "postgres"


def find_programs() -> Path:
    """Return the folder of the newest server's programs."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    found = sorted(versions, key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    if path := shutil.which("initdb"):
        return Path(path).parent
    raise SystemExit("PostgreSQL is missing: apt-get install postgresql")


def find_free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_server_user() -> list[str]:
    """Return what stands before a command of the server: as root, a change of user."""
    return ["runuser", "-u", SERVER_USER, "--"] if os.geteuid() == 0 else []


def make_folder() -> Path:
    """Return a new folder that the server's user can reach."""
    parent = ROOT / "var" / "postgresql"
    parent.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0:
        return Path(tempfile.mkdtemp(dir=parent))
    reachable = subprocess.run([*as_server_user(), "test", "-x", str(parent)], check=False)
    folder = Path(tempfile.mkdtemp(dir=parent if reachable.returncode == 0 else None))
    shutil.chown(folder, SERVER_USER)
    return folder


@dataclass(frozen=True)
class Server:
    """A server in a folder of its own; `url` names a database that is yet to be made."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        """Its address."""
        return f"postgres://test@127.0.0.1:{self.port}/test"

    def create(self) -> None:
        """Make an empty cluster."""
        command = [*as_server_user(), str(find_programs() / "initdb"), "-D", str(self._data)]
        command += ["-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = " ".join(f"-c {name}='{value}'" for name, value in SETTINGS.items())
        log = str(self.folder / "log")
        self._control("-l", log, "-o", f"-p {self.port} {options}", "start")

    def stop(self) -> None:
        """Stop it at once, cutting every connection."""
        self._control("-m", "immediate", "stop")

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _control(self, *arguments: str) -> None:
        program = str(find_programs() / "pg_ctl")
        command = [*as_server_user(), program, "-D", str(self._data), "-w", "-s", *arguments]
        subprocess.run(command, check=True, cwd=self.folder)


@contextmanager
def running_server() -> Iterator[Server]:
    """Give a fresh server; it ends with the block."""
    server = Server(make_folder(), find_free_port())
    try:
        server.create()
        server.start()
        yield server
    finally:
        with suppress(subprocess.CalledProcessError):
            server.stop()
        shutil.rmtree(server.folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run the command with DATABASE_URL set; return its exit code."""
    if not command:
        raise SystemExit(__doc__)
    # An end by TERM still stops the server.
    signal.signal(signal.SIGTERM, lambda *_args: sys.exit(143))
    with running_server() as server:
        child = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": server.url})
        try:
            return child.wait()
        except BaseException:
            child.terminate()
            child.wait()
            raise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
