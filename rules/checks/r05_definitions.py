"""R05: one term, different definitions in force."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rules.checks.differences import difference, passages, same_word, weighty
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import is_amending, regulation_of, stands
from rules.checks.wording import in_words, join, listing, naming, place, rule_name, say
from rules.drafting.actors import kind_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import MINISTERIAL_RANK, Definition, Finding, Regulation, Severity, Text


class R05Options(Options):
    """Options of R05."""

    generic_terms: tuple[str, ...] = option(
        (
            "Menteri", "Kementerian", "Hari", "Pemerintah", "Pemerintah Pusat", "Pemerintah Daerah", "Pemerintahan Daerah", "Daerah",
            "Gubernur", "Bupati", "Wali Kota", "Bupati/Wali Kota", "Direktur Jenderal", "Setiap Orang", "Orang", "Kepala Daerah",
            "Pegawai Negeri Sipil", "Aparatur Sipil Negara", "Pejabat Pembina Kepegawaian", "Pengguna Anggaran", "Kuasa Pengguna Anggaran",
            "Pejabat Pembuat Komitmen", "Pengguna Barang", "Kuasa Pengguna Barang", "Barang Milik Negara", "Dana Dekonsentrasi",
            "Dana Tugas Pembantuan", "Dewan Perwakilan Rakyat", "Dewan Perwakilan Daerah", "Dewan Perwakilan Rakyat Daerah", "Desa",
            "Kecamatan", "Kelurahan", "Masyarakat", "Undang-Undang", "Peraturan Pemerintah", "Peraturan Daerah", "Perangkat Daerah",
            "Satuan Kerja Perangkat Daerah", "Satuan Kerja", "Dinas", "Kepala Dinas", "Badan", "Kantor", "Direktorat Jenderal",
            "Perusahaan", "Pemohon", "Izin", "Anggaran Pendapatan dan Belanja Negara", "Anggaran Pendapatan dan Belanja Daerah",
        ),
        "Istilah umum yang artinya ditetapkan hukum lain atau ditunjuk tiap peraturan; perbedaannya bernilai rendah.",
        "General terms whose meaning other law fixes or each rule points out for itself; their differences rank low.",
    )  # fmt: skip
    least_different_words: int = option(
        2, "Banyak kata berarti yang harus berbeda.", "How many words of weight must differ.", ge=1
    )  # fmt: skip
    shown_words: int = option(12, "Banyak bagian rumusan berbeda yang disebut.", "How many differing passages to name.", ge=1)


#: Kinds of actors whose definition decides who somebody is; another genus is never a trifle.
ROLES = ("profession", "civil_service_post", "worker", "volunteer", "institution", "association")


@dataclass(frozen=True)
class Variant:
    """One wording of a term, and the definitions that share it."""

    words: tuple[str, ...]
    definitions: tuple[Definition, ...]

    @property
    def first(self) -> Definition:
        """The definition that stands for the wording."""
        return self.definitions[0]


def check(graph: PolicyGraph, options: R05Options) -> Iterator[Finding]:
    """Terms that rules in force define in different words.

    Rules of one minister should agree. So should a rule and the higher one it rests on, and two laws. All others regulate
    different fields and may differ; they are compared by genus alone, and rank low. By-laws of different regions are not
    compared.
    """
    generic = {t.casefold() for t in options.generic_terms}
    general: list[tuple[str, list[Variant]]] = []
    for term, definitions in sorted(_by_term(graph).items()):
        current = [d for d in definitions if stands(graph, _rule(graph, d))]
        pairs = _pairs(graph, current, options)
        if term in generic:
            general += [(term, _told(pairs))] if pairs else []
        elif pairs:
            yield _finding(graph, term, pairs, options)
        elif len(definitions) > len(current):
            changed = [(a, b) for a, b in _pairs(graph, definitions, options) if _other_genus(a.first, b.first)]
            if changed:
                yield _finding(graph, term, changed, options, historic=True)
    if general:
        yield _general(graph, general)


def _pairs(graph: PolicyGraph, definitions: Sequence[Definition], options: R05Options) -> list[tuple[Variant, Variant]]:
    """Wordings of one term that differ and ought to agree, or that a reader must tell apart."""
    return [(a, b) for a, b in _differing(_variants(definitions), options) if _comparable(graph, a, b)]


def _told(pairs: Sequence[tuple[Variant, Variant]]) -> list[Variant]:
    """The wordings of some pairs, each once, higher and earlier rules first."""
    return sorted({v.words: v for pair in pairs for v in pair}.values(), key=lambda v: _order(v.first))


def _general(graph: PolicyGraph, general: Sequence[tuple[str, list[Variant]]]) -> Finding:
    """General terms gathered in one finding: that rules word them differently is the rule, not the exception."""
    return RULE.finding(
        title=Text(id="Istilah umum dengan rumusan yang berbeda", en="General terms in different wordings"),
        statement=say(
            "{n} istilah umum dirumuskan berbeda antarperaturan: {terms}.",
            "{n} general terms are worded differently across rules: {terms}.",
            n=len(general),
            terms=listing([say("“{t}” ({k} rumusan)", "“{t}” ({k} wordings)", t=v[0].first.term, k=len(v)) for _, v in general]),
        ),
        evidence=[v.first.evidence for _, variants in general for v in variants[:2]],
        regulations=sorted({_rule(graph, d).key for _, vs in general for v in vs for d in v.definitions}),
        about=[term for term, _ in general],
        severity="low",
        falsifier=Text(
            id="Gugur untuk setiap istilah yang rumusannya ditunjuk kepada hukum lain dengan arti yang sama; periksa ketentuan umum tiap peraturan.",
            en="It falls for each term whose wordings refer to other law with the same meaning; see the general provisions of each rule.",
        ),
        options=(
            Text(
                id="Pakai satu rumusan baku istilah umum dalam peraturan omnibus.",
                en="Use one standard wording of general terms in the omnibus rule.",
            ),
            Text(
                id="Kelola: biarkan sampai peraturannya diubah karena sebab lain.",
                en="Manage: leave them until the rules are amended for another reason.",
            ),
        ),
        members=[f"{_rule(graph, d).key}#{d.address}" for _, vs in general for v in vs for d in v.definitions],
    )


def _by_term(graph: PolicyGraph) -> dict[str, list[Definition]]:
    """Definitions by term, one for each rule; an amending rule's words belong to the rule it amends and are passed over."""
    out: dict[str, list[Definition]] = defaultdict(list)
    for regulation in graph.corpus.primary():
        if is_amending(regulation):
            continue
        seen = set()
        for definition in regulation.definitions:
            key = " ".join(definition.term.casefold().split())
            if key not in seen and definition.body.strip():
                seen.add(key)
                out[key].append(definition)
    return {key: found for key, found in out.items() if len(found) > 1}


