#!/usr/bin/env python3
"""Checks the links of a folder of pages."""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

LINK = re.compile(r'href="([^"#]+)(#[^"]*)?"')
TIMEOUT = 12.5


class BrokenLink(Exception):
    """Raised when a link leads nowhere."""

    def __init__(self, url: str, page: Path) -> None:
        super().__init__(f"{url!r} on {page}")
        self.url = url
        self.page = page


@dataclass(order=True)
class Page:
    path: Path
    title: str = ""
    links: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.links

    @classmethod
    def read(cls, path: Path) -> "Page":
        text = path.read_text(encoding="utf-8")
        page = cls(path)
        for match in LINK.finditer(text):
            page.links.append(match.group(1))
        if (found := re.search(r"<title>(.*?)</title>", text, re.S)) is not None:
            page.title = found[1].strip()
        return page


async def check(page: Page, root: Path, seen: set[str]) -> int:
    broken = 0
    for link in page.links:
        target = urljoin("/" + str(page.path.relative_to(root)), link)
        if urlsplit(target).netloc or target in seen:
            continue
        seen.add(target)
        await asyncio.sleep(0)
        if not (root / target.lstrip("/")).exists():
            print(f"{page.path}: {link} ({len(page.links)} links)", file=sys.stderr)
            broken += 1
    return broken


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help='say "more"')
    options = parser.parse_args(argv)
    totals = defaultdict(int)
    pages = [Page.read(p) for p in sorted(options.folder.rglob("*.html"))]
    for page in pages:
        totals[page.title] += asyncio.run(check(page, options.folder, set()))
    print("%d pages, %3.1f links each" % (len(pages), sum(len(p.links) for p in pages) / max(1, len(pages))))
    return 1 if any(totals.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
