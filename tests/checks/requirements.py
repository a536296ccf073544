"""The pinned files are in step with pyproject.toml: `python -m tests.checks.requirements`."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FILES = {"requirements.txt": "production", "requirements-dev.txt": "dev"}


def read_pins(path: Path) -> dict[str, str]:
    """Return version by name of everything that a compiled file pins."""
    pins = re.findall(
        r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", path.read_text(), re.MULTILINE
    )
    return {canonicalize_name(name): version for name, version in pins}


def read_direct(path: Path) -> set[str]:
    """Return the names that a compiled file has because pyproject.toml asks for them."""
    direct, name = set(), ""
    for line in path.read_text().splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==", line):
            name = canonicalize_name(match[1])
        elif line.startswith("    #") and "(pyproject.toml)" in line:
            direct.add(name)
    return direct


def find_faults(root: Path) -> list[str]:
    """Return a line for each requirement that a pinned file does not meet or no longer needs."""
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    faults = []
    for name, extra in FILES.items():
        wanted = [
            Requirement(text)
            for text in project["dependencies"] + project["optional-dependencies"][extra]
        ]
        pins = read_pins(root / name)
        faults += [
            f"{name}: {requirement} is not met by {pins.get(canonicalize_name(requirement.name))}"
            for requirement in wanted
            if not requirement.specifier.contains(
                pins.get(canonicalize_name(requirement.name), "0"), prereleases=True
            )
        ]
        names = {canonicalize_name(requirement.name) for requirement in wanted}
        faults += [
            f"{name}: {left} is no longer asked for" for left in read_direct(root / name) - names
        ]
        if "--hash=sha256:" not in (root / name).read_text():
            faults.append(f"{name}: without hashes")
    return faults


if __name__ == "__main__":
    found = find_faults(ROOT)
    print("\n".join([*found, "Run `make requirements`."] if found else []))
    sys.exit(1 if found else 0)
