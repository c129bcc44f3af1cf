"""R10: duties that the text lays on nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import rules_in_force
from rules.checks.wording import by_amending, listing, quoted, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Norm, Regulation, Text

#: Modalities that make no sense without somebody who bears them.
_DUTIES = ("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang", "larangan")


class R10Options(Options):
    """Options of R10."""

    passive_only: bool = option(
        True, "Hitung hanya norma pasif tanpa “oleh”.", "Count only passive norms without “oleh”."
    )  # fmt: skip
    least: int = option(1, "Banyak norma sebelum sebuah peraturan dilaporkan.", "How many norms before a rule is reported.", ge=1)
    shown: int = option(8, "Banyak tempat yang disebut.", "How many places to name.", ge=1)


def check(graph: PolicyGraph, options: R10Options) -> Iterator[Finding]:
    """Norms of texts in force that name no bearer, one finding a rule."""
    for regulation in rules_in_force(graph):
        found = [n for n in regulation.norms if _orphan(n, options)]
        if len(found) >= options.least:
            yield _finding(regulation, found, options)


def _orphan(norm: Norm, options: R10Options) -> bool:
    if norm.bearer is not None or norm.residual or norm.modality not in _DUTIES or norm.address.startswith("lampiran"):
        return False
    if _TRANSITION.match(norm.evidence.words) or _COPY.search(norm.evidence.words) or _NAMED.search(norm.evidence.words):
        return False
    return norm.passive or not options.passive_only


#: What holds once, when the rule comes into force, binds whoever held the thing until then.
_TRANSITION = re.compile(r"(?:pada saat (?:mulai )?berlakunya|dengan (?:mulai )?berlakunya|pada saat peraturan)\b", re.IGNORECASE)
#: A clause on copies of a report lays them on whoever reports.
_COPY = re.compile(r"\btembusan", re.IGNORECASE)
#: Whoever receives, handles or holds a thing bears what is to be done with it; the parties to an agreement make it.
_NAMED = re.compile(
    r"\byang (?:diterima|diproses|dikelola|dilaksanakan|diselenggarakan|disusun|dibuat|dihimpun|dikuasai|dimiliki) oleh\b"
    r"|\b(?:perjanjian|kesepakatan|kerja sama) antara\b[^.;]*\bdan\b",
    re.IGNORECASE,
)


def _finding(regulation: Regulation, found: list[Norm], options: R10Options) -> Finding:
    return RULE.finding(
        statement=say(
            "{rule} memuat {n} norma tanpa pelaku pada {places}{such} {example}.",
            "{rule} has {n} norm(s) that name no bearer, in {places}{such} {example}.",
            such=Text(id="; misalnya", en="; for example") if len(found) > 1 else ":",
            rule=rule_name(regulation.key),
            n=len(found),
            places=listing(list(dict.fromkeys(n.address.label() for n in found)), most=options.shown),
            example=quoted(found[0].evidence.words, 120),
        ),
        evidence=list({n.address: n.evidence for n in found}.values()),
        members=list(dict.fromkeys(str(n.address) for n in found)),
        falsifier=say(
            "Gugur untuk setiap norma yang pelakunya disebut oleh ayat sebelum atau sesudahnya dalam {rule}.",
            "It falls for each norm whose bearer is named by a neighbouring clause of {rule}.",
            rule=rule_name(regulation.key),
        ),
        options=(
            say("Sebutkan pelakunya (“... dilakukan oleh ...”) {how}.", "Name the bearer {how}.", how=by_amending(regulation.key)),
            Text(id="Kelola: tetapkan pelakunya dalam pedoman pelaksanaan.", en="Manage: name the bearer in an implementing guideline."),
        ),
    )


RULE = Rule(
    id="R10",
    title=Text(id="Norma tanpa pelaku", en="A duty without a holder"),
    explains=Text(
        id="Kalimat pasif membebankan tugas tanpa menyebut siapa yang memikulnya (“dilakukan” tanpa “oleh”), sehingga tidak ada yang dapat "
        "dimintai pertanggungjawaban. Norma dalam lampiran dan tugas penutup (“tugas lain”) tidak dihitung.",
        en="A passive clause lays down a duty without saying who bears it, so that nobody answers for it. Norms of annexes and catch-alls "
        "do not count.",
    ),
    bphn=filed("R10"),
    gao=None,
    severity="low",
    options_type=R10Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 4, kejelasan rumusan; UU 12/2011, Lampiran II, ragam bahasa",
)
