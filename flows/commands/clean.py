"""``padu clean``: prune old runs, never decisions."""

from __future__ import annotations

import shutil
from pathlib import Path

from flows.cli import DONE
from flows.commands.run import explained
from flows.console import say, terminal
from flows.problems import UsageProblem
from flows.run_folder import sweep
from rules.model import Lang, Text


def runs(out: Path) -> list[Path]:
    """The run folders below ``out``, newest first: folders of twelve hexadecimal digits with a manifest, nothing else."""
    found = [
        path
        for path in (out.iterdir() if out.is_dir() else ())
        if len(path.name) == 12 and set(path.name) <= set("0123456789abcdef") and (path / "manifest.json").is_file()
    ]
    return sorted(found, key=lambda path: (-path.stat().st_mtime, path.name))


def command(*, out: Path, keep: int, lang: Lang) -> int:
    """Delete all but the newest runs. Returns the exit status."""
    with terminal(lang) as shown, explained(shown) as outcome:
        if keep < 0:
            raise UsageProblem(Text(id="--keep harus 0 atau lebih", en="--keep must be 0 or more"))
        if not (out / ".padu").is_dir() and not runs(out):
            raise UsageProblem(
                Text(
                    id=f"'{out}' tidak berisi hasil padu run, jadi tidak ada yang dihapus; sebut folder induk hasilnya dengan --out",
                    en=f"'{out}' holds no results of padu run, so nothing was deleted; name the parent of the run folders with --out",
                )
            )
        old = runs(out)[keep:]
        for folder in old:
            shutil.rmtree(folder)
        sweep(out / ".padu")
        shown.print(
            say(
                Text(
                    id="{n} folder hasil dihapus, {kept} disimpan; keputusan tetap di {home}.",
                    en="{n} run folders deleted, {kept} kept; decisions stay in {home}.",
                ),
                lang,
                n=len(old),
                kept=len(runs(out)),
                home=out / ".padu",
            )
        )
        return DONE
    return outcome.status
