"""R05: one term, different definitions in force."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import is_amending, regulation_of, stands
from rules.checks.wording import clip, listing, place, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Definition, Finding, Regulation, Severity, Text

#: Words whose coming and going does not change what a definition says.
_TRIVIAL = frozenset((
    "adalah", "ialah", "merupakan", "yang", "dan", "atau", "dan/atau", "untuk", "oleh", "dalam", "di", "ke", "dari", "dengan",
    "serta", "suatu", "sebuah", "secara", "pada", "bagi", "agar", "selanjutnya", "disebut", "disingkat", "telah", "dapat",
    "maupun", "sebagai", "tersebut", "ini", "itu",
))  # fmt: skip  # fmt: skip


class R05Options(Options):
    """Options of R05."""

    generic_terms: tuple[str, ...] = option(
        (
            "Menteri", "Kementerian", "Hari", "Pemerintah", "Pemerintah Pusat", "Pemerintah Daerah", "Pemerintahan Daerah", "Daerah",
            "Gubernur", "Bupati", "Wali Kota", "Bupati/Wali Kota", "Direktur Jenderal", "Setiap Orang", "Orang", "Kepala Daerah",
            "Pegawai Negeri Sipil", "Aparatur Sipil Negara", "Pejabat Pembina Kepegawaian", "Pengguna Anggaran", "Kuasa Pengguna Anggaran",
            "Pejabat Pembuat Komitmen", "Pengguna Barang", "Kuasa Pengguna Barang", "Barang Milik Negara", "Dana Dekonsentrasi",
            "Dana Tugas Pembantuan", "Anggaran Pendapatan dan Belanja Negara", "Anggaran Pendapatan dan Belanja Daerah",
        ),
        "Istilah umum yang artinya ditetapkan hukum lain atau ditunjuk tiap peraturan; perbedaannya bernilai rendah.",
        "General terms whose meaning other law fixes or each rule points out for itself; their differences rank low.",
    )  # fmt: skip
    least_different_words: int = option(
        2, "Banyak kata berarti yang harus berbeda.", "How many words of weight must differ.", ge=1
    )  # fmt: skip
    shown_words: int = option(12, "Banyak kata berbeda yang disebut.", "How many differing words to name.", ge=1)


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

    Compared are rules of one maker (same type) and rules of different rank, where the lower one should keep the wording of
    the higher. Rules of equal rank of different makers regulate different fields and may differ; they are compared by genus
    alone. By-laws of different regions are not compared.
    """
    for term, definitions in sorted(_by_term(graph).items()):
        current = [d for d in definitions if stands(graph, _rule(graph, d))]
        yield from _of_term(graph, term, current, options, historic=False)
        if not _differing(_variants(current), options) and len(definitions) > len(current):
            yield from _of_term(graph, term, definitions, options, historic=True)


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


