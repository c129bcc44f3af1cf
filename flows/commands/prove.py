"""``padu prove``: the coverage proof of a run's plan, from its files alone."""

from __future__ import annotations

import json
from pathlib import Path

from flows.cli import DONE, DONE_WITH_LEFT_OUT
from flows.commands.run import explained
from flows.console import terminal
from flows.problems import UsageProblem, damage
from flows.records import read_lines
from rules.model import Lang, Text

#: Exit status where the proof does not hold.
NOT_PROVED = DONE_WITH_LEFT_OUT


def command(*, folder: Path, lang: Lang) -> int:
    """Print each line of the proof. Returns 0 only where all hold."""
    from rules.omnibus import prove_files
    from rules.omnibus.proof_words import hole_said, said

    with terminal(lang) as shown, explained(shown) as outcome:
        try:
            plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise UsageProblem(
                Text(
                    id=f"'{folder}' tidak berisi plan.json; sebut folder hasil padu run atau padu propose",
                    en=f"'{folder}' has no plan.json; name a folder that padu run or padu propose wrote",
                )
            ) from None
        except ValueError as error:
            why = damage(error)
            raise UsageProblem(
                Text(
                    id=f"plan.json rusak ({why.id}); susun ulang dengan padu propose", en=f"plan.json is damaged ({why.en}); propose again"
                )
            ) from None
        lines = prove_files(plan, read_lines(folder / "provisions.jsonl"))
        for line in lines:
            mark = Text(id="terbukti", en="holds") if line.holds else Text(id="GAGAL", en="FAILS")
            shown.print(f"{mark.say(lang):9} {said(line, lang)}: {line.found}/{line.expected}")
            for hole in line.holes:
                shown.print(f"            {hole_said(hole, lang)}")
        return DONE if lines and all(line.holds for line in lines) else NOT_PROVED
    return outcome.status
