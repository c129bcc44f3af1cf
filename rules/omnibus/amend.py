"""Design B: one rule that amends many. Each target has a chapter of its own with one instruction for each unit that changes.

Units that nothing touches stay where they are (PINDAH without target): no rule is revoked, so nothing dangles. The words of instructions
follow the domain pack (1.6).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.model import Address, Chapter, Disposition, Figures, OmnibusUnit, Plan, Regulation, Text, UnitSource
from rules.model.short_name import short_name
from rules.omnibus.arrange import Arrangement
from rules.omnibus.authority import FOLLOWS, Authorities, Title, placed
from rules.omnibus.clauses import from_findings, omnibus_name
from rules.omnibus.cures import put_right
from rules.omnibus.desk import Desk, Place
from rules.omnibus.facts import sentence_tail
from rules.omnibus.guard import Guarded
from rules.omnibus.legality import checklist
from rules.omnibus.numbers import Numbers
from rules.omnibus.orders import Orders
from rules.omnibus.settle import Ruling
from rules.omnibus.terms import harmonise
from rules.omnibus.title import NAMED_IN_FULL
from rules.omnibus.units import Unit
from rules.omnibus.wording import full_name, join_words, self_name
from rules.omnibus.writing import Written

_WORD = re.compile(r"\w+")
_STAYS = Text(id="tetap di peraturan asal; tidak tersentuh perubahan", en="stays in its rule; untouched by the amendment")


@dataclass
class _Draft:
    """The amending rule while it is written."""

    authorities: Authorities
    units: list[OmnibusUnit] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    fates: dict[Place, Disposition] = field(default_factory=dict)
    pasal: int = 0

    def chapter(self, title: str, title_en: str, purpose: Text, basis: Title, units: list[OmnibusUnit]) -> None:
        number = len(self.chapters) + 1
        held = [u.model_copy(update={"chapter": number}) for u in units]
        self.units += held
        self.chapters.append(
            Chapter(
                number=number,
                title=title,
                title_en=title_en,
                purpose=purpose,
                authority=basis.text,
                basis=basis.brief,
                mandate=basis.mandate,
                units=tuple(u.address for u in held),
            )
        )


def amending_plan(
    desk: Desk, guarded: Guarded, leaving: Mapping[Place, Ruling], written: Written, arrangement: Arrangement, why: Text
) -> Plan:
    """The plan of a rule that amends the chosen rules and revokes none.

    Args:
        desk: the chosen rules.
        guarded: for the rules that are kept out.
        leaving: units that would leave: the technical and the too high ones are deleted from their rules.
        written: for the units whose wording must be mended.
        arrangement: shared duties and definitions, which are brought into line.
        why: the reason for this design.
    """
    draft = _Draft(Authorities(desk, Orders(desk)))
    changed = _changes(desk, arrangement, written)
    for head, members in desk.families.items():
        _amend(desk, draft, head, [r for r in members if r.key != head], changed, leaving)
    articles, asked = from_findings(desk, arrangement.duties)
    _common(desk, draft, articles)
    _closing(desk, draft)
    subjects = list(dict.fromkeys(desk.subject(r.key) for r in desk.rules))
    shown = join_words(subjects if len(subjects) <= NAMED_IN_FULL else [*subjects[:2], "Peraturan Terkait"])
    name = omnibus_name(desk.instrument)
    dispositions = tuple(draft.fates[u.place] for u in desk.units)
    chapters = tuple(draft.chapters)
    return Plan(
        design="amend",
        instrument=desk.instrument,
        design_reason=why,
        title=f"{name.id} tentang Perubahan atas Peraturan mengenai {shown}",
        title_en=f"{name.en} amending the rules on {shown}",
        merge=tuple(r.key for r in desk.rules),
        documents=tuple(r.document for r in desk.rules),
        chapters=chapters,
        dispositions=dispositions,
        units=tuple(draft.units),
        revokes=(),
        kept_out=tuple(k.model_copy(update={"reason": _of_amending(k.reason)}) for k in guarded.kept_out),
        dangling=(),
        legality=checklist(desk, chapters, 0, len(guarded.kept_out), ()),
        open_questions=tuple(
            dict.fromkeys(
                [*asked, *(Text(id=f"Pelaksana utama: {d.why.id}", en=f"Lead: {d.why.en}") for d in arrangement.duties if not d.decided)]
            )
        ),
        figures=Figures(
            rules_before=len(desk.rules),
            rules_after=len(desk.rules) + (1 if desk.rules else 0),
            units_before=len(desk.units),
            units_after=len(draft.units),
            words_before=sum(len(u.tokens) for u in desk.units),
            words_after=sum(len(_WORD.findall(u.text)) for u in draft.units),
            merged_units=0,
            new_units=sum(1 for u in draft.units if not u.sources),
        ),
    )


#: How the rank guard's reasons read where a plan amends: it speaks of merging and revoking, which such a plan does not do.
_INSTEAD = (
    ("tidak digabung", "tidak diubah dengan peraturan ini"), ("Belum dapat dicabut", "Belum dapat diubah"),
    ("tidak dapat dicabut", "tidak dapat diubah"), (", tidak dicabut.", ", tidak diubah."),
)  # fmt: skip
_INSTEAD_EN = (
    ("not merged", "not amended here"), ("Cannot be revoked yet", "Cannot be amended yet"), ("cannot be revoked", "cannot be amended"),
    ("is not revoked", "is not amended"),
)  # fmt: skip


def _of_amending(reason: Text) -> Text:
    words, words_en = reason.id, reason.en
    for old, new in _INSTEAD:
        words = words.replace(old, new)
    for old, new in _INSTEAD_EN:
        words_en = words_en.replace(old, new)
    return Text(id=words, en=words_en)


def _changes(desk: Desk, arrangement: Arrangement, written: Written) -> dict[Place, tuple[str, Text]]:
    """New words for the units that change, with the reason."""
    out: dict[Place, tuple[str, Text]] = {}
    glossary = arrangement.glossary
    if glossary is not None:
        differing = {term.casefold() for term in glossary.differing}
        lead = {e.term.casefold(): e for e in glossary.entries}
        for unit in arrangement.glossaries:
            items = [d for d in unit.definitions if d.term.casefold() in differing and lead[d.term.casefold()].rule != unit.rule]
            if items:
                lines = [f"{d.address.label()}: {lead[d.term.casefold()].lines[0]}" for d in items]
                names = join_words([f"'{d.term}'" for d in items])
                models = join_words(list(dict.fromkeys(short_name(lead[d.term.casefold()].rule) for d in items)))
                out[unit.place] = (
                    "\n".join(lines),
                    Text(
                        id=f"pengertian {names} diselaraskan dengan bunyi {models}",
                        en=f"definitions of {names} aligned with the words of {models}",
                    ),
                )
    for duty in arrangement.duties:
        first = duty.shares[0]
        if not duty.decided:
            for share in duty.shares:
                what = Text(id=f"pelaksana utama ditetapkan dalam rapat. {duty.why.id}", en=f"the meeting settles who leads. {duty.why.en}")
                out[share.unit.place] = (f"{share.unit.text}\n[{what.id}]", what)
            continue
        name = desk.actor_name(first.norm.bearer_key) or str(first.norm.bearer)
        for share in duty.shares[1:]:
            words, mark = sentence_tail(share)
            out[share.unit.place] = (
                f"{share.place[1].label() if not share.unit.is_fact else ''} membantu {name} {words}. {mark}".strip(),
                Text(
                    id=f"tugas yang sama dijadikan tugas membantu. {duty.why.id}",
                    en=f"the like duty becomes an assisting one. {duty.why.en}",
                ),
            )
    for unit in desk.units:
        if unit.place not in out and not unit.is_fact:
            text, terms = harmonise(unit.text)
            if any(c.renamed for c in terms):
                words = join_words([f"'{c.former}' menjadi '{c.current}'" for c in terms if c.renamed])
                out[unit.place] = (text, Text(id=f"istilah diselaraskan: {words}", en=f"terms harmonised: {words}"))
    for place, done in written.cured.items():
        text, reason = out.get(place, (desk.by_place[place].text, None))
        for _, cure in done:
            text = put_right(text, cure)
        words = join_words([f"'{cure.old}' menjadi '{cure.new}' ({finding})" for finding, cure in done])
        what = Text(id=f"diperbaiki menurut temuan: {words}", en=f"mended by findings: {words}")
        out[place] = (text, Text(id=f"{reason.id}; {what.id}", en=f"{reason.en}; {what.en}") if reason else what)
    for place, what in written.rewordings.items():
        text, reason = out.get(place, (desk.by_place[place].text, None))
        both = Text(id=f"{reason.id}; {what.id}", en=f"{reason.en}; {what.en}") if reason else what
        out[place] = (f"{text}\n[Rumuskan ulang: {what.id}]", both)
    return out


def _amend(
    desk: Desk,
    draft: _Draft,
    head: str,
    amendments: list[Regulation],
    changed: Mapping[Place, tuple[str, Text]],
    leaving: Mapping[Place, Ruling],
) -> None:
    """The instructions for one rule, as its earlier amendments in the merge left it."""
    rule = desk.by_key[head]
    draft.pasal += 1
    here = Address(f"pasal-{draft.pasal}")
    instructions: list[OmnibusUnit] = []
    units = [u for r in (rule, *amendments) for u in desk.units_by_rule[r.key] if desk.home(u) == head and u.place not in draft.fates]
    for unit in units:
        ruling = leaving.get(unit.place)
        target = here.child("angka", len(instructions) + 1)
        if ruling is not None and ruling.fate in ("TURUN", "NAIK"):
            instructions.append(
                OmnibusUnit(
                    address=target,
                    chapter=0,
                    text=f"Ketentuan {_label(unit)} dihapus.",
                    new=True,
                    reason=ruling.reason,
                    findings=ruling.findings,
                )
            )
            draft.fates[unit.place] = _fate(unit, ruling.fate, None, ruling.reason, desk)
        elif unit.place in changed and ruling is None:
            text, reason = changed[unit.place]
            instructions.append(
                OmnibusUnit(
                    address=target,
                    chapter=0,
                    text=f"Ketentuan {_label(unit)} diubah sehingga berbunyi sebagai berikut:\n{text}",
                    sources=(UnitSource(document=unit.document, address=unit.address),),
                    reason=reason,
                    findings=desk.finding_ids(unit),
                )
            )
            draft.fates[unit.place] = _fate(unit, "UBAH", target, Text(id=f"Diubah: {reason.id}.", en=f"Amended: {reason.en}."), desk)
        else:
            draft.fates[unit.place] = _fate(unit, "PINDAH", None, _STAYS, desk)
    if not instructions:
        draft.pasal -= 1
        return
    opening = OmnibusUnit(
        address=here,
        chapter=0,
        text=f"Beberapa ketentuan dalam {full_name(rule, with_gazette=True)}{_as_amended(amendments)} diubah sebagai berikut:",
        new=True,
        reason=Text(id="Pembuka instruksi perubahan.", en="Opening of the amending instructions."),
    )
    purpose = Text(
        id=f"Memuat {len(instructions)} perubahan atas {short_name(rule.key)}.",
        en=f"{len(instructions)} amendments to {short_name(rule.key)}.",
    )
    draft.chapter(
        f"Perubahan atas {short_name(rule.key)}",
        f"Amendments to {short_name(rule.key)}",
        purpose,
        draft.authorities.of("materi", placed((u.address, [u]) for u in units)),
        [opening, *instructions],
    )


def _as_amended(amendments: list[Regulation]) -> str:
    """``sebagaimana telah (beberapa kali) diubah (terakhir) dengan ...`` (domain pack 1.6)."""
    if not amendments:
        return ""
    often = "telah beberapa kali diubah, terakhir" if len(amendments) > 1 else "telah diubah"
    return f" sebagaimana {often} dengan {full_name(amendments[-1], with_gazette=True)}"


def _fate(unit: Unit, fate: str, target: Address | None, reason: Text, desk: Desk) -> Disposition:
    return Disposition.model_validate(
        {
            "document": unit.document,
            "address": unit.address,
            "fate": fate,
            "target": target,
            "reason": reason,
            "findings": desk.finding_ids(unit),
        }
    )


def _label(unit: Unit) -> str:
    return "mengenai hal ini [pasal belum diketahui]" if unit.is_fact else unit.address.label()


def _common(desk: Desk, draft: _Draft, articles: list) -> None:
    """New matter that concerns several rules: coordination, reporting, referral."""
    units = []
    for article in articles:
        draft.pasal += 1
        for n, piece in enumerate(article.pieces, 1):
            address = Address(f"pasal-{draft.pasal}")
            units.append(
                OmnibusUnit(
                    address=address if len(article.pieces) == 1 else address.child("ayat", n),
                    chapter=0,
                    section=article.section,
                    text=piece.writer(Numbers()),
                    new=True,
                    reason=piece.reason,
                    findings=piece.findings,
                )
            )
    if units:
        purpose = Text(
            id="Memuat materi baru yang menyangkut beberapa peraturan sekaligus.", en="New matter that concerns several rules at once."
        )
        draft.chapter(
            "Koordinasi", "Coordination", purpose, draft.authorities.of("tata-kerja", placed((u.address, ()) for u in units)), units
        )


def _closing(desk: Desk, draft: _Draft) -> None:
    if not desk.rules:
        return
    draft.pasal += 1
    unit = OmnibusUnit(
        address=Address(f"pasal-{draft.pasal}"),
        chapter=0,
        text=f"{self_name(desk.instrument)} mulai berlaku pada tanggal diundangkan.",
        new=True,
        reason=Text(id="Saat mulai berlaku peraturan perubahan.", en="Entry into force of the amending rule."),
    )
    purpose = Text(id="Memuat saat mulai berlaku.", en="Entry into force.")
    draft.chapter("Ketentuan Penutup", "Closing Provisions", purpose, Title(FOLLOWS), [unit])
