"""The words of each new unit, and with them the fate of the old ones: moved as they are, reworded, or merged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rules.model import Address, Cure, Disposition, Fate, OmnibusUnit, Text, UnitSource
from rules.model.short_name import short_name
from rules.omnibus.annexes import annex_numbers, lowered_annexes
from rules.omnibus.arrange import Arrangement, bearer_of
from rules.omnibus.consolidation import Consolidation
from rules.omnibus.cures import put_right
from rules.omnibus.definitions import Entry
from rules.omnibus.desk import Desk, Place
from rules.omnibus.facts import fact_of, reported_definition, sentence
from rules.omnibus.lexicon import lexicon
from rules.omnibus.lists import without
from rules.omnibus.named import Mentions
from rules.omnibus.numbers import Numbers
from rules.omnibus.own_words import short_forms
from rules.omnibus.pieces import Article, Piece, Shelf
from rules.omnibus.rewrite import describe, rewrite
from rules.omnibus.settle import Ruling, is_transitional
from rules.omnibus.soundness import without_signature
from rules.omnibus.terms import harmonise
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, listed, roman, self_name, tabulate

_OWN_NAME = re.compile(r"\b(?:Keputusan|Peraturan)(?: Menteri)?(?: Sosial)?(?: Republik Indonesia)? ini\b")
_BLANKET = re.compile(
    r"hal-hal (?:lain )?yang belum (?:cukup )?(?:jelas )?diatur.{0,120}?diatur|akan diatur (?:lebih lanjut|kemudian|tersendiri)\s*\.?$",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(r"\bantara lain\b|\btidak terbatas pada\b", re.IGNORECASE)


_DONE = Text(id="Dipindahkan dengan perubahan", en="Moved with changes")
_ASKED = Text(id="Masih harus dikerjakan", en="Still to be done")
_MOVED_ASKED = Text(id="Dipindahkan dengan bunyi asal; masih harus dikerjakan", en="Moved in its old words; still to be done")


@dataclass
class Written:
    """What writing gives.

    Attributes:
        units: of the omnibus, in order.
        dispositions: of the units that stay, by place.
        lost: references that could not be resolved, by unit.
        named: mentions of merged rules by number that were left as they are, by unit.
        substantial: units touched by more than new numbers.
        renamed: terms that were replaced, former to present.
        rewordings: units whose wording must be mended, and what to mend.
        cured: the cures of findings that were carried out, by the unit that holds the words.
    """

    units: list[OmnibusUnit] = field(default_factory=list)
    dispositions: dict[Place, Disposition] = field(default_factory=dict)
    lost: dict[Place, tuple[str, ...]] = field(default_factory=dict)
    named: dict[Place, tuple[str, ...]] = field(default_factory=dict)
    substantial: set[Place] = field(default_factory=set)
    renamed: dict[str, str] = field(default_factory=dict)
    rewordings: dict[Place, Text] = field(default_factory=dict)
    cured: dict[Place, tuple[tuple[str, Cure], ...]] = field(default_factory=dict)


@dataclass
class _Change:
    """Why a unit is reworded.

    Attributes:
        formal: whether only numbers and spelling change.
        asked: whether it is still to be done by the drafter, the words standing as they were.
    """

    id: str
    en: str
    formal: bool = False
    asked: bool = False


class Writer:
    """Writes a plan's units once every address is known."""

    def __init__(
        self,
        desk: Desk,
        arrangement: Arrangement,
        numbers: Numbers,
        shelves: list[Shelf],
        leaving: Mapping[Place, Ruling],
        consolidation: Consolidation,
    ) -> None:
        self.desk, self.arrangement, self.numbers, self.shelves = desk, arrangement, numbers, shelves
        self.number_of = {shelf.key: n for n, shelf in enumerate(shelves, 1)}
        self.own = self_name(desk.instrument)
        self.blanket = {(r.document, ref.address) for r in desk.rules for ref in r.references if ref.kind == "delegates" and ref.blanket}
        self.annexes = annex_numbers(desk, numbers, consolidation.annexes)
        self.lowered = lowered_annexes(desk, leaving)
        self.shorts = short_forms(arrangement.glossary)
        self.mentions = Mentions({str(r.id): r for r in desk.rules if r.id is not None}, numbers, self.annexes, self.own)
        self.out = Written()

    def write(self, articles: Iterable[Article]) -> Written:
        """Write all articles, in order."""
        for article in articles:
            for piece in article.pieces:
                self._piece(article, piece)
        return self.out

    # -- one piece ----------------------------------------------------------------------------------------------------

    def _piece(self, article: Article, piece: Piece) -> None:
        changes: list[_Change] = []
        if piece.name == "definisi" and piece.joined:
            text = self._glossary_text(piece)
        elif piece.name == "ruang-lingkup":
            text = self.scope_text()
        elif piece.writer is not None:
            text = piece.writer(self.numbers)
        elif piece.lead is not None and piece.lead.is_fact:
            bearer = bearer_of(self.desk, piece.lead)
            text = reported_definition(piece.lead) if piece.lead.definitions else sentence(self.desk, piece.lead, bearer)
            fact = fact_of(piece.lead)
            if fact is not None and fact.confidence == "memory":
                changes.append(
                    _Change(
                        "hanya dari ingatan dan tidak dikutip; diisi setelah naskahnya dibaca",
                        "from memory only and not quoted; to be filled in from the text",
                        asked=True,
                    )
                )
        else:
            text, changes = self._moved_text(piece)
        sources = [UnitSource(document=u.document, address=u.address) for u in piece.whole]
        sources += [UnitSource(document=d, address=a) for d, a in piece.leaves]
        findings = tuple(sorted({*piece.findings, *(i for u in piece.whole for i in self.desk.finding_ids(u))}))
        self.out.units.append(
            OmnibusUnit(
                address=piece.address,
                chapter=self.number_of[article.chapter],
                section=self._named_once(article.section, []) if article.section else article.section,
                text=text,
                sources=tuple(sources),
                new=not sources,
                reason=piece.reason,
                findings=findings,
            )
        )
        self._fates(article, piece, changes)

    def _fates(self, article: Article, piece: Piece, changes: list[_Change]) -> None:
        gathered = len(piece.whole) + len(piece.leaves) > 1
        for unit in piece.whole:
            if gathered:
                worded = piece.name == "ruang-lingkup"
                alike = not worded and piece.name != "definisi" and piece.reason is None
                self._rule(unit, "GABUNG", piece.address, self._merge_reason(piece, unit), substantial=not worded, alike=alike)
            elif changes or piece.name == "ruang-lingkup":
                self._rule(unit, "UBAH", piece.address, self._change_reason(piece, changes), substantial=any(not c.formal for c in changes))
            else:
                self._rule(unit, "PINDAH", piece.address, self._place_reason(unit, article))

    def _rule(self, unit: Unit, fate: Fate, target: Address, reason: Text, *, substantial: bool = False, alike: bool = False) -> None:
        findings = self.desk.finding_ids(unit)
        self.out.dispositions[unit.place] = Disposition(
            document=unit.document, address=unit.address, fate=fate, target=target, reason=reason, findings=findings, alike=alike
        )
        if substantial:
            self.out.substantial.add(unit.place)

    # -- reasons ------------------------------------------------------------------------------------------------------

    def _place_reason(self, unit: Unit, article: Article) -> Text:
        topic = self.arrangement.topics.get(unit.place)
        shelf = next(s for s in self.shelves if s.key == article.chapter)
        name = shelf.title if shelf.kind == "lampiran" else f"BAB {roman(self.number_of[article.chapter])} {shelf.title}"
        name_en = shelf.title_en if shelf.kind == "lampiran" else f"Chapter {roman(self.number_of[article.chapter])} {shelf.title_en}"
        why, why_en = (topic.why.id, topic.why.en) if topic else ("memuat pengertian", "holds definitions")
        if unit.is_fact:
            return Text(
                id=f"Isi dipindahkan ke {name}: {why}; kata-katanya parafrasa, bukan bunyi pasal.",
                en=f"Its content moves to {name_en}: {why_en}; the words are a paraphrase, not those of an article.",
            )
        return Text(id=f"Dipindahkan utuh ke {name}: {why}.", en=f"Moved as it stands to {name_en}: {why_en}.")

    def _change_reason(self, piece: Piece, changes: list[_Change]) -> Text:
        if piece.name == "ruang-lingkup":
            return Text(
                id="Ruang lingkup dirumuskan ulang menurut bab peraturan gabungan.",
                en="The scope is worded anew after the chapters of the omnibus.",
            )
        done, asked = [c for c in changes if not c.asked], [c for c in changes if c.asked]
        said = [
            Text(id=f"{head.id}: {'; '.join(c.id for c in group)}.", en=f"{head.en}: {'; '.join(c.en for c in group)}.")
            for head, group in ((_DONE, done), (_ASKED if done else _MOVED_ASKED, asked))
            if group
        ]
        return Text(id=" ".join(t.id for t in said), en=" ".join(t.en for t in said))

    def _merge_reason(self, piece: Piece, unit: Unit) -> Text:
        others = [u for u in piece.whole if u is not unit]
        names = listed(
            [f"{short_name(u.rule)} {self._label(u)}" for u in others]
            + [f"{short_name(self._owner(d))} {a.label()}" for d, a in piece.leaves if (d, a)]
        )
        if piece.name == "definisi":
            glossary = self.arrangement.glossary
            own = [p for p in (glossary.numbers if glossary else {}) if p[0] == unit.document]
            shared = sum(1 for p in own if glossary and glossary.shared[glossary.numbers[p] - 1] > 1)
            return Text(
                id=f"{len(own)} pengertian masuk satu daftar; {shared or 'tidak satu pun'} di antaranya juga didefinisikan peraturan lain"
                + (" dan dicantumkan satu kali." if shared else "."),
                en=f"{len(own)} definitions go into one list; {shared or 'none'} of them {'are' if shared > 1 else 'is'} defined by other rules too"
                + (", stated once." if shared else "."),
            )
        if piece.name == "ruang-lingkup":
            return Text(
                id=f"Ruang lingkup dirumuskan ulang satu kali menurut bab peraturan gabungan, bersama {names}.",
                en=f"The scope is worded once after the chapters of the omnibus, with {names}.",
            )
        if piece.reason is not None:
            return Text(
                id=f"Tugas yang sama dengan {names}; dirumuskan satu kali. {piece.reason.id}",
                en=f"The same duty as {names}; stated once. {piece.reason.en}",
            )
        same = next((s for s in self.arrangement.same if s.lead is piece.lead), None)
        kind = same.kind if same else "near"
        how = {
            "verbatim": ("sama kata demi kata dengan", "word for word the same as"),
            "subject": ("sama kecuali subjeknya dengan", "the same but for its subject as"),
            "funding": ("sumber dananya sama, meskipun kalimatnya lain, dengan", "the same sources of funds, though worded otherwise, as"),
            "near": ("sama kecuali ejaan dan kata tugas dengan", "the same but for spelling and small words as"),
        }[kind]
        lead_why = self._lead_reason(piece)
        return Text(id=f"Digabung: {how[0]} {names}. {lead_why.id}", en=f"Merged: {how[1]} {names}. {lead_why.en}")

    def _lead_reason(self, piece: Piece) -> Text:
        """Why the words of one rule are kept, as far as the material shows it."""
        lead = piece.whole[0]
        name = short_name(lead.rule)
        found = self.desk.shown(lead.rule, (u.rule for u in piece.joined))
        word, word_en = found.why.id, found.why.en
        return Text(id=f"Bunyi {name} dipakai: {word}.", en=f"The words of {name} are kept: {word_en}.")

    def _label(self, unit: Unit) -> str:
        """A unit's place for a reader; a fact has no legal address."""
        if not unit.is_fact:
            return unit.address.label()
        fact = fact_of(unit)
        return f"({fact.article or 'pasal belum diketahui'})" if fact else "(pasal belum diketahui)"

    def _owner(self, document: str) -> str:
        return next(r.key for r in self.desk.rules if r.document == document)

    # -- texts --------------------------------------------------------------------------------------------------------

    def _glossary_text(self, piece: Piece) -> str:
        glossary = self.arrangement.glossary
        lines = [f"Dalam {self.own}, yang dimaksud dengan:"]
        for n, entry in enumerate(glossary.entries if glossary else (), 1):
            first, *rest = entry.lines
            lines.append(f"{n}. {self._reworded(first, entry, piece.address)}")
            lines += [self._reworded(line, entry, piece.address) for line in rest]
        return "\n".join(lines)

    def _reworded(self, line: str, entry: Entry, new_here: Address) -> str:
        """One line of a definition, with terms and references brought up to date."""
        document, here = entry.place
        text, _ = harmonise(_OWN_NAME.sub(self.own, line))
        text = rewrite(text, document, here, new_here, self.numbers, self.annexes.get(document)).text
        renamed = self.mentions.renew(text, self.desk.by_key[entry.rule], new_here)
        if renamed.kept:
            self.out.named[document, here] = renamed.kept
        return renamed.text

    def scope_text(self) -> str:
        """``Ruang lingkup Peraturan Menteri ini meliputi: ...``, after the chapters; only names that the sources give keep their capitals."""
        held = [s for s in self.shelves if s.kind == "bab" and s.key not in ("umum", "lain-lain", "peralihan", "penutup")]
        items = [s.title if s.holds_matter and s.title not in lexicon().titles else s.title.lower() for s in held]
        if not items:
            return f"{self.own} mengatur hal sebagaimana dimaksud dalam judulnya."
        return tabulate(f"Ruang lingkup {self.own} meliputi:", items)

    def _moved_text(self, piece: Piece) -> tuple[str, list[_Change]]:
        unit = piece.lead
        assert unit is not None
        changes: list[_Change] = []
        text = "\n".join(without(unit, piece.dropped)) if piece.dropped else unit.text
        if piece.dropped:
            gone = join_words([Address(a[len(unit.address) + 1 :]).label() for a in sorted(piece.dropped, key=lambda a: a.sort_key)])
            changes.append(_Change(f"{gone} dipindahkan ke tugas bersama", f"{gone} moved to the shared duties"))
        text = self._cured(unit, text, changes)
        if piece.subjects:
            own = self.desk.own_terms(unit.rule)
            text = own.sub(join_words(list(piece.subjects)), text, count=1) if own else text
        for amender, amendment in self.desk.word_changes.get(self.desk.home(unit), ()):
            old, new = amendment.old_words or "", amendment.new_words or ""
            if (
                old in text
                and self.desk.is_later(amender, unit.rule)
                and (not amendment.units or any(a.covers(unit.address) for a in amendment.units))
            ):
                text = text.replace(old, new)
                by = short_name(amender)
                changes.append(
                    _Change(f"kata '{old}' menjadi '{new}' menurut {by}", f"the words '{old}' become '{new}' by {by}", formal=True)
                )
        if unit.is_annex and (unsigned := without_signature(text)) != text:
            text = unsigned
            what = "blok tanda tangan peraturan asal dihilangkan"
            changes.append(_Change(what, "the signature of the source is left out", formal=True))
        named = _OWN_NAME.sub(self.own, text)
        if named != text:
            changes.append(_Change(f"penyebutan diri menjadi '{self.own}'", f"self-reference becomes '{self.own}'", formal=True))
        if (pulled := self.lowered.get(unit.document)) is not None:
            named, count = pulled.subn(lambda m: f"{m[1] or ''}diatur dengan Peraturan Direktur Jenderal", named)
            if count:
                what = "lampiran yang dirujuk diturunkan ke Peraturan Direktur Jenderal"
                changes.append(_Change(what, "the annex referred to moves down to a rule of the Director General"))
        text, terms = harmonise(named)
        if terms:
            words = join_words([f"'{c.former}' menjadi '{c.current}'" for c in terms])
            changes.append(
                _Change(f"istilah diselaraskan: {words}", f"terms harmonised: {words}", formal=not any(c.renamed for c in terms))
            )
            self.out.renamed.update({c.former: c.current for c in terms if c.renamed})
        text = self._named_once(text, changes)
        text = self._references(piece, unit, text, changes)
        drafting = self._drafting(unit)
        if any(not c.formal for c in drafting):
            self.out.rewordings[unit.place] = Text(id="; ".join(c.id for c in drafting), en="; ".join(c.en for c in drafting))
        return text, [*changes, *drafting]

    def _cured(self, unit: Unit, text: str, out: list[_Change]) -> str:
        """The text with what findings show to be wrong put right, as far as each names the words and leaves one answer."""
        done: list[tuple[str, Cure]] = []
        for finding in self.desk.findings_at.get(unit.place, ()):
            for cure in finding.cures if finding.scored and finding.verdict is None else ():
                if cure.document != unit.document or not unit.address.covers(cure.address):
                    continue
                mended = put_right(text, cure)
                if mended != text:
                    text = mended
                    done.append((finding.id, cure))
                    words = f"'{cure.old}' menjadi '{cure.new}'", f"'{cure.old}' becomes '{cure.new}'"
                    out.append(_Change(f"{words[0]} menurut temuan {finding.id}", f"{words[1]} by finding {finding.id}"))
        if done:
            self.out.cured[unit.place] = tuple(done)
        return text

    def _named_once(self, text: str, out: list[_Change]) -> str:
        """The text with the short form of the list in place of another name for the same thing."""
        for pattern, name, short in self.shorts:
            text, count = pattern.subn(short, text)
            if count:
                out.append(_Change(f"'{name}' menjadi '{short}' menurut Pasal 1", f"'{name}' becomes '{short}' by Pasal 1", formal=True))
        return text

    def _references(self, piece: Piece, unit: Unit, text: str, out: list[_Change]) -> str:
        """The text with its references brought up to date; what was done is added to the changes."""
        result = rewrite(text, unit.document, unit.address, piece.address, self.numbers, self.annexes.get(unit.document))
        renamed = self.mentions.renew(result.text, self.desk.by_key[unit.rule], piece.address, past=is_transitional(unit))
        if result.changed or renamed.changed:
            words = describe((*result.changed, *renamed.changed))
            out.append(_Change(f"rujukan disesuaikan, {words}", f"references renumbered, {words}", formal=True))
        if result.lost:
            names = join_words(list(dict.fromkeys(result.lost)))
            out.append(_Change(f"rujukan {names} belum mempunyai padanan", f"no counterpart yet for {names}", formal=True, asked=True))
            self.out.lost[unit.place] = tuple(dict.fromkeys(result.lost))
        if renamed.kept:
            self.out.named[unit.place] = renamed.kept
        if renamed.headless:
            out.append(_Change("kepala lampiran asal dilepas", "the head of the old annex is taken off", formal=True))
        return renamed.text

    def _drafting(self, unit: Unit) -> list[_Change]:
        """What the technique of drafting asks to be reworded (findings R14 and the same words)."""
        out: list[_Change] = []
        text = unit.text
        if any((unit.document, p.address) in self.blanket for p in unit.provisions) or _BLANKET.search(text):
            out.append(
                _Change(
                    "pendelegasian blanko; sebutkan pokok materinya dan jenis peraturannya",
                    "blanket delegation; name its subject and instrument",
                    asked=True,
                )
            )
        if _OPEN_ENDED.search(text):
            out.append(_Change("daftar terbuka ('antara lain'); tutup daftarnya", "open-ended list; close it", asked=True))
        if is_transitional(unit):
            out.append(
                _Change(
                    "ketentuan peralihan asal; periksa apakah masih diperlukan",
                    "transitional clause of the source; check whether it is still needed",
                    formal=True,
                    asked=True,
                )
            )
        if not out and (ids := self.desk.finding_ids(unit, "R14")):
            out.append(_Change(f"teknik perumusan ({', '.join(ids)})", f"drafting technique ({', '.join(ids)})", asked=True))
        return out