def _finding(
    graph: PolicyGraph, term: str, pairs: Sequence[tuple[Variant, Variant]], options: R05Options, *, historic: bool = False
) -> Finding:
    told = _told(pairs)
    genera = list(dict.fromkeys(_printed_genus(v.first) for v in told))
    genus_differs = any(_other_genus(a.first, b.first) for a, b in pairs)
    one, other = pairs[0]
    only_one, only_other = difference(one.words, other.words)
    species = [s for a, b in pairs if (s := _species(graph, a, b)) is not None]
    statement = say(
        "Istilah “{term}” didefinisikan dengan {n} rumusan yang berbeda: {variants}.{genus} {words}",
        "The term “{term}” is defined in {n} different wordings: {variants}.{genus} {words}",
        term=told[0].first.term,
        n=len(told),
        variants=listing([_variant_named(v) for v in told], most=5),
        genus=say(
            " Genusnya berbeda: {genera}.", " Their genus differs: {genera}.", genera=listing([f"“{g}”" for g in genera])
        ) if genus_differs else "",
        words=_words_told(
            (rule_name(_rule(graph, one.first).key), passages(one.first.body, only_one)),
            (rule_name(_rule(graph, other.first).key), passages(other.first.body, only_other)),
            options.shown_words,
        ),
    )  # fmt: skip
    return RULE.finding(
        title=naming(_HISTORIC if historic else RULE.title, f"“{told[0].first.term}”"),
        statement=join(statement, *species),
        evidence=[v.first.evidence for v in told],
        regulations=_concerned(graph, told),
        about=[term],
        subject=_subject(graph, told),
        severity="low" if len(species) == len(pairs) else _severity(graph, term, pairs, genus_differs),
        unscored=_SUPERSEDED if historic else None,
        falsifier=say(
            "Gugur jika naskah resmi rumusan lama dan rumusan baru ternyata bergenus sama (periksa ketentuan umum {rules}).",
            "It falls if the official texts of the old and the new wording turn out to have one genus (see the general provisions of {rules}).",
            rules=listing([rule_name(_rule(graph, v.first).key) for v in told], most=5),
        )
        if historic
        else say(
            "Gugur jika salah satu rumusan telah diubah atau dicabut, atau jika salah satu peraturan menyatakan sendiri bahwa artinya "
            "berbeda (periksa ketentuan umum {rules}).",
            "It falls if one wording has been amended or revoked, or if one of the rules itself says that it means something else "
            "(see the general provisions of {rules}).",
            rules=listing([rule_name(_rule(graph, v.first).key) for v in told], most=5),
        ),
        options=(
            _two_terms(told[0].first.term)
            if species and len(species) == len(pairs)
            else _one_wording(told[0].first.term, [_rule(graph, v.first) for v in told]),
            Text(
                id="Kelola: pertahankan perbedaannya, tetapi nyatakan lingkup tiap rumusan (“dalam Bab ini ...”).",
                en="Manage: keep the difference, but state the scope of each wording.",
            ),
        ),
        members=[f"{_rule(graph, d).key}#{d.address}" for v in told for d in v.definitions],
    )


