"""What version of the rules a result belongs to."""

from __future__ import annotations

import hashlib
import subprocess
from functools import cache
from importlib import metadata
from pathlib import Path

import rules

#: Packages whose version can change the bytes of an output; the manifest records them.
_RECORDED = ("networkx", "pydantic", "graphviz-pure", "typst", "python-docx", "xlsxwriter", "pypdfium2", "lxml", "rapidfuzz", "pysastrawi")


@cache
def rules_version() -> str:
    """``RULES_VERSION`` and a digest of the rules' own sources.

    A cache that trusted the number alone would serve stale results to whoever changes a rule and forgets to raise it.
    """
    digest = hashlib.sha256()
    root = Path(rules.__file__).parent
    for path in sorted(p for p in root.rglob("*") if p.suffix in (".py", ".yaml", ".typ", ".css", ".js") and p.is_file()):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{rules.RULES_VERSION}+{digest.hexdigest()[:10]}"


@cache
def package_versions() -> dict[str, str]:
    """Versions of the packages that shape outputs, by name; absent ones are left out."""
    found = {}
    for name in _RECORDED:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


@cache
def engine_version(engine: str) -> str:
    """The version of a layout engine, so that pictures are drawn anew when it changes."""
    if engine == "graphviz-pure":
        return package_versions().get("graphviz-pure", "")
    try:
        done = subprocess.run(["dot", "-V"], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stderr.strip()
