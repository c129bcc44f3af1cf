"""R14: faults of drafting technique that a machine can point at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import rules_in_force
from rules.checks.wording import by_amending, join, listing, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Clause, Finding, Provision, Regulation, Severity, Text


class R14Options(Options):
    """Options of R14."""

    blanket_delegation: bool = option(True, "Periksa delegasi blangko.", "Check blanket delegations.")
    general_repeal: bool = option(True, "Periksa klausul pencabutan umum.", "Check general repeal clauses.")
    effective: bool = option(True, "Periksa frasa “berlaku efektif”.", "Check the phrase “berlaku efektif”.")
    open_lists: bool = option(True, "Periksa rincian terbuka.", "Check open-ended lists.")
    least_open_lists: int = option(
        1, "Banyak rincian terbuka sebelum dilaporkan.", "How many open-ended lists before they are reported.", ge=1
    )  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """A kind of drafting fault: how to see it and why it is one."""

    key: str
    pattern: re.Pattern[str]
    name: Text
    why: Text
    severity: Severity


_FAULTS = (
    Fault(
        "blanket_delegation",
        re.compile(r"(?i)\bhal[- ]hal (?:lain )?yang belum (?:cukup )?diatur\b.{0,160}?\b(?:di)?(?:atur|tetapkan)\b"),
        Text(id="delegasi blangko", en="a blanket delegation"),
        Text(id="tidak menyebut materi yang didelegasikan", en="it names no matter that is delegated"),
        "medium",
    ),
    Fault(
        "general_repeal",
        re.compile(
            r"(?i)\b(?:semua|segala|seluruh)?\s*(?:ketentuan|peraturan)[^.;:]{0,120}\bbertentangan dengan\b[^.;:]{0,80}\b(?:dinyatakan )?"
            r"(?:tidak berlaku|dicabut)\b"
        ),
        Text(id="klausul pencabutan umum", en="a general repeal clause"),
        Text(id="tidak menyebut peraturan yang dicabut, sehingga lingkupnya kabur", en="it names no rule, so that its reach is unclear"),
        "medium",
    ),
    Fault(
        "effective",
        re.compile(r"(?i)\bberlaku (?:secara )?efektif\b"),
        Text(id="frasa “berlaku efektif”", en="the phrase “berlaku efektif”"),
        Text(id="saat mulai berlakunya menjadi tidak pasti", en="it leaves the day of entry into force uncertain"),
        "low",
    ),
    Fault(
        "open_lists",
        re.compile(r"(?i)\bantara lain\b|\b(?:namun |tetapi )?tidak terbatas pada\b"),
        Text(id="rincian terbuka (“antara lain”, “tidak terbatas pada”)", en="an open-ended list (“antara lain”, “tidak terbatas pada”)"),
        Text(
            id="sejak UU 13/2022 rincian terbuka dihindari karena batas normanya tidak tentu",
            en="since Law 13/2022 open-ended lists are to be avoided, since they leave the norm without a limit",
        ),
        "low",
    ),
)

#: Words that leave a list open wherever they stand.
_NOT_LIMITED = re.compile(r"\btidak\s+terbatas\s+pada\b", re.IGNORECASE)


def check(graph: PolicyGraph, options: R14Options) -> Iterator[Finding]:
    """Faults in the bodies of rules in force, one finding a rule."""
    for regulation in rules_in_force(graph):
        found = [(fault, at) for fault in _FAULTS if getattr(options, fault.key) for at in _places(graph, regulation, fault)]
        if sum(fault.key == "open_lists" for fault, _ in found) < options.least_open_lists:
            found = [(fault, at) for fault, at in found if fault.key != "open_lists"]
        if found:
            yield _finding(regulation, found)


def _places(graph: PolicyGraph, regulation: Regulation, fault: Fault) -> list[Provision]:
    """The units of the body that show a fault; ``antara lain`` in the opening phrases of lists alone, since elsewhere it gives examples."""
    addresses = [p.address for p in regulation.provisions]
    out = []
    for provision in regulation.provisions:
        if not provision.address.startswith(("pasal-", "diktum")) or provision.kind not in ("pasal", "ayat", "huruf", "angka", "diktum"):
            continue
        if not fault.pattern.search(f"{provision.text} {provision.tail}"):
            continue
        opens = any(a.parent == provision.address for a in addresses)
        if fault.key != "open_lists" or _NOT_LIMITED.search(provision.text) or (opens and provision.text.rstrip().endswith(":")):
            out.append(provision)
    return out


def _finding(regulation: Regulation, found: list[tuple[Fault, Provision]]) -> Finding:
    faults = list(dict.fromkeys(fault.key for fault, _ in found))
    told = [
        say(
            "{name} pada {places} ({why})",
            "{name} in {places} ({why})",
            name=fault.name,
            places=listing([at.address.label() for f, at in found if f.key == fault.key], most=8),
            why=fault.why,
        )
        for fault in _FAULTS
        if fault.key in faults
    ]
    return RULE.finding(
        statement=say("{rule} memuat {faults}.", "{rule} has {faults}.", rule=rule_name(regulation.key), faults=listing(told)),
        evidence=[_clause(regulation, at) for _, at in found],
        severity="medium" if any(fault.severity == "medium" for fault, _ in found) else "low",
        members=[f"{fault.key}:{at.address}" for fault, at in found],
        falsifier=join(
            say(
                "Gugur jika naskah resmi {rule} tidak memuat kata-kata itu pada tempat yang disebut.",
                "It falls if the official text of {rule} does not have these words at the places named.",
                rule=rule_name(regulation.key),
            )
        ),
        options=(
            say(
                "Rumuskan ulang dengan materi yang tentu, {how}.",
                "Reword it with a definite matter, {how}.",
                how=by_amending(regulation.key),
            ),
            Text(
                id="Kelola: biarkan sampai peraturannya diubah karena sebab lain.",
                en="Manage: leave it until the rule is amended for another reason.",
            ),
        ),
    )


def _clause(regulation: Regulation, provision: Provision) -> Clause:
    return Clause(
        document=provision.document,
        regulation=regulation.id,
        address=provision.address,
        words=f"{provision.text} {provision.tail}".strip(),
        page=provision.page,
        line=provision.line,
    )


RULE = Rule(
    id="R14",
    title=Text(id="Teknik penyusunan", en="Drafting technique"),
    explains=Text(
        id="Delegasi blangko, klausul pencabutan umum, frasa “berlaku efektif”, dan rincian terbuka dalam batang tubuh peraturan yang berlaku. "
        "“Antara lain” hanya dihitung pada kalimat pembuka rincian.",
        en="Blanket delegations, general repeal clauses, the phrase “berlaku efektif” and open-ended lists in the bodies of rules in force. "
        "“Antara lain” counts only in the opening phrase of a list.",
    ),
    bphn=filed("R14"),
    gao=None,
    severity="low",
    options_type=R14Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 4; UU 12/2011 jo. UU 13/2022, Lampiran II",
)