def _concerned(graph: PolicyGraph, told: Sequence[Variant]) -> list[str]:
    """The rules that a difference concerns: of the wording that stands, the first rule that has it; of the others all.

    The wording of the highest rule stands; among rules of one rank the one that most of them have.
    """
    rank = [min(id.rank if (id := _rule(graph, d).id) is not None else 99 for d in v.definitions) for v in told]
    stands = min(range(len(told)), key=lambda i: (rank[i], -len(told[i].definitions), i))
    found = {_rule(graph, d).key for i, v in enumerate(told) if i != stands for d in v.definitions}
    return sorted(found | {_rule(graph, told[stands].first).key})


def _two_terms(term: str) -> Text:
    """What is to be done where one rule means the genus and another a species: two terms, not one wording."""
    return say(
        "Pakai dua istilah: “{term}” untuk pengertian yang luas, dan istilah yang lebih sempit untuk jenisnya.",
        "Use two terms: “{term}” for the wide meaning, and the narrower term for the kind of it.",
        term=term,
    )


def _one_wording(term: str, rules: Sequence[Regulation]) -> Text:
    """How a term gets one wording: a minister may not change what a higher rule says, only take it over."""
    higher = sorted({rule_name(r.key) for r in rules if r.id is not None and r.id.rank < MINISTERIAL_RANK})
    others = sorted({rule_name(r.key) for r in rules} - set(higher))
    if not higher:
        return say(
            "Satukan rumusan “{term}”: dalam daftar definisi peraturan omnibus bila {rules} digabung, selain itu dengan mengubah salah satunya.",
            "Give “{term}” one wording: in the omnibus rule's list of definitions where {rules} are merged, else by amending one of them.",
            term=term,
            rules=listing([rule_name(r.key) for r in rules], most=3),
        )
    if not others:
        return say(
            "Usulkan penyelarasan rumusan “{term}” dalam {higher} kepada pembentuknya; peraturan omnibus tidak dapat mengubahnya dan cukup "
            "merujuk rumusan yang berlaku bagi materinya.",
            "Propose that the makers of {higher} align the wording of “{term}”; the omnibus rule cannot change it and refers to the one that "
            "governs its matter.",
            term=term,
            higher=listing(higher, most=3),
        )
    return say(
        "Pakai rumusan “{term}” menurut {higher} dalam daftar definisi peraturan omnibus dan selaraskan {others} dengannya; peraturan menteri "
        "tidak dapat menyimpang dari peraturan yang lebih tinggi.",
        "Take the wording of “{term}” in {higher} into the omnibus rule's list of definitions and align {others} with it; a minister's rule "
        "may not depart from a higher one.",
        term=term,
        higher=listing(higher, most=3),
        others=listing(others, most=3),
    )


