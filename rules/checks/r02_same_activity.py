"""R02: the same kind of activity of different roles, where beneficiaries, matter or level differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from rules.checks.division_grounds import is_organ
from rules.checks.divisions import divisions
from rules.checks.duties import activity, bearers, evidence_names, fact_statement, falsifier, names, remedies, rules, uncounted
from rules.checks.facts import FactFamily, across_rules, fact_families, family_stems
from rules.checks.pairs import Pair, bearers_of, gathered, one_level, one_ministry, pairs_of, weighed
from rules.checks.r01_same_duty import DutyOptions, R01Options, beyond_one_rule, judged, same_duty, told_by_facts
from rules.checks.r17_level import R17Options, copied
from rules.checks.rule import Rule, filed, option
from rules.checks.standing import not_counted, regulation_of
from rules.checks.wording import join, listing, naming, rule_of, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Norm, Severity, Text
from rules.similarity.normalise import Stemmer, words_of


class R02Options(DutyOptions):
    """Options of R02."""

    least_score: float = option(
        0.3, "Kemiripan kata paling sedikit antarperaturan, 0 sampai 1.", "Least likeness of words across rules, 0 to 1.", ge=0, le=1
    )  # fmt: skip
    least_score_inside: float = option(
        0.5, "Kemiripan kata paling sedikit dalam satu peraturan, 0 sampai 1.", "Least likeness of words inside one rule, 0 to 1.", ge=0, le=1
    )  # fmt: skip
    least_shared_words: int = option(2, "Banyak kata yang harus sama.", "How many words must be shared.", ge=1)
    least_matter_of_organs: int = option(
        2,
        "Banyak kata pokok yang harus sama antarperaturan bila salah satunya organ negara.",
        "How many words of matter must be shared across rules where one of the two is an organ of the State.",
        ge=1,
    )
    common_words: tuple[str, ...] = option(
        (
            "sosial", "kesejahteraan", "sejahtera", "masyarakat", "warga", "program", "kegiatan", "giat", "kebijakan", "bijak",
            "penyelenggaraan", "selenggara", "pelaksanaan", "laksana", "pelayanan", "layan", "bantuan", "bantu", "dana", "data",
            "hasil", "bidang", "urusan", "tugas", "fungsi", "sesuai", "rangka", "lingkungan", "pemerintah", "kementerian", "daerah", "hak", "kewajiban", "wajib",
        ),
        "Kata yang ada pada setiap tugas di bidang sosial; sekurangnya satu kata lain harus sama, di luar kata kerjanya.",
        "Words of every duty in the social field; at least one other word must be shared, the verb left aside.",
    )  # fmt: skip
    same_duty_score: float = option(
        0.6,
        "Kemiripan kata sejak sebuah pasangan menjadi urusan R01; samakan bila least_score R01 diubah.",
        "Likeness of words from which a pair belongs to R01; change it along with R01's least_score.",
        ge=0,
        le=1,
    )
    divisions: bool = option(
        True,
        "Laporkan pembagian kerja, satu temuan untuk tiap alasan pembagiannya.",
        "Report divisions of work, one finding for each ground on which it is divided.",
    )


def check(graph: PolicyGraph, options: R02Options) -> Iterator[Finding]:
    """Families of like activities: across rules by what they share, inside a rule together, of governments by verb family."""
    pairs = [p for p in pairs_of(graph, options.specific_families) if not p.power]
    families = fact_families(graph, options.specific_families, options.boilerplate_families)
    known = judged(families)
    chosen = [p for p in pairs if _alike(graph, p, options) and not told_by_facts(p, known) and not copied(graph, p, R17Options())]
    governing = [p for p in chosen if _governs(graph, p)]
    inside = [p for p in chosen if p.same_rule and p not in governing]
    across = [p for p in chosen if not p.same_rule and p not in governing]
    gathered_ones = gathered(across, lambda p: (p.overlap.family or "", one_ministry(graph, p)))
    for family in (one for whole in gathered_ones for one in one_level(graph, whole)):
        yield _texts(graph, family, severity=None if one_ministry(graph, family[0]) else "low")
    for _, family in _by(inside, lambda p: rule_of(p.a.evidence)):
        yield _texts(graph, family, title=_INSIDE, severity="low")
    for _, family in _by([p for p in governing if not p.same_rule], lambda p: p.overlap.family or ""):
        yield _texts(graph, family, title=_GOVERNMENTS, severity="low")
    for told in families:
        if told.like and beyond_one_rule(told):
            yield _facts(graph, told)
    if options.divisions:
        yield from divisions(graph, RULE, pairs, lambda p: _told_alike(graph, p, options))


def _alike(graph: PolicyGraph, pair: Pair, options: R02Options) -> bool:
    """Whether a pair is a like activity that nothing divides, and no duty that R01 tells."""
    if pair.ground is not None or same_duty(pair, R01Options(least_score=options.same_duty_score)):
        return False
    return _told_alike(graph, pair, options)


def _told_alike(graph: PolicyGraph, pair: Pair, options: R02Options) -> bool:
    """Whether a pair is alike enough to be told: an act that is not everybody's, on one matter.

    Words of every duty are no matter, and neither are those that on one side stand in a proper name alone (the founding of a
    ``Forum Perlindungan Anak`` protects no child). The organs of the State all guide and watch: between rules theirs need two
    words of matter.
    """
    family, shared = pair.overlap.family, pair.overlap.shared
    if family is None or family in options.boilerplate_families:
        return False
    if pair.overlap.by_field:
        return not pair.same_rule and family in options.specific_families and all(_of_the_field(graph, n) for n in pair.norms)
    matter = _matter(pair, options)
    least = options.least_matter_of_organs if not pair.same_rule and any(is_organ(graph, n) for n in pair.norms) else 1
    if len(shared) < options.least_shared_words or len(matter) < least:
        return False
    if pair.same_rule and pair.overlap.relation == "equal" and not set(shared) & family_stems(family):
        return False
    if not pair.same_rule and not (pair.overlap.only_a or pair.overlap.only_b):
        return True  # one matter, of which two verbs of one family say the same
    return pair.overlap.score >= (options.least_score_inside if pair.same_rule else options.least_score)


def _of_the_field(graph: PolicyGraph, norm: Norm) -> bool:
    """Whether the rule of a norm is one of the social field, by its maker or title, so that an act named alone is done in it."""
    regulation = regulation_of(graph, norm.evidence)
    if regulation is None or (regulation.id is not None and regulation.id.type.endswith("sos")):
        return True
    return re.search(r"\bsosial\b", f"{regulation.issuer or ''} {regulation.title}", re.IGNORECASE) is not None


def _matter(pair: Pair, options: R02Options) -> set[str]:
    """The shared words that name a matter: neither the verb of the family nor a word of every duty."""
    matter = set(pair.overlap.shared) - set(options.common_words) - family_stems(pair.overlap.family)
    return {w for w in matter if not _in_a_name(w, pair)}


def _in_a_name(word: str, pair: Pair) -> bool:
    """Whether a word stands on one side in proper names of bodies alone, and on the other outside them."""
    inside = [_named_in(n) for n in pair.norms]
    token = _stem(word.casefold())
    return any(token in names and token not in rest for names, rest in inside) and any(token in rest for _, rest in inside)


def _named_in(norm: Norm) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of what a norm acts on that stand in proper names of bodies, and of all the rest."""
    words = f"{norm.action} {norm.object}"
    names = " ".join(hit.group() for hit in _BODY.finditer(words))
    rest = _BODY.sub(" ", words)
    return frozenset(map(_stem, words_of(names))), frozenset(map(_stem, words_of(rest)))