def _of_term(graph: PolicyGraph, term: str, definitions: Sequence[Definition], options: R05Options, *, historic: bool) -> Iterator[Finding]:
    variants = _variants(definitions)
    pairs = [(a, b) for a, b in _differing(variants, options) if _comparable(graph, a, b)]
    if historic:
        pairs = [(a, b) for a, b in pairs if _genus(a.first) != _genus(b.first)]
    if not pairs:
        return
    told = sorted({v.words: v for pair in pairs for v in pair}.values(), key=lambda v: _order(v.first))
    genera = list({_genus(v.first): _printed_genus(v.first) for v in told if _genus(v.first)}.values())
    genus_differs = len(genera) > 1
    generic = term in {t.casefold() for t in options.generic_terms}
    one, other = pairs[0]
    only_one, only_other = difference(one.words, other.words)
    statement = say(
        "Istilah “{term}” didefinisikan dengan {n} rumusan yang berbeda: {variants}.{genus} Kata yang membedakan {a} dari {b}: {words}.",
        "The term “{term}” is defined in {n} different wordings: {variants}.{genus} Words that tell {a} from {b}: {words}.",
        term=told[0].first.term,
        n=len(told),
        variants=listing([_variant_named(v) for v in told], most=5),
        genus=say(
            " Genusnya berbeda: {genera}.", " Their genus differs: {genera}.", genera=listing([f"“{g}”" for g in genera])
        ) if genus_differs else "",
        a=rule_name(_rule(graph, one.first).key),
        b=rule_name(_rule(graph, other.first).key),
        words=_words_named(only_one, only_other, options.shown_words),
    )  # fmt: skip
    yield RULE.finding(
        title=_HISTORIC if historic else None,
        statement=statement,
        evidence=[v.first.evidence for v in told],
        regulations=sorted({_rule(graph, d).key for v in told for d in v.definitions}),
        about=[term],
        severity=_severity(graph, pairs, genus_differs, generic),
        unscored=_SUPERSEDED if historic else None,
        falsifier=say(
            "Gugur jika salah satu rumusan telah diubah atau dicabut, atau jika salah satu peraturan menyatakan sendiri bahwa artinya "
            "berbeda (periksa Pasal 1 {rules}).",
            "It falls if one wording has been amended or revoked, or if one of the rules itself says that it means something else "
            "(see Pasal 1 of {rules}).",
            rules=listing([rule_name(_rule(graph, v.first).key) for v in told], most=5),
        ),
        options=(
            say(
                "Satukan rumusan “{term}” dalam satu daftar definisi peraturan omnibus.",
                "Give “{term}” one wording in the omnibus rule's list of definitions.",
                term=told[0].first.term,
            ),
            Text(
                id="Kelola: pertahankan perbedaannya, tetapi nyatakan lingkup tiap rumusan (“dalam Bab ini ...”).",
                en="Manage: keep the difference, but state the scope of each wording.",
            ),
        ),
        members=[f"{_rule(graph, d).key}#{d.address}" for v in told for d in v.definitions],
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
    """Definitions gathered by their words of weight."""
    by_words: dict[tuple[str, ...], list[Definition]] = defaultdict(list)
    for definition in sorted(definitions, key=_order):
        by_words[tuple(weighty(definition.body))].append(definition)
    return [Variant(words, tuple(found)) for words, found in by_words.items()]


#: Abbreviations that definitions use without more, written out.
_WRITTEN_OUT = {
    "apbn": "anggaran pendapatan dan belanja negara",
    "apbd": "anggaran pendapatan dan belanja daerah",
    "pns": "pegawai negeri sipil",
    "asn": "aparatur sipil negara",
}
#: Least likeness, 0 to 100, at which two words are spellings of one (``praktek``, ``praktik``).
_ONE_WORD = 84


def weighty(body: str) -> list[str]:
    """The words of weight of a definition, well-known abbreviations written out."""
    words = re.findall(r"[\w/-]+", body.casefold().replace("walikota", "wali kota"))
    return [w for word in words for w in _WRITTEN_OUT.get(word, word).split() if w not in _TRIVIAL]


def difference(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that only the one and only the other has, in reading order.

    Words that merely moved, and two spellings of one word, are in neither.
    """
    only_a: list[str] = []
    only_b: list[str] = []
    for op in Indel.opcodes(a, b):
        only_a += a[op.src_start : op.src_end] if op.tag in ("delete", "replace") else ()
        only_b += b[op.dest_start : op.dest_end] if op.tag in ("insert", "replace") else ()
    one, other = [w for w in only_a if w not in b], [w for w in only_b if w not in a]
    return (
        [w for w in one if not any(fuzz.ratio(w, v) >= _ONE_WORD for v in other)],
        [w for w in other if not any(fuzz.ratio(w, v) >= _ONE_WORD for v in one)],
    )


def _differing(variants: Sequence[Variant], options: R05Options) -> list[tuple[Variant, Variant]]:
    """Pairs of wordings that differ in enough words of weight; those of different genus first."""
    out = []
    for i, a in enumerate(variants):
        for b in variants[i + 1 :]:
            only_a, only_b = difference(a.words, b.words)
            if len(only_a) + len(only_b) >= options.least_different_words:
                out.append((a, b))
    return sorted(out, key=lambda pair: _genus(pair[0].first) == _genus(pair[1].first))


def _comparable(graph: PolicyGraph, a: Variant, b: Variant) -> bool:
    return any(_should_agree(graph, x, y) for x in a.definitions for y in b.definitions)


def _should_agree(graph: PolicyGraph, a: Definition, b: Definition) -> bool:
    """Whether two rules ought to mean the same by one term."""
    one, other = _rule(graph, a).id, _rule(graph, b).id
    if one is None or other is None:
        return False
    if one.type == other.type:
        return True
    if one.rank >= 7 and other.rank >= 7:
        return False
    return one.rank != other.rank or _genus(a) != _genus(b)


def _genus(definition: Definition) -> str:
    """The first noun of the genus, by which profession, volunteer, institution and system are told apart."""
    words = [w for w in weighty(definition.genus or definition.body) if w]
    return " ".join(words[:2])


def _printed_genus(definition: Definition) -> str:
    """The genus as the definition prints it."""
    return definition.genus or " ".join(definition.body.split()[:2])


def _severity(graph: PolicyGraph, pairs: Sequence[tuple[Variant, Variant]], genus_differs: bool, generic: bool) -> Severity:
    if generic:
        return "low"
    types = [{t.type for d in v.definitions if (t := _rule(graph, d).id)} for pair in pairs for v in pair]
    one_maker = any(types[i] & types[i + 1] for i in range(0, len(types), 2))
    if genus_differs and one_maker:
        return "high"
    return "medium" if genus_differs or one_maker else "low"


def _variant_named(variant: Variant) -> Text:
    more = len(variant.definitions) - 1
    return say(
        "{place}{more} (“{words}”)",
        "{place}{more} (“{words}”)",
        place=place(variant.first.evidence),
        more=Text(id=f" dan {more} peraturan lain", en=f" and {more} more") if more else "",
        words=clip(variant.first.body, 90),
    )


def _words_named(only_one: Sequence[str], only_other: Sequence[str], most: int) -> Text:
    """Words that differ, those of the first marked with a minus and those of the second with a plus."""
    parts = []
    if only_one:
        parts.append("-" + " -".join(only_one[:most]) + (f" (+{len(only_one) - most})" if len(only_one) > most else ""))
    if only_other:
        parts.append("+" + " +".join(only_other[:most]) + (f" (+{len(only_other) - most})" if len(only_other) > most else ""))
    joined = "; ".join(parts)
    return Text(id=joined, en=joined)


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
    documented_at="BPHN PHN-HN.01.03-07, dimensi 3, definisi/konsep (e); UU 12/2011, Lampiran II, ketentuan umum",
)
