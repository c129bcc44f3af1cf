"""R15: obligations without a sanction, sanctions without an obligation, and sanctions without a ground in the higher rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rules.checks.grounds import UNGROUNDED, Grounds, Ungrounded, bases, is_read, member, told_together
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import is_amending, rules_in_force
from rules.checks.wording import called, listing, place, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Bphn, Clause, Finding, Norm, Provision, Regulation, Text
from rules.packs.loader import load

_SANCTION = re.compile(
    r"(?i)\b(?:dikenai|dikenakan|dijatuhi|diberikan|diberi)\s+(?:\w+\s+){0,3}sanksi\b|\bsanksi\s+(?:administratif|administrasi|berupa)\b|"
    r"\b(?:teguran|peringatan)\s+(?:lisan|tertulis)\b"
)
#: Penalties that answer a breach, and themselves name it as often as not, so that no duty need stand beside them.
_PENALTY = re.compile(
    r"(?i)\bdi?pidana\b[^.;]*\b(?:penjara|kurungan|denda)\b|\bdipidana\b|\bdenda\s+administratif\b|\bdikena(?:i|kan)\s+denda\b|\bbatal demi hukum\b"
)
#: Laws that may provide the sanction for what a rule below them obliges to.
_LAWS = ("uu", "perppu", "pp")
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
    grounds: bool = option(
        True,
        "Laporkan sanksi yang tidak ditemukan dasarnya dalam peraturan lebih tinggi yang dibaca.",
        "Report sanctions for which the higher rules that were read give no ground.",
    )


def check(graph: PolicyGraph, options: R15Options) -> Iterator[Finding]:
    """Rules in force that oblige or forbid without any sanction, that sanction but oblige nobody, or whose sanctions go beyond the higher
    rules; one finding of a kind for each rule."""
    grounds = Grounds(graph)
    for regulation in rules_in_force(graph):
        if not regulation.has_text or is_amending(regulation) or regulation.id is None or regulation.language != "id":
            continue
        if options.grounds and (beyond := grounds.beyond(regulation)):
            yield _beyond(grounds, regulation, beyond)
        sanctions = _sanctions(regulation)
        duties = [n for n in regulation.norms if _binds(n)]
        outside = [n for n in duties if n.bearer_key and _kind(graph, n) not in (*options.kinds_left_out, "unknown")]
        if len(outside) >= options.least and not sanctions and not _sanctions(regulation, _PENALTY):
            yield _unsanctioned(graph, regulation, outside)
        elif sanctions and not duties and not _binding(regulation):
            yield _pointless(regulation, sanctions)


def _binds(norm: Norm) -> bool:
    """Whether a norm obliges or forbids an act; who may not be chosen for an office (``tidak boleh berpangkat lebih rendah``) is none."""
    words = norm.evidence.words
    if norm.modality not in ("kewajiban", "larangan") or norm.residual or _ELIGIBLE.search(words):
        return False
    return not (norm.modality == "kewajiban" and _PUBLIC.match(norm.bearer or ""))


#: Duties of the public at large (``masyarakat wajib bersinergi ...``) call upon everybody; no sanction is thought of.
_PUBLIC = re.compile(r"(?:anggota )?masyarakat$", re.IGNORECASE)


_ELIGIBLE = re.compile(
    r"\b(?:tidak boleh|dilarang|harus|wajib) (?:" + "|".join(load("plain_words").forms("eligibility")) + r")\b", re.IGNORECASE
)


def _binding(regulation: Regulation) -> bool:
    """Whether any clause is worded as binding, though no norm was read from it (``Bangunan ... harus ...``)."""
    return any(p.address.startswith("pasal-") and _MUST.search(f"{p.text} {p.tail}") for p in regulation.provisions)


_MUST = re.compile(r"\b(?:wajib|harus|dilarang|tidak boleh|berkewajiban)\b", re.IGNORECASE)


def _kind(graph: PolicyGraph, norm: Norm) -> str:
    actor = graph.actors.get(norm.bearer_key or "")
    return actor.kind if actor else "unknown"


def _sanctions(regulation: Regulation, shape: re.Pattern[str] = _SANCTION) -> list[Provision]:
    return [p for p in regulation.provisions if p.address.startswith("pasal-") and shape.search(f"{p.text} {p.tail}")]


def _by_higher_law(graph: PolicyGraph, regulation: Regulation) -> Text | None:
    """Why the missing sanction of a rule does not count: a law it rests on provides sanctions, or was not read; None where neither holds.

    Below a law a rule may add no crime, and repeats no sanction of the law it carries out (UU 12/2011 Pasal 15).
    """
    above = sorted(key for key in bases(regulation) if key.split("/")[0] in _LAWS)
    having = [key for key in above if is_read(graph, key) and (_sanctions(law := graph.regulations[key]) or _sanctions(law, _PENALTY))]
    unread = [key for key in above if not is_read(graph, key)]
    if having:
        return say(
            "Tidak dihitung: {laws}, yang menjadi dasarnya, memuat sanksi; periksa apakah kewajiban itu tercakup.",
            "Not counted: {laws}, which it rests on, provide(s) sanctions; see whether they cover the obligation.",
            laws=listing([rule_name(key) for key in having], most=4),
        )
    if unread:
        return say(
            "Tidak dihitung: sanksinya mungkin diatur dalam {laws}, yang menjadi dasarnya dan belum dibaca.",
            "Not counted: the sanction may stand in {laws}, which it rests on and which was not read.",
            laws=listing([rule_name(key) for key in unread], most=4),
        )
    return None


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
        unscored=_by_higher_law(graph, regulation),
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


def _beyond(grounds: Grounds, regulation: Regulation, found: Sequence[Ungrounded]) -> Finding:
    against = list(dict.fromkeys(s for one in found for s in one.against))
    above = list(dict.fromkeys(s.regulation.key for s in against)) or [r.key for r in grounds.higher(regulation)]
    unread = [rule_name(key) for key in grounds.unread(regulation)]
    name, higher = rule_name(regulation.key), listing([rule_name(key) for key in above], most=5)
    other = (
        say(
            " atau dasar hukum lain yang belum dibaca ({unread})",
            " or another basis not yet read ({unread})",
            unread=listing(unread, most=5),
        )
        if unread
        else say(" atau dasar hukum lain yang tidak dibaca", " or another basis that was not read")
    )
    return RULE.finding(
        title=Text(id="Sanksi tanpa dasar yang ditemukan dalam peraturan lebih tinggi", en="A sanction without a ground in a higher rule"),
        statement=say(
            "{rule} menjatuhkan sanksi yang tidak ditemukan dasarnya dalam peraturan lebih tinggi yang dibaca ({higher}): {items}.",
            "{rule} imposes sanctions for which no ground was found in the higher rules that were read ({higher}): {items}.",
            rule=name,
            higher=higher,
            items=told_together(found, grounds.parties),
        ),
        evidence=list(dict.fromkeys([*(one.sanction.evidence for one in found), *(s.evidence for s in against)])),
        actors=list(dict.fromkeys(one.party for one in found if one.party in grounds.graph.actors)),
        about=[regulation.key, UNGROUNDED],
        kind=UNGROUNDED,
        severity="medium",
        unscored=None
        if against or not unread
        else say(
            "Tidak dihitung: {unread}, yang juga menjadi dasar hukumnya, belum dibaca.",
            "Not counted: {unread}, on which it also rests, was not read.",
            unread=listing(unread, most=5),
        ),
        bphn=(
            Bphn(dimension="D3", object="Penegakan hukum", indicator="b"),
            Bphn(dimension="D2", object="Kesesuaian materi muatan dengan jenisnya"),
        ),
        members=[member(one) for one in found],
        falsifier=say(
            "Gugur jika {higher}{other} menyediakan sanksi itu bagi pihak dan pelanggaran yang sama.",
            "It falls if {higher}{other} provides the sanction for the same party and breach.",
            higher=higher,
            other=other,
        ),
        options=(
            say(
                "Batasi sanksi pada pihak, pelanggaran, dan jenis yang disediakan {higher}; usulkan selebihnya kepada pembentuk peraturan itu.",
                "Keep sanctions to the parties, breaches and kinds that {higher} provides; propose the rest to its maker.",
                higher=higher,
            ),
            Text(
                id="Kelola: tunjukkan dasar lain yang menyediakan sanksi itu dan cantumkan dalam Mengingat.",
                en="Manage: show another basis that provides the sanction and name it in the recitals.",
            ),
        ),
    )


RULE = Rule(
    id="R15",
    title=Text(id="Kewajiban tanpa sanksi", en="An obligation without a sanction"),
    explains=Text(
        id="Peraturan mewajibkan atau melarang pihak di luar aparatur tanpa sanksi apa pun, atau memuat sanksi tanpa kewajiban. Pejabat dan "
        "pegawai tidak dihitung karena tunduk pada aturan disiplin, dan kewajiban masyarakat umum juga tidak. Yang sanksinya mungkin diatur "
        "dalam undang-undang atau peraturan pemerintah di atasnya dicatat tanpa dihitung. Bagi relawan temuan ini bernilai rendah. Setiap "
        "sanksi juga dicocokkan dengan klausul sanksi dalam peraturan lebih tinggi yang dibaca, yang dirujuknya atau yang memberinya perintah: "
        "dilaporkan bila pihak, pelanggaran, atau jenis sanksinya tidak disediakan di sana.",
        en="A rule obliges or forbids somebody outside the civil service without any sanction, or has sanctions and no obligation. Officials "
        "and staff do not count, since rules of discipline apply to them, nor do duties of the public at large. Where a law above may "
        "provide the sanction the finding is noted, not counted. For volunteers the finding ranks low. Every sanction is also held against the "
        "sanctioning clauses of the higher rules that were read and that it cites or that leave it something: it is reported where these do "
        "not provide for its party, its breach or its kind.",
    ),
    bphn=filed("R15", Bphn(dimension="D4", object="Kejelasan")),
    gao=None,
    severity="low",
    options_type=R15Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3 penegakan hukum dan dimensi 4; UU 12/2011, Lampiran II, ketentuan sanksi",
)
