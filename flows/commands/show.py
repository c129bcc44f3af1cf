"""``padu show``: one finding with its clauses and how their words differ."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from rich.text import Text as Styled

from flows.cli import DONE
from flows.commands.clean import runs
from flows.commands.run import explained
from flows.console import Terminal, terminal
from flows.problems import UsageProblem
from flows.records import load_findings, read_lines
from rules.model import Clause, Evidence, Fact, Finding, Lang, Text
from rules.render.differences import differences
from rules.render.matrix.findings import bphn, gao, severity, status
from rules.render.naming import cite
from rules.render.naming import place as address
from rules.render.remarks import distinct, remark, told


def command(*, finding: str, out: Path, lang: Lang) -> int:
    """Print a finding of the newest run that has it. Returns the exit status."""
    with terminal(lang) as shown, explained(shown) as outcome:
        found, folder = _find(finding, out)
        _print(found, shown, _numbered(folder), _sources(folder))
        return DONE
    return outcome.status


def _find(wanted: str, out: Path) -> tuple[Finding, Path]:
    folders = [out] if (out / "findings.jsonl").exists() else runs(out)
    near: list[str] = []
    for folder in folders:
        for finding in load_findings(folder):
            if finding.id == wanted:
                return finding, folder
            if finding.id.startswith(wanted.split("-")[0]):
                near.append(finding.id)
    some = ", ".join(dict.fromkeys(near[:5]))
    raise UsageProblem(
        Text(
            id=f"temuan '{wanted}' tidak ada di '{out}'" + (f"; yang mirip: {some}" if some else "; jalankan padu run, atau sebut --out"),
            en=f"no finding '{wanted}' in '{out}'" + (f"; near it: {some}" if some else "; run padu run, or name --out"),
        )
    )


def _numbered(folder: Path) -> frozenset[str]:
    """The documents of a run whose line numbers are those of the file (compare ``rules.render.remarks.lined``)."""
    try:
        inputs = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["inputs"]
        return frozenset(record["document"] for record in inputs if record.get("format") in ("txt", "md"))
    except (OSError, ValueError, KeyError):
        return frozenset()


def _sources(folder: Path) -> dict[str, str]:
    """What the sources of a run's cases are, by the key under which a fact names its own."""
    try:
        cases = list(read_lines(folder / "cases.jsonl"))
    except (OSError, ValueError):
        return {}
    return {s["key"]: ": ".join(t for t in (s.get("address"), s.get("note")) if t) for case in cases for s in case.get("sources", ())}


def place(evidence: Evidence, lang: Lang, numbered: Collection[str] = ()) -> str:
    """Where evidence stands, as a person cites it, then what one must know to find and to weigh it."""
    from rules.drafting.citations import printed

    if isinstance(evidence, Clause):
        rule = printed(evidence.regulation, lang) if evidence.regulation else evidence.document
        cited = f"{rule}, {address(evidence.address, lang)}"
    else:
        cited = cite(evidence, lang)
    said = remark(evidence, lang, numbered)
    return f"{cited} [{said}]" if said else cited


def _print(f: Finding, shown: Terminal, numbered: Collection[str], sources: Mapping[str, str]) -> None:
    lang = shown.lang
    counts = Text(id="dihitung", en="counts") if f.scored else Text(id="tidak dihitung", en="not counted")
    weight = Text(id="bobot", en="severity").say(lang)
    shown.print(f"{f.id}  {f.title.say(lang)}  [{weight} {severity(f.severity, lang)}, {status(f.status, lang)}, {counts.say(lang)}]")
    shown.print(f.statement.say(lang))
    if f.verdict:
        shown.print(Text(id="Putusan: ", en="Verdict: ").say(lang) + f.verdict.say(lang))
    evidence = distinct(f.evidence)
    for number, piece in enumerate(evidence, 1):
        shown.print(f"\n({number}) {place(piece, lang, numbered)}")
        shown.print(f"    {told(piece)}")
    if len(evidence) == 2:
        styled = Styled("\n" + Text(id="Beda kata: ", en="Differences: ").say(lang))
        for kind, words in differences(told(evidence[0]), told(evidence[1])):
            mark = {"same": ("", ""), "only_a": ("[-", "-]"), "only_b": ("{+", "+}")}[kind]
            style = {"same": "", "only_a": "red strike", "only_b": "blue underline"}[kind]
            styled.append(f"{mark[0]}{words}{mark[1]}", style=style)
            styled.append(" ")
        shown.out.print(styled)
    for key in dict.fromkeys(e.source for e in evidence if isinstance(e, Fact)):
        if key in sources:
            shown.print("\n" + Text(id="Sumber", en="Source").say(lang) + f" {key}: {sources[key]}")
    if f.bphn:
        shown.print(f"\nBPHN: {bphn(f, lang)}")
    if f.gao:
        shown.print(f"GAO: {gao(f.gao, lang)}")
    shown.print(f.falsifier.say(lang))
    for option in f.options:
        shown.print("- " + option.say(lang))
    if f.reason:
        shown.print(Text(id="Alasan analis: ", en="The analyst's reason: ").say(lang) + f.reason)