#: Stems are remembered.
_stem = Stemmer()
#: A body or a plan by its proper name: a class noun and the capitalised words after it, with the small words between them.
_BODY = re.compile(
    r"\b(?:Rencana (?:Aksi|Induk)|Forum|Badan|Komisi|Komite|Dewan|Tim|Satuan|Gugus|Sekretariat|Pusat|Asosiasi|Ikatan|Kelompok Kerja)"
    r"(?: (?:(?:dan|dalam|untuk|di|bagi|terhadap) )?[A-Z][\w/-]*)+"
)


def _governs(graph: PolicyGraph, pair: Pair) -> bool:
    """Whether both are organs of the State, which guide and watch over others in every rule: told once for each kind of activity."""
    return all(is_organ(graph, n) for n in pair.norms)


def _by(pairs: Sequence[Pair], key: Callable[[Pair], str]) -> list[tuple[str, list[Pair]]]:
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[key(pair)].append(pair)
    return sorted(found.items())


_INSIDE = Text(id="Kegiatan serupa dalam satu peraturan", en="A like activity within one rule")
_GOVERNMENTS = Text(id="Tugas pemerintahan yang berulang dalam beberapa peraturan", en="Duties of government repeated in several rules")


def _texts(graph: PolicyGraph, family: Sequence[Pair], *, title: Text | None = None, severity: Severity | None = None) -> Finding:
    told = weighed(graph, family)
    norms = told.norms
    kinds = sorted({p.overlap.family or "" for p in family})
    what = listing([activity(k, _of_kind(family, k)) for k in kinds], most=4)
    return RULE.finding(
        title=naming(title or RULE.title, what),
        statement=join(
            say(
                "Kegiatan serupa, {what}, dibebankan kepada {n} peran oleh {rules} ({k} pasangan): {who}.",
                "A like activity, {what}, is laid on {n} roles by {rules} ({k} pairs): {who}.",
                what=what,
                n=len(bearers_of(norms)),
                rules=rules(norms),
                k=len(told.pairs),
                who=bearers(graph, norms, 6),
            ),
            family[0].overlap.why if len(family) == 1 else None,
            uncounted(graph, told.doubtful),
        ),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        noted=[n.evidence for n in told.rest],
        about=kinds,
        subject=what,
        gao=family[0].overlap.gao if len({p.overlap.gao for p in family}) == 1 else None,
        severity=severity,
        unscored=None if told.counts else not_counted(graph, [n.evidence for n in norms]),
        falsifier=falsifier(graph, norms, what),
        options=remedies(graph, norms, what),
        members=[p.overlap.id for p in family],
    )


