"""R07: two rules in force on the same object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import networkx as nx

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import is_amending, rules_in_force, same_maker, status_note
from rules.checks.wording import join, listing, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Bphn, Clause, Evidence, Fact, Finding, Regulation, Text

_FUNCTION_WORDS = frozenset((
    "dan", "atau", "yang", "di", "ke", "dari", "untuk", "pada", "bagi", "dalam", "atas", "tentang", "dengan", "oleh",
))  # fmt: skip


class R07Options(Options):
    """Options of R07."""

    frame_words: tuple[str, ...] = option(
        (
            "pedoman", "umum", "dasar", "pelaksanaan", "penyelenggaraan", "petunjuk", "teknis", "tata", "cara", "standar", "operasional",
            "prosedur", "nasional", "ketentuan", "pengaturan", "tentang", "kementerian", "sosial", "republik", "indonesia", "lingkungan",
        ),
        "Kata bingkai judul yang tidak menamai objek.",
        "Frame words of titles, which name no object.",
    )  # fmt: skip
    least_likeness: float = option(
        0.99,
        "Kemiripan judul paling sedikit (Jaccard atas kata inti), 0 sampai 1.",
        "Least likeness of titles (Jaccard over their core words), 0 to 1.",
        gt=0,
        le=1,
    )
    least_common_terms: float = option(
        0.8,
        "Bagian istilah definisi yang sama, 0 sampai 1, yang menunjukkan satu objek walau judulnya berbeda.",
        "Share of defined terms in common, 0 to 1, that shows one object under different titles.",
        gt=0,
        le=1,
    )


def check(graph: PolicyGraph, options: R07Options) -> Iterator[Finding]:
    """Groups of rules in force of one type whose titles or definitions name one object.

    Left out are amendments and their targets, rules that implement or revoke one another, yearly rules for different
    years, and copies.
    """
    rules = [r for r in rules_in_force(graph) if r.id is not None and not is_amending(r) and r.language == "id"]
    tied = nx.Graph()
    for a, b in combinations(sorted(rules, key=lambda r: r.id.sort_key), 2):  # type: ignore[union-attr]
        if same_maker(a, b) and not _linked(a, b) and (_same_title(a, b, options) or _same_terms(a, b, options)):
            tied.add_edge(a.key, b.key)
    for group in sorted(sorted(component) for component in nx.connected_components(tied)):
        yield _finding(graph, [graph.regulations[key] for key in group], options)


def core(title: str, options: R07Options) -> frozenset[str]:
    """The words of a title that name its object; the frame words alone where nothing else is left."""
    words = [w for w in re.findall(r"[\w-]+", title.casefold()) if w not in _FUNCTION_WORDS and not w.isdigit()]
    kept = frozenset(w for w in words if w not in options.frame_words)
    return kept or frozenset(words)


def _same_title(a: Regulation, b: Regulation, options: R07Options) -> bool:
    if set(re.findall(r"\b(?:19|20)\d\d\b", a.title)) != set(re.findall(r"\b(?:19|20)\d\d\b", b.title)):
        return False
    if any(t.casefold().split()[-1:] in ([w] for w in _OPEN_ENDS) for t in (a.title, b.title)):
        return False
    one, other = core(a.title, options), core(b.title, options)
    if not one or not other:
        return False  # a rule that a case only names has no title to go by
    return len(one & other) / len(one | other) >= options.least_likeness


#: Words at which no title ends; one that does was cut short.
_OPEN_ENDS = ("di", "pada", "dalam", "dan", "atas", "lingkungan", "untuk", "bagi", "tentang", "nomor")


def _same_terms(a: Regulation, b: Regulation, options: R07Options) -> bool:
    """Whether both define nearly the same terms, at least five and the first the same, and half of the words of their titles."""
    titles = core(a.title, options), core(b.title, options)
    if 2 * len(titles[0] & titles[1]) < len(titles[0] | titles[1]):
        return False
    one, other = ([d.term.casefold() for d in r.definitions] for r in (a, b))
    if len(one) < 5 or len(other) < 5 or one[0] != other[0]:
        return False
    return len(set(one) & set(other)) / len(set(one) | set(other)) >= options.least_common_terms


def _linked(a: Regulation, b: Regulation) -> bool:
    """Whether one of two rules amends, revokes or implements the other."""
    kinds = ("amends", "revokes", "revokes_part", "implements")
    return any(r.kind in kinds and r.to == other.key for one, other in ((a, b), (b, a)) for r in one.references)


def _finding(graph: PolicyGraph, group: list[Regulation], options: R07Options) -> Finding:
    names = listing([rule_name(r.key) for r in group])
    known = all(r.status in ("in_force", "amended") and r.status_confidence == "seen" for r in group)
    gaps = [gap for case in graph.corpus.cases for gap in case.gaps if gap.regulation in {r.id for r in group} and gap.confidence == "seen"]
    statement = say(
        "{rules} {standing} dan mengatur objek yang sama: {titles}.",
        "{rules} {standing} and regulate the same object: {titles}.",
        rules=names,
        standing=_BOTH if known else _UNREVOKED,
        titles=listing([f"{rule_name(r.key)} “{r.title}”" for r in group]),
    )
    noted = say("Catatan kasus: {gaps}", "Noted in the case: {gaps}", gaps=" ".join(g.words for g in gaps)) if gaps else None
    return RULE.finding(
        statement=join(statement, noted, status_note(group)),
        evidence=[*(title_of(r) for r in group), *gaps],
        regulations=[r.key for r in group],
        about=[r.key for r in group],
        unscored=_UNSURE if any(r.status == "unknown" and r.status_confidence == "memory" for r in group) else None,
        members=[r.key for r in group],
        falsifier=say(
            "Gugur jika ketentuan penutup salah satu dari {rules}, atau peraturan lain, mencabut yang lain, atau jika pasal ruang lingkup "
            "keduanya membagi objeknya.",
            "It falls if the closing provisions of one of {rules}, or another rule, revoke the other, or if their clauses on scope divide "
            "the object between them.",
            rules=names,
        ),
        options=(
            say("Gabungkan {rules} menjadi satu peraturan.", "Merge {rules} into one rule.", rules=names),
            Text(
                id="Kelola: pertahankan keduanya dan nyatakan pembagian ruang lingkupnya dalam pasal ruang lingkup masing-masing.",
                en="Manage: keep both and state in the scope clause of each how the object is divided.",
            ),
        ),
    )


_BOTH = Text(id="sama-sama berlaku", en="are both in force")
_UNREVOKED = Text(id="menurut bahan tidak saling mencabut", en="do not revoke one another as far as the material shows")
_UNSURE = Text(
    id="Tidak dihitung: keberadaan atau keberlakuan salah satunya belum diperiksa.",
    en="Not counted: that one of them exists or is in force has not been checked.",
)


def title_of(regulation: Regulation) -> Evidence:
    """The evidence of a rule's title: the clause that bears it, or the record of the case."""
    for piece in regulation.evidence:
        return piece
    if regulation.has_text:
        at = next((p for p in regulation.provisions if p.kind == "judul"), None)
        return Clause(
            document=regulation.document,
            regulation=regulation.id,
            address=at.address if at else Address("judul"),
            words=regulation.title,
            page=at.page if at else None,
            line=at.line if at else None,
        )
    case = regulation.document.partition(":")[0]
    return Fact(document=case, fact=f"peraturan-{regulation.key}", regulation=regulation.id, words=regulation.title)


RULE = Rule(
    id="R07",
    title=Text(id="Dua peraturan berlaku atas objek yang sama", en="Two rules in force on the same object"),
    explains=Text(
        id="Dua peraturan setingkat dari pembentuk yang sama, yang tidak saling mengubah, mencabut, atau melaksanakan, mengatur objek yang sama "
        "menurut judul atau daftar definisinya. Peraturan tahunan untuk tahun yang berbeda tidak dihitung.",
        en="Two rules of one maker and rank that neither amend, revoke nor implement one another regulate the same object by their titles or "
        "their lists of definitions. Yearly rules for different years do not count.",
    ),
    bphn=filed("R07", Bphn(dimension="D4", object="Sistematika dan teknik penyusunan")),
    gao="duplication",
    severity="high",
    options_type=R07Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3 (a) dan dimensi 4; GAO-15-49SP, duplication",
)
