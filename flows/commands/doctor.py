"""``padu doctor``: what this machine has and lacks, and how to get it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata

from flows.cli import DONE, DONE_WITH_LEFT_OUT
from flows.console import terminal
from rules.model import Lang, Text


@dataclass(frozen=True)
class Sign:
    """One thing looked at. ``needed`` tells what Padu cannot do without from what only makes it better."""

    name: str
    found: str | None
    needed: bool
    use: Text
    remedy: Text


def _program(name: str, *version: str) -> str | None:
    path = shutil.which(name)
    if path is None:
        return None
    try:
        done = subprocess.run([path, *version], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return path
    return ((done.stdout + done.stderr).strip().splitlines() or [path])[0]


def _package(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _indonesian() -> str | None:
    if shutil.which("tesseract") is None:
        return None
    try:
        done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return "ind" if "ind" in (done.stdout + done.stderr).split() else None


def _own_rules() -> str | None:
    """Whether the package that answers to ``rules`` is Padu's: PyPI has another of that name."""
    spec = importlib.util.find_spec("rules.model")
    return spec.origin if spec and spec.origin else None


def signs() -> list[Sign]:
    """Look at this machine."""
    debian = "sudo apt install {}"
    python = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
    return [
        Sign(
            "Python",
            python if (3, 11) <= sys.version_info < (3, 15) else None,
            True,
            Text(id="3.11 sampai 3.14", en="3.11 to 3.14"),
            Text(id="pasang Python 3.11-3.14", en="install Python 3.11-3.14"),
        ),
        Sign(
            "rules",
            _own_rules(),
            True,
            Text(id="paket aturan Padu (ada paket PyPI lain bernama sama)", en="Padu's rules package (PyPI has another of that name)"),
            Text(
                id="pasang Padu dalam lingkungan virtual sendiri; hapus: pip uninstall rules",
                en="install Padu in a virtual environment of its own; remove: pip uninstall rules",
            ),
        ),
        Sign(
            "graphviz-pure",
            _package("graphviz-pure"),
            True,
            Text(id="mesin diagram bawaan", en="the default layout engine"),
            Text(id="pip install graphviz-pure", en="pip install graphviz-pure"),
        ),
        Sign(
            "typst",
            _package("typst"),
            True,
            Text(id="menulis memo.pdf, dengan huruf bawaannya", en="writes memo.pdf, with fonts of its own"),
            Text(id="pip install typst", en="pip install typst"),
        ),
        Sign(
            "prefect",
            _package("prefect"),
            True,
            Text(id="menjalankan alur (--no-prefect berjalan tanpanya)", en="runs the flow (--no-prefect works without)"),
            Text(id="pip install -c constraints.txt prefect", en="pip install -c constraints.txt prefect"),
        ),
        Sign(
            "dot",
            _program("dot", "-V"),
            False,
            Text(id="untuk --engine dot", en="for --engine dot"),
            Text(id=debian.format("graphviz"), en=debian.format("graphviz")),
        ),
        Sign(
            "tesseract",
            _program("tesseract", "--version"),
            False,
            Text(id="membaca pindaian tanpa teks; versi ini belum memakainya", en="reads scans without text; not used by this version yet"),
            Text(id=debian.format("tesseract-ocr"), en=debian.format("tesseract-ocr")),
        ),
        Sign(
            "tesseract ind",
            _indonesian(),
            False,
            Text(id="data bahasa Indonesia untuk tesseract", en="tesseract's Indonesian data"),
            Text(id=debian.format("tesseract-ocr-ind"), en=debian.format("tesseract-ocr-ind")),
        ),
        Sign(
            "LibreOffice",
            _program("soffice", "--version"),
            False,
            Text(id="membuka dan mencetak docx dan xlsx", en="opens and prints docx and xlsx"),
            Text(id=debian.format("libreoffice-writer libreoffice-calc"), en=debian.format("libreoffice-writer libreoffice-calc")),
        ),
    ]


def command(*, lang: Lang) -> int:
    """Print what is there. Returns 0 where nothing needed is missing."""
    with terminal(lang) as shown:
        found = signs()
        for sign in found:
            if sign.found:
                mark, tail = Text(id="ada  ", en="there"), sign.found
            elif sign.needed:
                mark, tail = Text(id="KURANG", en="MISSING"), sign.remedy.say(lang)
            else:
                mark, tail = Text(id="tidak ada", en="absent"), sign.remedy.say(lang)
            shown.print(f"{mark.say(lang):10} {sign.name:14} {tail}  [{sign.use.say(lang)}]")
        return DONE if all(s.found for s in found if s.needed) else DONE_WITH_LEFT_OUT
