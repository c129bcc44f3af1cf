"""``padu show``: one finding with its clauses and how their words differ."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text as Styled

from flows.cli import DONE
from flows.commands.clean import runs
from flows.commands.run import explained
from flows.console import Terminal, terminal
from flows.problems import UsageProblem
from flows.records import load_findings
from rules.model import Clause, Evidence, Finding, Lang, Text
from rules.render.differences import differences


def command(*, finding: str, out: Path, lang: Lang) -> int:
    """Print a finding of the newest run that has it. Returns the exit status."""
    with terminal(lang) as shown, explained(shown) as outcome:
        _print(_find(finding, out), shown)
        return DONE
    return outcome.status


def _find(wanted: str, out: Path) -> Finding:
    folders = [out] if (out / "findings.jsonl").exists() else runs(out)
    near: list[str] = []
    for folder in folders:
        for finding in load_findings(folder):
            if finding.id == wanted:
                return finding
            if finding.id.startswith(wanted.split("-")[0]):
                near.append(finding.id)
    some = ", ".join(dict.fromkeys(near[:5]))
    raise UsageProblem(
        Text(
            id=f"temuan '{wanted}' tidak ada di '{out}'" + (f"; yang mirip: {some}" if some else "; jalankan padu run, atau sebut --out"),
            en=f"no finding '{wanted}' in '{out}'" + (f"; near it: {some}" if some else "; run padu run, or name --out"),
        )
    )


def place(evidence: Evidence, lang: Lang) -> str:
    """Where evidence stands, as a person cites it."""
    from rules.drafting.citations import printed

    rule = printed(evidence.regulation, lang) if evidence.regulation else evidence.document
    if isinstance(evidence, Clause):
        page = f", {Text(id='hlm.', en='p.').say(lang)} {evidence.page}" if evidence.page else ""
        return f"{rule}, {evidence.address.label()}{page} [{evidence.document}]"
    article = evidence.article or Text(id="pasal belum diketahui", en="article not known").say(lang)
    source = f"; {Text(id='sumber', en='source').say(lang)}: {evidence.source}" if evidence.source else ""
    return f"{rule}, {article} ({evidence.mark}; {evidence.standing}, {evidence.confidence}{source})"


def _print(f: Finding, shown: Terminal) -> None:
    lang = shown.lang
    shown.print(f"{f.id}  {f.title.say(lang)}  [{f.severity}, {f.status}]")
    shown.print(f.statement.say(lang))
    if f.verdict:
        shown.print(Text(id="Putusan: ", en="Verdict: ").say(lang) + f.verdict.say(lang))
    for number, evidence in enumerate(f.evidence, 1):
        shown.print(f"\n({number}) {place(evidence, lang)}")
        shown.print(f"    {evidence.words}")
    if len(f.evidence) == 2:
        styled = Styled("\n" + Text(id="Beda kata: ", en="Differences: ").say(lang))
        for kind, words in differences(f.evidence[0].words, f.evidence[1].words):
            mark = {"same": ("", ""), "only_a": ("[-", "-]"), "only_b": ("{+", "+}")}[kind]
            style = {"same": "", "only_a": "red strike", "only_b": "blue underline"}[kind]
            styled.append(f"{mark[0]}{words}{mark[1]}", style=style)
            styled.append(" ")
        shown.out.print(styled)
    for bphn in f.bphn:
        convention = Text(id=" (penempatan menurut kesepakatan Padu)", en=" (filed here by Padu's convention)") if bphn.convention else None
        letter = f" ({bphn.indicator})" if bphn.indicator else ""
        shown.print(f"\nBPHN {bphn.dimension} {bphn.object}{letter}{convention.say(lang) if convention else ''}")
    if f.gao:
        shown.print(f"GAO: {f.gao}")
    shown.print(f.falsifier.say(lang))
    for option in f.options:
        shown.print("- " + option.say(lang))
    if f.reason:
        shown.print(Text(id="Alasan analis: ", en="The analyst's reason: ").say(lang) + f.reason)