def _of_kind(pairs: Sequence[Pair], kind: str) -> list[Norm]:
    """The norms of the pairs of one verb family."""
    return [norm for pair in pairs if (pair.overlap.family or "") == kind for norm in pair.norms]


def _facts(graph: PolicyGraph, family: FactFamily) -> Finding:
    norms = [t.norm for t in family.like]
    what = activity(family.family, norms)
    return RULE.finding(
        title=naming(RULE.title, what),
        statement=join(fact_statement(graph, family, family.like), _also_the_same(graph, family)),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        about=[family.family, family.circle],
        subject=what,
        unscored=None if across_rules(family.like) else _NOT_ACROSS,
        noted=[n.evidence for t in family.told for n in (t.norm, *t.restates)],
        falsifier=falsifier(graph, norms, what),
        options=remedies(graph, norms, what),
        members=evidence_names(norms),
    )


def _also_the_same(graph: PolicyGraph, family: FactFamily) -> Text | None:
    """That some of the duties are the same, which R01 tells."""
    if not family.same:
        return None
    groups = [names(graph, [t.norm for t in group]) for group in family.same]
    return say(
        "Di antaranya, tugas {who} sama (R01).",
        "Among them, the duties of {who} are the same (R01).",
        who=Text(id="; ".join(g.id for g in groups), en="; ".join(g.en for g in groups)),
    )


_NOT_ACROSS = Text(
    id="Tidak dihitung: sebagai norma yang berlaku, kegiatan ini tidak diberikan oleh dua peraturan kepada dua peran.",
    en="Not counted: as a norm in force no two rules give this activity to two roles.",
)


RULE = Rule(
    id="R02",
    title=Text(id="Kegiatan serupa pada peran yang berbeda", en="A like activity of different roles"),
    explains=Text(
        id="Dua peran atau lebih memikul kegiatan dari keluarga kata kerja yang sama, tetapi objek, penerima manfaat, atau tingkatnya tidak "
        "seluruhnya sama. Apa yang oleh peraturannya sendiri dibagi (membantu, menurut tingkat, bersama dalam satu ketentuan, bagian dan "
        "keseluruhan) dilaporkan sekali untuk tiap alasan sebagai pembagian kerja, bukan tumpang tindih.",
        en="Two roles or more bear activities of one verb family, but matter, beneficiaries or level are not wholly the same. What the rules "
        "themselves divide (helping, by level, jointly under one clause, part and whole) is reported once a ground as a division of work, not "
        "an overlap.",
    ),
    bphn=filed("R02"),
    gao="overlap",
    severity="medium",
    options_type=R02Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3; GAO-15-49SP, overlap",
)
