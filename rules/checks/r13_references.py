"""R13: references to revoked rules or to units that do not exist, and legal bases that were revoked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import gone, is_amending, not_counted, regulation_of, stands
from rules.checks.wording import by_amending, join, listing, named_rules, places, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Bphn, Cure, Fact, Finding, Reference, Regulation, Text


class R13Options(Options):
    """Options of R13."""

    legal_basis: bool = option(True, "Periksa dasar hukum (Mengingat).", "Check legal bases (Mengingat).")
    body: bool = option(True, "Periksa rujukan dalam batang tubuh.", "Check references in the body.")
    missing_units: bool = option(True, "Periksa pasal rujukan yang tidak ada.", "Check references to units that do not exist.")
    most_units: int = option(
        4,
        "Banyak unit yang hilang sebelum naskahnya dianggap tidak utuh.",
        "How many missing units there may be before the text is taken to be broken.",
        ge=1,
    )
    least_covered: float = option(
        0.9,
        "Bagian teks yang harus terbaca sebelum sebuah pasal dikatakan tidak ada, 0 sampai 1.",
        "Share of a text that must have been understood before a unit is said to be missing, 0 to 1.",
        ge=0,
        le=1,
    )


def check(graph: PolicyGraph, options: R13Options) -> Iterator[Finding]:
    """What rules in force rest on or point to and that is gone.

    A rule's own repeal and amendment clauses name what goes: they are no faults. Whether a rule was revoked is known only as
    far as the material tells.
    """
    bases: dict[str, list[Reference]] = defaultdict(list)
    cites: dict[str, list[Reference]] = defaultdict(list)
    for reference in graph.corpus.references():
        citing = _citing(graph, reference)
        cited = graph.regulations.get(reference.to)
        if citing is None or cited is None or not stands(graph, citing) or cited.status not in ("revoked", "superseded"):
            continue
        if _is_amendment_of(citing, cited) or _in_repeal_clause(citing, reference):
            continue
        if reference.kind in ("legal_basis", "implements") and _above(citing, cited):
            bases[cited.key].append(reference)
        elif reference.kind == "cites" and not reference.address.startswith(("menimbang", "mengingat", "judul")):
            cites[cited.key].append(reference)
    if options.legal_basis:
        for key in sorted(bases):
            yield _gone(graph, graph.regulations[key], bases[key], basis=True)
    if options.body:
        for key in sorted(cites):
            yield _gone(graph, graph.regulations[key], cites[key], basis=False)
    if options.missing_units:
        yield from _missing(graph, options)


def _citing(graph: PolicyGraph, reference: Reference) -> Regulation | None:
    return regulation_of(graph, reference.evidence) or graph.documents.get(reference.document)


def _above(citing: Regulation, cited: Regulation) -> bool:
    """Whether a cited rule ranks above the citing one; what implements a rule of its own maker is the business of R12."""
    return citing.id is None or cited.id is None or cited.id.rank < citing.id.rank


def _is_amendment_of(citing: Regulation, cited: Regulation) -> bool:
    return any(r.kind in ("amends", "revokes", "revokes_part") and r.to == cited.key for r in citing.references)


def _in_repeal_clause(citing: Regulation, reference: Reference) -> bool:
    """Whether a reference stands in a pasal that revokes rules: it names what goes."""
    pasal = reference.address.split("/")[0]
    return any(r.kind in ("revokes", "revokes_part", "survives") and r.address.split("/")[0] == pasal for r in citing.references)


def _gone(graph: PolicyGraph, cited: Regulation, references: Sequence[Reference], *, basis: bool) -> Finding:
    """One finding for one rule that is gone, however many rules still name it."""
    first: dict[str, Reference] = {}
    for reference in references:
        citing = _citing(graph, reference)
        if citing is not None:
            first.setdefault(citing.key, reference)
    told = [first[key] for key in sorted(first)]
    evidence = [r.evidence for r in told]
    by_memory = cited.status_confidence == "memory"
    unscored = not_counted(graph, evidence) or (_MEMORY if by_memory else None)
    name = rule_name(cited.key)
    what = say(
        "{n} peraturan masih {how} {rule}, yang {state}: {places}.",
        "{n} rule(s) still {how} {rule}, which {state}: {places}.",
        n=len(told),
        how=_RESTS if basis else _REFERS,
        rule=name,
        state=gone(cited),
        places=places(evidence),
    )
    said = named_rules(cited.status_note or "")
    note = None if by_memory or not said else Text(id=f"({said})", en=f"({said})")
    return RULE.finding(
        title=_BASIS if basis else _REFERENCE,
        kind="revoked_basis" if basis else "revoked_reference",
        statement=join(what, note),
        evidence=evidence,
        regulations=[*sorted(first), cited.key],
        about=[cited.key, "dasar" if basis else "rujukan"],
        bphn=(Bphn(dimension="D2", object="Dasar hukum"),) if basis else None,
        unscored=unscored,
        members=[f"{_citing(graph, r).key}#{r.address}" for r in references],  # type: ignore[union-attr]
        falsifier=say(
            "Gugur jika {rule} ternyata masih berlaku, atau jika peraturan penggantinya menyatakan bahwa peraturan pelaksanaannya tetap "
            "berlaku (periksa ketentuan peralihan dan penutup penggantinya).",
            "It falls if {rule} turns out to be in force, or if its successor says that its implementing rules stay in force (see the "
            "transitional and closing provisions of the successor).",
            rule=name,
        ),
        options=(
            say("Ganti rujukan ke {rule} dengan penggantinya.", "Replace the references to {rule} by its successor.", rule=name),
            Text(
                id="Kelola: biarkan, dan catat bahwa rujukan dibaca sebagai rujukan ke pengganti sampai peraturannya diubah.",
                en="Manage: leave it, and note that the reference is read as one to the successor until the rule is amended.",
            ),
        ),
    )


_RESTS = Text(id="berdasar pada", en="rest on")
_REFERS = Text(id="merujuk", en="refer to")
_BASIS = Text(id="Dasar hukum sudah tidak berlaku", en="A legal basis is no longer in force")
_REFERENCE = Text(id="Rujukan ke peraturan yang sudah tidak berlaku", en="A reference to a rule no longer in force")
_MISSING = Text(id="Rujukan ke pasal yang tidak ada", en="A reference to a unit that does not exist")
_MEMORY = Text(
    id="Tidak dihitung: status peraturan yang dirujuk belum diperiksa pada sumbernya.",
    en="Not counted: the status of the cited rule has not been checked against its source.",
)


@dataclass(frozen=True)
class _Units:
    """The units of a text, those whose list stands in one run of words (``...; ...; dan ...``) as its marks were lost, and those
    whose mark stands within the words of the unit before (``a. sosialisasi' b. identifikasi;``)."""

    addresses: frozenset[str]
    run_on: frozenset[str]
    swallowed: frozenset[str]

    @classmethod
    def of(cls, regulation: Regulation) -> _Units:
        """The units of one rule."""
        return cls(
            frozenset(p.address for p in regulation.provisions),
            frozenset(p.address for p in regulation.provisions if p.text.count(";") > 1),
            frozenset(_marks_within(regulation)),
        )


def _marks_within(regulation: Regulation) -> Iterator[str]:
    """The addresses of list items whose mark stands inside another item of the list, or inside what opens it."""
    for provision in regulation.provisions:
        if provision.kind in ("huruf", "angka", "ayat", "pasal"):
            for mark in _MARK.finditer(provision.text):
                step = f"huruf-{mark['letter']}" if mark["letter"] else f"angka-{mark['number']}"
                yield f"{provision.address}/{step}"
                if provision.address.parent is not None:
                    yield f"{provision.address.parent}/{step}"
            yield from (f"pasal-{hit[1]}" for hit in _HEADING_WITHIN.finditer(provision.text))


#: The heading of a pasal that the text before it swallowed: ``... Kepegawaian Pasal 15 Direksi mengangkat ...``.
_HEADING_WITHIN = re.compile(r"\bPasal (\d+)\.?(?:\s*$|\s+(?=[A-Z(][\w(]))(?!Undang|Peraturan|Keputusan|Putusan)")
_MARK = re.compile(r"(?<=[\s;,.:'’])(?:(?P<letter>[a-z])|(?P<number>\d{1,2}))[.)]['’]?\s+(?=\w)")


def _missing(graph: PolicyGraph, options: R13Options) -> Iterator[Finding]:
    """References to units that a text which was read whole does not have, one finding for each citing and cited rule."""
    found: dict[tuple[str, str], list[Reference]] = defaultdict(list)
    amended = {r.to for r in graph.corpus.references() if r.kind == "amends"}
    texts = {r.key: _Units.of(r) for r in graph.corpus.primary() if _readable(r, amended, options)}
    speaking = {r.document for r in graph.documents.values() if stands(graph, r) and not is_amending(r)}
    for reference in graph.corpus.references():
        citing = graph.documents.get(reference.document)
        if citing is None or isinstance(reference.evidence, Fact) or citing.document not in speaking:
            continue
        target = citing if reference.kind == "internal" else graph.regulations.get(reference.to)
        unit = Address(reference.to) if reference.kind == "internal" else reference.pinpoint
        if target is None or unit is None or reference.kind in ("delegates", "revokes", "revokes_part") or _of_another(reference):
            continue
        if reference.kind != "survives" and target.key in texts and _lacks(texts[target.key], unit):
            found[(citing.key, target.key)].append(reference)
    split = {
        (*key, gap): [r for r in references if _in_gap(texts[key[1]], _unit(r, key[0] == key[1])) == gap]
        for key, references in found.items()
        for gap in (False, True)
    }
    for (citing_key, target_key, gap), references in sorted(split.items()):
        if not references:
            continue
        inside = citing_key == target_key
        units = list(dict.fromkeys(_unit(r, inside) for r in references))
        broken = len(units) > options.most_units
        yield RULE.finding(
            title=_MISSING,
            kind="missing_unit",
            statement=join(
                say(
                    "{places} merujuk {units} {rule}, tetapi teks yang dibaca tidak memuatnya.",
                    "{places} refers to {units} of {rule}, which the text that was read does not have.",
                    places=places([r.evidence for r in references]),
                    units=listing([u.label() for u in units], most=6),
                    rule=Text(id="peraturan itu sendiri", en="the same rule") if inside else rule_name(target_key),
                ),
                _BROKEN if broken else _said(_nearest(texts[target_key], units)),
            ),
            evidence=[r.evidence for r in references],
            regulations=[citing_key] if inside else [citing_key, target_key],
            about=[target_key, *units],
            severity="info" if broken else "low",
            unscored=_GAP if gap else None,
            members=[f"{target_key}#{u}" for u in units],
            falsifier=say(
                "Gugur jika {units} ada pada naskah resmi {rule} atau disisipkan oleh perubahannya.",
                "It falls if {units} stands in the official text of {rule} or was inserted by an amendment.",
                units=listing([u.label() for u in units], most=6),
                rule=rule_name(target_key),
            ),
            options=(
                say("Perbaiki rujukannya {how}.", "Mend the reference {how}.", how=by_amending(citing_key)),
                Text(id="Kelola: ralat melalui perbaikan naskah bila hanya salah ketik.", en="Manage: correct it as a misprint."),
            ),
            cures=[c for r in references if inside and not broken and (c := _cure(texts[target_key], r)) is not None],
        )


_BROKEN = Text(
    id="Sebanyak itu lebih mungkin berarti bahwa naskah yang dibaca tidak utuh.",
    en="So many more likely mean that the text which was read is not whole.",
)


_GAP = Text(
    id="Tidak dihitung: penomoran teks yang dibaca melompat di tempat itu, sehingga bagiannya mungkin ada tetapi tidak terbaca.",
    en="Not counted: the numbers of the text that was read leap there, so that the unit may exist and merely was not read.",
)


def _of_another(reference: Reference) -> bool:
    """Whether the words after a reference name the rule it is to, in a form that is not read (``Pasal 7 ayat 3 Putusan Menteri ...``)."""
    at = reference.evidence.words.find(reference.raw) if reference.raw and reference.kind == "internal" else -1
    return at >= 0 and _OTHER_RULE.match(reference.evidence.words, at + len(reference.raw)) is not None


_OTHER_RULE = re.compile(
    r"(?:\s+ayat\s+\(?\d+\)?)?,?\s+(?:dari\s+)?(?:Putusan|Keputusan|Undang-undang|Undang-Undang|Ordonansi|Ordonnantie|Reglemen|Kitab|Surat)\b(?!\s+ini\b)"
)


def _in_gap(units: _Units, unit: Address) -> bool:
    """Whether the text that was read leaps over a unit (Pasal 21, 23; huruf a, c), begins its pasal with ayat (2), or has its mark
    within the words of another."""
    if unit in units.swallowed or _leapt_over(units, unit):
        return True
    pasal = unit.split("/")[0]
    number = re.fullmatch(r"pasal-(\d+)", pasal)
    if pasal in units.addresses:
        return f"{pasal}/ayat-2" in units.addresses and f"{pasal}/ayat-1" not in units.addresses
    return number is not None and all(f"pasal-{int(number[1]) + step}" in units.addresses for step in (-1, 1))


def _leapt_over(units: _Units, unit: Address) -> bool:
    """Whether the units just before and after one of a list are there."""
    above, _, last = unit.rpartition("/")
    sort, _, mark = last.partition("-")
    if not above or sort not in ("ayat", "huruf", "angka"):
        return False
    beside = (str(int(mark) - 1), str(int(mark) + 1)) if mark.isdigit() else (chr(ord(mark[0]) - 1), chr(ord(mark[0]) + 1))
    return (mark.isdigit() or len(mark) == 1) and all(f"{above}/{sort}-{m}" in units.addresses for m in beside)


def _nearest(units: _Units, missing: Sequence[Address]) -> list[Address]:
    """For units that are missing, those of the same pasals with the same last mark: what was probably meant; none unless there is one each."""
    near: list[Address] = []
    for unit in missing:
        pasal, last = unit.split("/")[0], unit.rpartition("/")[2]
        found = sorted(a for a in units.addresses if a.startswith(pasal + "/") and a.endswith("/" + last) and a != unit)
        if len(found) != 1 or last == pasal:
            return []
        near.append(Address(found[0]))
    return near


def _said(near: Sequence[Address]) -> Text | None:
    if not near:
        return None
    where = listing([a.label() for a in dict.fromkeys(near)], most=6)
    return say("Yang ada dalam teks itu: {where}.", "What the text does have: {where}.", where=where)


def _cure(units: _Units, reference: Reference) -> Cure | None:
    """The reference in its right words, where its pasal has one unit of the same last mark; in its own pasal the pasal is not named."""
    meant = next(iter(_nearest(units, [Address(reference.to)])), None)
    if meant is None or not reference.raw:
        return None
    own = reference.address.split("/")[0]
    label = Address(meant.partition("/")[2]).label() if meant.startswith(own + "/") else meant.label()
    return Cure(document=reference.document, address=reference.address, old=reference.raw, new=label)


def _unit(reference: Reference, inside: bool) -> Address:
    return Address(reference.to) if inside else reference.pinpoint  # type: ignore[return-value]


def _readable(regulation: Regulation, amended: set[str], options: R13Options) -> bool:
    """Whether a rule's text was read whole and nothing in the corpus amends it: an amendment may have put the unit in."""
    whole = regulation.has_text and regulation.covered >= options.least_covered
    return whole and regulation.status != "amended" and regulation.key not in amended


def _lacks(units: _Units, unit: Address) -> bool:
    """Whether a text has no such pasal, or not that ayat, huruf or angka of it."""
    if not unit.startswith("pasal-") or unit in units.addresses or not any(a.startswith("pasal-") for a in units.addresses):
        return False
    if unit.parent in units.run_on or any(a.startswith(unit + "/") for a in units.addresses):
        return False
    # A reference that leaves out the ayat (Pasal 38 huruf g) is imprecise, but its unit is there.
    pasal, _, rest = unit.partition("/")
    return rest.startswith("ayat-") or not any(a.startswith(pasal + "/") and a.endswith("/" + rest) for a in units.addresses)


RULE = Rule(
    id="R13",
    title=Text(id="Rujukan ke yang sudah tidak berlaku atau tidak ada", en="A reference to what is no longer in force or does not exist"),
    explains=Text(
        id="Peraturan yang berlaku mendasarkan diri pada, atau merujuk, peraturan yang menurut bahan telah dicabut atau digantikan, atau pasal "
        "yang tidak ada dalam teks yang dibaca. Klausul pencabutan dan perubahan memang menyebut peraturan lama dan tidak dihitung. "
        "Tidak ditemukan dalam bahan tidak berarti tidak ada.",
        en="A rule in force rests on, or refers to, a rule that the material shows to be revoked or replaced, or a unit that the text which "
        "was read does not have. Repeal and amendment clauses name old rules by nature and do not count. What is not found in the "
        "material may exist all the same.",
    ),
    bphn=filed("R13"),
    gao=None,
    severity="medium",
    options_type=R13Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 2 dan 4; UU 12/2011, Lampiran II, pengacuan dan dasar hukum",
)