_HISTORIC = Text(id="Pengertian satu istilah berubah dari waktu ke waktu", en="The meaning of a term changed over time")
_SUPERSEDED = Text(
    id="Tidak dihitung: sekurangnya satu rumusan berasal dari peraturan yang sudah tidak berlaku.",
    en="Not counted: at least one wording comes from a rule no longer in force.",
)


def _rule(graph: PolicyGraph, definition: Definition) -> Regulation:
    return graph.documents.get(definition.document) or regulation_of(graph, definition.evidence)  # type: ignore[return-value]


def _order(definition: Definition) -> tuple:
    regulation = definition.evidence.regulation
    return (regulation.sort_key if regulation else (99,), definition.document, definition.address.sort_key)


def _variants(definitions: Sequence[Definition]) -> list[Variant]:
    """Definitions gathered by their words of weight; where words merely moved or are spelled otherwise, the wording is one."""
    by_words: dict[tuple[str, ...], list[Definition]] = {}
    for definition in sorted(definitions, key=_order):
        words = tuple(weighty(definition.body))
        same = next((known for known in by_words if known == words or not any(difference(known, words))), words)
        by_words.setdefault(same, []).append(definition)
    return [Variant(words, tuple(found)) for words, found in by_words.items()]


def _differing(variants: Sequence[Variant], options: R05Options) -> list[tuple[Variant, Variant]]:
    """Pairs of wordings that differ in enough words of weight; those of different genus first."""
    out = []
    for i, a in enumerate(variants):
        for b in variants[i + 1 :]:
            only_a, only_b = difference(a.words, b.words)
            if len(only_a) + len(only_b) >= options.least_different_words:
                out.append((a, b))
    return sorted(out, key=lambda pair: not _other_genus(pair[0].first, pair[1].first))


def _comparable(graph: PolicyGraph, a: Variant, b: Variant) -> bool:
    return any(_should_agree(graph, x, y) for x in a.definitions for y in b.definitions)


def _should_agree(graph: PolicyGraph, a: Definition, b: Definition) -> bool:
    """Whether two rules ought to mean the same by one term, or mean so different things that a reader must know."""
    one, other = _rule(graph, a).id, _rule(graph, b).id
    if one is None or other is None or (one.rank >= 7 and other.rank >= 7):
        return False
    return _kinship(graph, a, b) != "strangers" or _other_genus(a, b)


def _kinship(graph: PolicyGraph, a: Definition, b: Definition) -> Literal["one_maker", "family", "strangers"]:
    """How near two rules stand: of one minister; of the national ladder, the lower resting on the higher or both laws; or neither."""
    one, other = _rule(graph, a), _rule(graph, b)
    if one.id is None or other.id is None:
        return "strangers"
    if one.id.type == other.id.type:
        return "family" if one.id.rank < MINISTERIAL_RANK else "one_maker"
    lower, higher = (one, other) if one.id.rank > other.id.rank else (other, one)
    rests = any(r.kind in ("legal_basis", "implements") and r.to == higher.key for r in lower.references)
    return "family" if rests and lower.id is not None and lower.id.rank < 7 else "strangers"


def _other_genus(a: Definition, b: Definition) -> bool:
    """Whether two definitions begin with another noun, by which profession, volunteer, institution and system are told apart.

    ``upaya memberikan bantuan`` and ``bantuan`` are one genus: the first noun of either stands at the head of the other.
    """
    one, other = (weighty(d.genus or d.body)[:_HEAD] for d in (a, b))
    return bool(one) and bool(other) and not _among(one[0], other) and not _among(other[0], one)


def _species(graph: PolicyGraph, a: Variant, b: Variant) -> Text | None:
    """That the rule of one wording defines a narrower term in the words of the other: genus and species, and no contradiction."""
    for one, other in ((a, b), (b, a)):
        term = re.escape(one.first.term)
        said = re.compile(
            rf"(?P<narrow>{term}(?-i:(?: [A-Z]\w+)+))(?: sebagaimana dimaksud [^.]*?)? (?:adalah|merupakan|ialah) (?P<body>.+)",
            re.IGNORECASE,
        )
        for provision in (p for d in one.definitions for p in _rule(graph, d).provisions):
            found = said.match(provision.text)
            if found and not any(difference(weighty(found["body"]), other.words)):
                return say(
                    "{rule} mendefinisikan pengertian {other} itu sebagai “{narrow}” ({where}); yang berbeda adalah luasnya istilah.",
                    "{rule} defines what {other} means by it as “{narrow}” ({where}); what differs is how wide the term is.",
                    rule=rule_name(_rule(graph, one.first).key),
                    other=rule_name(_rule(graph, other.first).key),
                    narrow=found["narrow"],
                    where=provision.address.label(),
                )
    return None


