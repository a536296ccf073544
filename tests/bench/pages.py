"""How long each type of page takes, served by one process: `make bench`."""

from __future__ import annotations

import statistics
import time

from tests.e2e.demo_site import DemoSite, running_demo

ROUNDS = 15


def measure(site: DemoSite, path: str) -> list[float]:
    """Return the milliseconds of each round; the first visit, which draws pictures, not counted."""
    site.get(path)
    times = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        answer = site.get(path)
        times.append((time.perf_counter() - start) * 1000)
        assert answer.status == 200, path
    return sorted(times)


def main() -> None:
    """Print a table: median and slowest of each type of page."""
    with running_demo() as site:
        print(f"{'page':<44}{'median ms':>10}{'worst ms':>10}")
        for page in site.one_per_type():
            if page.language in {"ja", "en"}:
                times = measure(site, page.path)
                print(f"{page.path:<44}{statistics.median(times):>10.0f}{times[-1]:>10.0f}")


if __name__ == "__main__":
    main()
