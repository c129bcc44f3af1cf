"""Mengingat: on which rules a draft rests, which of the old bases fall away, and what the drafter must verify.

Four kinds of rule come in question: those that give a minister the power to regulate (proposals of the legality pack), the bases of the
merged rules, the laws on which the draft's own clauses rely, and the higher rules of a case. All of them stand only as far as they
existed at the date of the corpus. What is left out is told with the reason, never dropped in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rules.drafting.citations import find_citations, printed
from rules.graph.policy_graph import PolicyGraph
from rules.graph.status import enacted_by
from rules.model import Corpus, Fact, LegalId, Plan, Text, rank_of
from rules.model.short_name import short_name
from rules.omnibus.draft_model import DraftBasis
from rules.omnibus.identities import Identities
from rules.omnibus.wording import gazette, listed, title_case
from rules.packs import load

_SUPPLEMENT = re.compile(r"Tambahan\s+Lembaran\s+Negara(?:\s+Republik\s+Indonesia)?(?:\s+Tahun\s+\d{4})?\s+Nomor:?\s+(\d+)", re.IGNORECASE)
_NOTED_SUPPLEMENT = re.compile(r"\bTLN\s+(?:\d{4}/)?(\d{3,5})\b")
_AMENDED = re.compile(r"\bsebagaimana\s+telah\s+(?:[a-z]+\s+){0,3}diubah\b[^;]*", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"^(?:organisasi\s+(?:dan\s+tata\s+kerja|kementerian)|(?:pembentukan|kedudukan)\b.{0,40}\b(?:organisasi|fungsi)\b.{0,12}\bkementerian|kementerian\s+\w+$)",
    re.IGNORECASE,
)
_ONE_MINISTRY = re.compile(r"^kementerian\s+\w+$", re.IGNORECASE)
_RELIED_ON = re.compile(r"\b(?:undang-undang|perundang-undangan|peraturan pemerintah)\s+mengenai\s+([^.,;:\n]+)", re.IGNORECASE)
#: Ranks of laws, and of what can found a rule of a minister.
_LAW, _HIGHER = 2, 4


@dataclass
class _Named:
    """What the material prints of a rule beside its number."""

    titles: Counter[str] = field(default_factory=Counter)
    gazettes: Counter[str] = field(default_factory=Counter)
    supplements: Counter[str] = field(default_factory=Counter)
    amended: str = ""


def legal_bases(plan: Plan, graph: PolicyGraph) -> tuple[tuple[DraftBasis, ...], tuple[Text, ...]]:
    """The items of Mengingat by rank and date, and the notes to the drafter.

    Args:
        plan: of ``propose``.
        graph: the graph it was made from.
    """
    if not plan.merge:
        return (), ()
    corpus = graph.corpus
    owners = _bases_of_merged(plan, corpus)
    wanted: dict[str, Text | None] = dict.fromkeys(owners)
    proposals = {
        str(b.regulation): b for b in load("legality").bases if plan.instrument is not None and plan.instrument.startswith(b.instruments)
    }
    for rule, why in (*_relied_on(plan, graph), *_of_cases(graph)):
        wanted.setdefault(rule, why)
    wanted = {rule: why for rule, why in wanted.items() if _existed(rule, graph) and LegalId.of(rule).rank <= _merged_rank(plan)}
    revoked = {r.regulation for r in plan.revokes} if plan.design == "merge" else set()
    out: dict[str, Text] = {}
    for rule in wanted:
        reason = Text(id="dicabut oleh rancangan ini", en="revoked by this draft") if rule in revoked else gone(rule, graph)
        if reason is not None:
            out[rule] = reason
    names = _names(corpus, wanted)
    out |= {rule: why for rule, why in _organisation_of_its_day(wanted, names, graph).items() if rule not in out}
    kept = [rule for rule in wanted if rule not in out and rule not in proposals]
    if plan.design == "amend":
        kept += [key for key in plan.merge if key not in kept and key in graph.regulations]
    rows = [(_order(rule, graph), _row(rule, names, owners, wanted.get(rule), plan, graph)) for rule in kept]
    for rule, proposal in proposals.items():
        mark = Text(id="[usulan; perlu diverifikasi perancang]", en="[proposal; the drafter verifies]")
        listing = tuple(short_name(k) for k in plan.merge if k in owners.get(rule, ()))
        citation = proposal.citation if listing else f"{proposal.citation} {mark.id}"
        note = Text(id=f"Sumber usulan: {proposal.source}.", en=f"Source of the proposal: {proposal.source}.")
        if _existed(rule, graph):
            rows.append((_order(rule, graph), DraftBasis(regulation=rule, citation=citation, listed_by=listing, note=note)))
    rows.sort(key=lambda row: row[0])
    identities = Identities(corpus)
    bases, doubts = [], []
    for n, (_, row) in enumerate(rows, 1):
        named = names.get(row.regulation, _Named())
        doubt = identities.doubt(row.regulation, _most(named.titles), _most(named.gazettes) or None) if named.titles else None
        bases.append(
            row if doubt is None else row.model_copy(update={"citation": f"{row.citation} [periksa jenis dan nomornya]", "note": doubt})
        )
        doubts += [] if doubt is None else [Text(id=f"Mengingat angka {n}: {doubt.id}", en=f"Mengingat, item {n}: {doubt.en}")]
    return tuple(bases), (*doubts, *_notes(tuple(bases), out, names, proposals))


# -- candidates -----------------------------------------------------------------------------------------------------------


def _bases_of_merged(plan: Plan, corpus: Corpus) -> dict[str, list[str]]:
    """The rules that merged rules name as their basis or carry out, each with those that name it."""
    keys = {r.document: r.key for r in corpus.regulations}
    found: dict[str, list[str]] = {}
    for reference in corpus.references():
        told = reference.evidence.regulation if isinstance(reference.evidence, Fact) else None
        owner = str(told) if told else keys.get(reference.document)
        if owner in plan.merge and reference.kind in ("legal_basis", "implements") and _is_id(reference.to):
            found.setdefault(reference.to, []).append(str(owner))
    return found


def _relied_on(plan: Plan, graph: PolicyGraph) -> Iterator[tuple[str, Text]]:
    """The laws that clauses of the draft name, by number or by what they are about."""
    by_title = {
        r.title.casefold(): r.key for r in graph.corpus.primary() if r.id is not None and r.id.rank <= _HIGHER and r.title and r.id.rank > 1
    }
    for unit in plan.units:
        if unit.address.startswith("lampiran"):
            continue
        where = unit.address.label()
        why = Text(id=f"dirujuk {where} rancangan", en=f"relied on by {where} of the draft")
        for citation in find_citations(unit.text):
            if citation.id.rank == _LAW and citation.id not in plan.merge:
                yield str(citation.id), why
        for match in _RELIED_ON.finditer(unit.text):
            words = match[1].casefold().strip()
            rule = next((by_title[t] for t in sorted(by_title, key=len, reverse=True) if words == t or words.startswith(f"{t} ")), None)
            if rule is not None:
                yield rule, why


def _of_cases(graph: PolicyGraph) -> Iterator[tuple[str, Text]]:
    """The higher rules that a case records, and the one on how its ministry is organised."""
    if not graph.corpus.cases:
        return
    names = {case.key for case in graph.corpus.cases}
    recorded = {ref for case in graph.corpus.cases for ref in (r.key for r in case.regulations) if _is_id(ref)}
    for regulation in graph.corpus.primary():
        of_case = regulation.key in recorded or regulation.document.split(":")[0] in names
        if of_case and regulation.id is not None and (regulation.id.rank <= _HIGHER or _ORGANISATION.match(regulation.title)):
            yield regulation.key, Text(id="peraturan lebih tinggi dalam kasus", en="a higher rule of the case")


def _is_id(rule: str) -> bool:
    try:
        return LegalId.of(rule).rank < 10
    except ValueError:
        return False


def _merged_rank(plan: Plan) -> int:
    """What is lower than the draft cannot found it."""
    return rank_of(plan.instrument) if plan.instrument else 10


# -- what still holds -----------------------------------------------------------------------------------------------------


def _existed(rule: str, graph: PolicyGraph) -> bool:
    """Whether a rule had been made at the date of the corpus; by its year where nothing else is known of it."""
    as_of = graph.corpus.as_of
    known = graph.regulations.get(rule)
    return enacted_by(known, as_of) if known is not None else as_of is None or str(LegalId.of(rule).year) <= as_of[:4]


def gone(rule: str, graph: PolicyGraph) -> Text | None:
    """Why a rule can no longer found another: its status in the corpus, or a replacement that the legality pack records.

    Args:
        rule: its identifier.
        graph: for statuses and the date of the corpus.
    """
    known = graph.regulations.get(rule)
    if known is not None and known.status in ("revoked", "superseded"):
        note = (known.status_note or "").rstrip(".") or "tercatat sudah tidak berlaku"
        return Text(id=note, en=f"recorded as {known.status}")
    as_of = graph.corpus.as_of
    entry = next((e for e in load("legality").replaced if e.regulation == rule and (as_of is None or str(e.since) <= as_of[:4])), None)
    if entry is None:
        return None
    mark, mark_en = (f" ({entry.mark.id})", f" ({entry.mark.en})") if entry.mark else ("", "")
    return Text(id=f"digantikan {short_name(entry.by)}{mark}", en=f"replaced by {short_name(entry.by)}{mark_en}")


def _organisation_of_its_day(wanted: Iterable[str], names: dict[str, _Named], graph: PolicyGraph) -> dict[str, Text]:
    """Rules on how government was organised when an old rule was made: of each sort only the newest can still be meant."""
    sorts: dict[tuple[str, bool], list[LegalId]] = {}
    for rule in wanted:
        title = _title(rule, names, graph)
        if _ORGANISATION.match(title) and LegalId.of(rule).rank > _LAW:
            sorts.setdefault((LegalId.of(rule).type, bool(_ONE_MINISTRY.match(title))), []).append(LegalId.of(rule))
    out: dict[str, Text] = {}
    for found in sorts.values():
        newest = max(found, key=lambda legal: legal.sort_key)
        for rule in found:
            if rule != newest:
                out[str(rule)] = Text(
                    id=f"aturan organisasi pada masanya; yang terbaru dalam bahan {short_name(newest)}",
                    en=f"a rule on the organisation of its day; the newest in the material is {short_name(newest)}",
                )
    return out


# -- names ----------------------------------------------------------------------------------------------------------------


def _names(corpus: Corpus, wanted: Iterable[str]) -> dict[str, _Named]:
    """Titles, gazettes and amendments of some rules as the material prints them where it cites them."""
    rules = set(wanted)
    texts = {(r.document, p.address): p.text for r in corpus.primary() for p in r.provisions if p.address.startswith("mengingat")}
    places = {(ref.document, ref.address) for ref in corpus.references() if ref.to in rules}
    texts |= {(r.document, p.address): p.text for r in corpus.primary() for p in r.provisions if (r.document, p.address) in places}
    out: dict[str, _Named] = {rule: _Named() for rule in sorted(rules)}
    for _, text in sorted(texts.items()):
        citations = find_citations(text)
        for n, citation in enumerate(citations):
            if citation.id not in rules:
                continue
            named = out[str(citation.id)]
            rest = text[citation.end : citations[n + 1].start if n + 1 < len(citations) else len(text)]
            if citation.title:
                named.titles[title_case(citation.title)] += 1
            if citation.gazette:
                named.gazettes[citation.gazette] += 1
            if (supplement := _SUPPLEMENT.search(rest)) is not None:
                named.supplements[supplement[1]] += 1
            if n == 0 and (tail := _AMENDED.search(text[citation.end :])) is not None:
                named.amended = max(named.amended, tail[0].strip(), key=len)
    for rule, named in out.items():
        regulation = next((r for r in corpus.primary() if r.key == rule), None)
        for note in regulation.notes if regulation is not None else ():
            if (supplement := _NOTED_SUPPLEMENT.search(note)) is not None:
                named.supplements[supplement[1]] += 1
    return out


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], len(word), word)) if counts else ""


def _title(rule: str, names: dict[str, _Named], graph: PolicyGraph) -> str:
    known = graph.regulations.get(rule)
    if known is not None and known.title:
        return title_case(known.title)
    return _most(names[rule].titles) if rule in names else ""


def _order(rule: str, graph: PolicyGraph) -> tuple:
    key = LegalId.of(rule).sort_key
    known = graph.regulations.get(rule)
    made = known.enacted if known is not None else None
    return (key[0], key[1], made.isoformat() if made else "", *key[2:])


def _row(rule: str, names: dict[str, _Named], owners: dict[str, list[str]], why: Text | None, plan: Plan, graph: PolicyGraph) -> DraftBasis:
    known = graph.regulations.get(rule)
    named = names.get(rule, _Named())
    title = _title(rule, names, graph)
    place = (known.gazette if known is not None else None) or _most(named.gazettes)
    shelf = ", ".join(
        words
        for words in (
            gazette(place) if place else "",
            f"Tambahan Lembaran Negara Republik Indonesia Nomor {_most(named.supplements)}"
            if named.supplements and not place.startswith("BN")
            else "",
        )
        if words
    )
    doubts = [] if title else ["judul belum diketahui"]
    note = why
    seen = known is not None and known.status == "in_force" and known.status_confidence == "seen"
    if LegalId.of(rule).rank > _LAW and _ORGANISATION.match(title) and not seen:
        doubts.append("periksa keberlakuan")
        note = Text(id="Aturan organisasi; periksa keberlakuannya.", en="A rule on organisation; check whether it is in force.")
    elif known is None and rule not in plan.merge:
        doubts.append("periksa keberlakuan")
        note = note or Text(id="Bahan tidak menunjukkan keberlakuannya.", en="The material does not show whether it is in force.")
    citation = printed(LegalId.of(rule)) + (f" tentang {title}" if title else "") + (f" ({shelf})" if shelf else "")
    if named.amended:
        citation += f" {named.amended}"
    return DraftBasis(
        regulation=rule,
        citation=citation + (f" [{'; '.join(doubts)}]" if doubts else ""),
        listed_by=tuple(short_name(key) for key in plan.merge if key in owners.get(rule, ())),
        note=note,
    )


# -- notes ----------------------------------------------------------------------------------------------------------------


def _notes(bases: tuple[DraftBasis, ...], out: dict[str, Text], names: dict[str, _Named], proposals: dict) -> Iterator[Text]:
    offered = [b for b in bases if b.regulation in proposals and not b.listed_by]
    if offered:
        yield Text(
            id="Mengingat: Pasal 17 ayat (3) UUD 1945 dan UU tentang Kementerian Negara adalah usulan yang tidak disebut bahan; perancang memverifikasi bunyi, tempat pengundangan, dan perubahannya.",
            en="Mengingat: Art. 17(3) of the Constitution and the law on ministries are proposals that the material does not name; the drafter verifies words, gazette and amendments.",
        )
    if out:
        left = [f"{short_name(rule)} ({why.id})" for rule, why in sorted(out.items(), key=lambda i: LegalId.of(i[0]).sort_key)]
        left_en = [f"{short_name(rule)} ({why.en})" for rule, why in sorted(out.items(), key=lambda i: LegalId.of(i[0]).sort_key)]
        yield Text(
            id=f"Dasar hukum peraturan asal yang tidak dicantumkan dalam Mengingat: {listed(left, 20)}.",
            en=f"Bases of the sources not taken into Mengingat: {listed(left_en, 20)}.",
        )
    doubtful = [short_name(b.regulation) for b in bases if "periksa keberlakuan" in b.citation or "judul belum" in b.citation]
    if doubtful:
        yield Text(
            id=f"Mengingat: periksa keberlakuan dan judul {listed(doubtful, 20)}; bahan tidak dapat memastikannya.",
            en=f"Mengingat: check force and titles of {listed(doubtful, 20)}; the material cannot tell.",
        )
    kept = {b.regulation for b in bases}
    split = [
        f"{short_name(rule)} ({' / '.join(sorted(n.supplements))})" for rule, n in names.items() if rule in kept and len(n.supplements) > 1
    ]
    if split:
        yield Text(
            id=f"Nomor Tambahan Lembaran Negara tercetak berbeda dalam bahan: {listed(split)}; dipakai yang paling sering.",
            en=f"Numbers of the supplement to the gazette differ in the material: {listed(split)}; the most frequent is used.",
        )
