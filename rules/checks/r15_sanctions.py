"""R15: obligations without a sanction, and sanctions without an obligation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import is_amending, rules_in_force
from rules.checks.wording import called, listing, place, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Bphn, Clause, Finding, Norm, Provision, Regulation, Text

_SANCTION = re.compile(
    r"(?i)\b(?:dikenai|dikenakan|dijatuhi|diberikan|diberi)\s+(?:\w+\s+){0,3}sanksi\b|\bsanksi\s+(?:administratif|administrasi|berupa)\b|"
    r"\b(?:teguran|peringatan)\s+(?:lisan|tertulis)\b"
)
#: Those whose breach of duty other law answers: the State's own organs and staff (discipline of civil servants).
_ORGANS = ("agency", "office", "civil_service_post")


class R15Options(Options):
    """Options of R15."""

    least: int = option(
        1, "Banyak kewajiban tanpa sanksi sebelum dilaporkan.", "How many unsanctioned obligations before they are reported.", ge=1
    )  # fmt: skip
    kinds_left_out: tuple[str, ...] = option(
        _ORGANS,
        "Jenis pelaku yang pelanggarannya diatur hukum lain (disiplin pegawai).",
        "Kinds of bearers whose breach other law answers (discipline of civil servants).",
    )


def check(graph: PolicyGraph, options: R15Options) -> Iterator[Finding]:
    """Rules in force that oblige or forbid without any sanction, and rules with sanctions that oblige nobody; one finding a rule."""
    for regulation in rules_in_force(graph):
        if not regulation.has_text or is_amending(regulation) or regulation.id is None:
            continue
        sanctions = _sanctions(regulation)
        duties = [n for n in regulation.norms if _binds(n)]
        outside = [n for n in duties if n.bearer_key and _kind(graph, n) not in (*options.kinds_left_out, "unknown")]
        if len(outside) >= options.least and not sanctions:
            yield _unsanctioned(graph, regulation, outside)
        elif sanctions and not duties:
            yield _pointless(regulation, sanctions)


def _binds(norm: Norm) -> bool:
    """Whether a norm obliges or forbids an act; who may not be chosen for an office (``tidak boleh berpangkat lebih rendah``) is none."""
    return norm.modality in ("kewajiban", "larangan") and not norm.residual and not _ELIGIBLE.search(norm.evidence.words)


_ELIGIBLE = re.compile(
    r"\b(?:tidak boleh|dilarang|harus|wajib) (?:berpangkat|memangku|menduduki|berasal|berusia|berpendidikan|memenuhi syarat)\b",
    re.IGNORECASE,
)


def _kind(graph: PolicyGraph, norm: Norm) -> str:
    actor = graph.actors.get(norm.bearer_key or "")
    return actor.kind if actor else "unknown"


def _sanctions(regulation: Regulation) -> list[Provision]:
    return [p for p in regulation.provisions if p.address.startswith("pasal-") and _SANCTION.search(f"{p.text} {p.tail}")]


def _unsanctioned(graph: PolicyGraph, regulation: Regulation, norms: Sequence[Norm]) -> Finding:
    bearers = list(dict.fromkeys(n.bearer_key or "" for n in norms))
    return RULE.finding(
        statement=say(
            "{rule} mewajibkan atau melarang {who} dalam {n} norma ({where}), tetapi tidak memuat sanksi.",
            "{rule} obliges or forbids {who} in {n} norms ({where}), but provides for no sanction.",
            rule=rule_name(regulation.key),
            who=listing([called(graph.actors.get(b), b) for b in bearers], most=4),
            n=len(norms),
            where=listing(list(dict.fromkeys(n.address.label() for n in norms)), most=6),
        ),
        evidence=list({n.address: n.evidence for n in norms}.values()),
        actors=bearers,
        members=list(dict.fromkeys(str(n.address) for n in norms)),
        falsifier=say(
            "Gugur jika sanksinya diatur dalam peraturan lain yang dirujuk {rule}, atau jika kata “wajib” di sana hanya menyatakan tugas.",
            "It falls if another rule that {rule} refers to provides the sanction, or if “wajib” there merely states a task.",
            rule=rule_name(regulation.key),
        ),
        options=(
            Text(
                id="Lengkapi dengan sanksi administratif, atau ganti “wajib” dengan rumusan tugas.",
                en="Add an administrative sanction, or reword “wajib” as a task.",
            ),
            Text(
                id="Kelola: bagi relawan cukup dengan pembinaan dan pemberhentian; nyatakan demikian.",
                en="Manage: for volunteers guidance and dismissal may do; say so.",
            )
            if any(_kind(graph, n) == "volunteer" for n in norms)
            else Text(
                id="Kelola: nyatakan bahwa pembinaan atau teguran sudah cukup.",
                en="Manage: say that guidance or a warning is enough.",
            ),
        ),
    )


def _pointless(regulation: Regulation, sanctions: Sequence[Provision]) -> Finding:
    evidence = [
        Clause(document=p.document, regulation=regulation.id, address=p.address, words=p.text, page=p.page, line=p.line) for p in sanctions
    ]
    return RULE.finding(
        title=Text(id="Sanksi tanpa kewajiban", en="A sanction without an obligation"),
        statement=say(
            "{rule} memuat sanksi ({where}), tetapi tidak ditemukan kewajiban atau larangan yang disanksinya.",
            "{rule} provides for sanctions ({where}), but no obligation or prohibition they answer was found.",
            rule=rule_name(regulation.key),
            where=listing([place(e) for e in evidence], most=4),
        ),
        evidence=evidence,
        bphn=filed("R15", Bphn(dimension="D4", object="Kejelasan")),
        members=[str(p.address) for p in sanctions],
        falsifier=say(
            "Gugur jika kewajibannya ada dalam peraturan yang dirujuk {rule}.",
            "It falls if the obligation stands in a rule that {rule} refers to.",
            rule=rule_name(regulation.key),
        ),
        options=(
            Text(id="Sebutkan pasal kewajiban yang disanksi.", en="Name the clause of the obligation that is sanctioned."),
            Text(id="Kelola: rujuk peraturan yang memuat kewajibannya.", en="Manage: refer to the rule that holds the obligation."),
        ),
    )


RULE = Rule(
    id="R15",
    title=Text(id="Kewajiban tanpa sanksi", en="An obligation without a sanction"),
    explains=Text(
        id="Peraturan mewajibkan atau melarang pihak di luar aparatur tanpa sanksi apa pun, atau memuat sanksi tanpa kewajiban. Pejabat dan "
        "pegawai tidak dihitung karena tunduk pada aturan disiplin. Bagi relawan temuan ini bernilai rendah.",
        en="A rule obliges or forbids somebody outside the civil service without any sanction, or has sanctions and no obligation. Officials "
        "and staff do not count, since rules of discipline apply to them. For volunteers the finding ranks low.",
    ),
    bphn=filed("R15", Bphn(dimension="D4", object="Kejelasan")),
    gao=None,
    severity="low",
    options_type=R15Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3 penegakan hukum dan dimensi 4; UU 12/2011, Lampiran II, ketentuan sanksi",
)