def _among(word: str, head: Sequence[str]) -> bool:
    """Whether a word, in whatever spelling, stands at the head of a definition."""
    return any(same_word(word, w) for w in head)


#: How many words of weight make the head of a definition.
_HEAD = 3


def _printed_genus(definition: Definition) -> str:
    """The genus as the definition prints it."""
    return definition.genus or " ".join(definition.body.split()[:2])


def _severity(graph: PolicyGraph, term: str, pairs: Sequence[tuple[Variant, Variant]], genus_differs: bool) -> Severity:
    kin = {_kinship(graph, x, y) for a, b in pairs for x in a.definitions for y in b.definitions}
    is_role = kind_of(term) in ROLES or any(a.name.casefold() == term and a.kind in ROLES for a in graph.corpus.actors)
    if "one_maker" in kin:
        return "high" if genus_differs and is_role else "medium"
    return "medium" if genus_differs and ("family" in kin or is_role) else "low"


def _subject(graph: PolicyGraph, told: Sequence[Variant]) -> Text:
    """The term, and whose wordings differ from the first one's: a list of all rules would call different those that agree with it."""
    first, rest = told[0], told[1:]
    others = list(dict.fromkeys(rule_name(_rule(graph, d).key) for v in rest for d in v.definitions))
    return say(
        "“{term}”: rumusan {others} berbeda dari rumusan {first}",
        "“{term}”: the wording in {others} differs from that in {first}",
        term=first.first.term,
        others=listing(others, most=4),
        first=rule_name(_rule(graph, first.first).key),
    )


def _variant_named(variant: Variant) -> Text:
    more = len(variant.definitions) - 1
    return say(
        "{place}{more} ({words})",
        "{place}{more} ({words})",
        place=place(variant.first.evidence),
        more=Text(id=f" dan {more} peraturan lain", en=f" and {more} more") if more else "",
        words=in_words(variant.first.evidence, variant.first.body, 90),
    )


def _words_told(one: tuple[str, Sequence[str]], other: tuple[str, Sequence[str]], most: int) -> Text:
    """What only one of two wordings says, each as (rule, passages): a sentence for the one, one for the other, none where there is nothing."""
    told: list[Text] = []
    for (rule, own), (against, _) in ((one, other), (other, one)):
        if own:
            has = say(
                "rumusan {rule} memuat {words}",
                "the wording of {rule} has {words}",
                rule=rule,
                words=listing([f"“{w}”" for w in own], most=most),
            )
            told.append(
                say("sebaliknya, {has}", "conversely, {has}", has=has)
                if told
                else say("Berbeda dari {against}, {has}", "Unlike {against}, {has}", against=against, has=has)
            )
    return Text(id="; ".join(t.id for t in told) + ".", en="; ".join(t.en for t in told) + ".")


RULE = Rule(
    id="R05",
    title=Text(id="Satu istilah, definisi berbeda", en="One term, different definitions in force"),
    explains=Text(
        id="Dua peraturan yang berlaku memberi istilah yang sama arti yang berbeda. Genus dibandingkan lebih dahulu, sebab genus menentukan "
        "apakah yang dimaksud profesi, relawan, lembaga, atau sistem. Perbedaan kata tugas dan ejaan tidak dihitung; peraturan perubahan, "
        "salinan, dan peraturan daerah dari daerah yang berbeda tidak dibandingkan.",
        en="Two rules in force give one term different meanings. The genus is compared first, since it decides whether a profession, "
        "a volunteer, an institution or a system is meant. Function words and spelling do not count; amending rules, copies and by-laws "
        "of different regions are not compared.",
    ),
    bphn=filed("R05"),
    gao=None,
    severity="medium",
    options_type=R05Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3, definisi/konsep (e); UU 12/2011, Lampiran II, ketentuan umum",
    compares=True,
)
