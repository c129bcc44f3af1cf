"""What a plan cannot decide and lays before the analyst."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rules.checks.r04_licences import LICENCE_NAME
from rules.model import Definition, Text
from rules.model.short_name import short_name
from rules.omnibus.arrange import Arrangement
from rules.omnibus.choose import amended_by, noted_end
from rules.omnibus.consolidation import Consolidation
from rules.omnibus.desk import Desk, Place
from rules.omnibus.facts import abbreviations, activity_of
from rules.omnibus.guard import Guarded, is_above_ministers
from rules.omnibus.orders import Orders
from rules.omnibus.settle import Ruling, is_transitional
from rules.omnibus.soundness import broken, not_whole
from rules.omnibus.wording import instrument, join_words, listed
from rules.omnibus.writing import Written
from rules.packs import load

#: Longest piece of a statement that a question repeats.
_BRIEF = 260
#: Findings that no rewording settles, by the rule or by the kind of finding where the rule has several.
_TO_DECIDE = {
    "R01": Text(
        id="Tugas yang sama pada beberapa peran dengan bunyi yang tidak setara; putuskan siapa melaksanakannya",
        en="One duty of several roles in different words; decide who carries it out",
    ),
    "R04": Text(id="Satu kewenangan, dua pemegang; tetapkan satu pemegang", en="One power, two holders; settle on one"),
    LICENCE_NAME: Text(
        id="Dua izin dengan satu nama; tetapkan nama masing-masing, tanpa mengubah siapa yang memberikannya",
        en="Two licences of one name; settle the name of each, without changing who grants it",
    ),
    "R17": Text(id="Tugas yang tidak sesuai dengan tingkatnya; tetapkan tingkatnya", en="A duty at the wrong level; settle the level"),
}


#: How a definition says which minister is meant: by the field.
_MINISTER = re.compile(
    r"menteri yang (?:menyelenggarakan urusan pemerintahan di bidang|membidangi urusan) (?P<field>[^.;,]+)", re.IGNORECASE
)


def questions(
    desk: Desk,
    guarded: Guarded,
    arrangement: Arrangement,
    leaving: Mapping[Place, Ruling],
    written: Written,
    consolidation: Consolidation,
    orders: Orders,
    asked: list[Text],
) -> tuple[Text, ...]:
    """All open questions, the weightiest first, each once."""
    rows = [
        *_above_ministers(guarded),
        *_unknown(desk),
        *_merge(desk),
        *_amendments(desk, consolidation),
        *_duties(arrangement),
        *asked,
        *_sanctions(desk),
        *_orders(desk, orders),
        *_findings(desk, {i for duty in arrangement.duties for i in duty.findings}),
        *(arrangement.glossary.questions if arrangement.glossary and len(arrangement.glossaries) > 1 else ()),
        *_terms(written),
        *_abbreviations(desk),
        *_still_written_out(desk, arrangement, written),
        *_side_by_side(desk, arrangement, leaving),
        *_lost(desk, written, leaving),
        *_named(desk, written),
        *broken(not_whole(desk, leaving)),
        *_leaving(desk, leaving),
        *_transitional(desk, written),
        *_reading(desk),
    ]
    return tuple(dict.fromkeys(rows))


def _above_ministers(guarded: Guarded) -> Iterator[Text]:
    """Who may make the omnibus, where no minister may: the draft is then no more than a proposal to those who may."""
    if guarded.instrument is not None and is_above_ministers(guarded.instrument):
        name = instrument(guarded.instrument)
        yield Text(
            id=f"Yang digabung berjenis {name.id}, jadi penggantinya harus {name.id} juga; menteri tidak berwenang membentuknya."
            " Rancangan ini hanya dapat menjadi bahan usulan kepada pembentuknya.",
            en=f"What is merged is of the type {name.en}, so what replaces it must be a {name.en} too; no minister has the power to make it."
            " This draft can only be material for a proposal to those who have.",
        )


def _unknown(desk: Desk) -> Iterator[Text]:
    """Rules of which nothing is known: the gravest question of all, since the omnibus was meant to take their place."""
    empty = [short_name(r.key) for r in desk.unread]
    if empty:
        yield Text(
            id=f"Belum dapat dicabut: isi {join_words(empty)} belum dibaca; tidak satu pun ketentuan atau faktanya dikenal, sehingga belum tertampung."
            " Baca naskahnya, lalu ikutkan dalam penggabungan.",
            en=f"Cannot be revoked yet: the content of {join_words(empty, 'and')} has not been read, not one provision or fact is known and nothing is taken over."
            " Read the text, then take it into the merge.",
        )


def _merge(desk: Desk) -> Iterator[Text]:
    for rule in desk.rules:
        if (end := noted_end(rule)) is not None:
            yield Text(
                id=f"{short_name(rule.key)} {end.id}, tetapi disebut untuk digabung. Pastikan statusnya.",
                en=f"{short_name(rule.key)} is {end.en}, but was named for merging. Make sure of its status.",
            )
        missing = [t for t in amended_by(rule) if t not in desk.keys]
        if missing:
            yield Text(
                id=f"{short_name(rule.key)} mengubah {listed([short_name(k) for k in missing])}, yang tidak ikut digabung; peraturan yang diubah seharusnya ikut.",
                en=f"{short_name(rule.key)} amends {listed([short_name(k) for k in missing])}, not part of the merge; what it amends should come along.",
            )
    subjects = {desk.subject(r.key) for r in desk.rules}
    if len(desk.rules) > 12 and len(subjects) > 12:
        yield Text(
            id=f"{len(desk.rules)} peraturan dengan {len(subjects)} pokok berbeda digabung sekaligus; metode omnibus mensyaratkan satu tujuan tertentu. Pertimbangkan memecahnya.",
            en=f"{len(desk.rules)} rules on {len(subjects)} subjects are merged at once; the omnibus method asks for one given goal. Consider splitting them.",
        )


def _amendments(desk: Desk, consolidation: Consolidation) -> Iterator[Text]:
    """Amendments that could not be carried out to the letter."""
    owners = {r.document: r.key for r in desk.rules}
    for amender, (document, annex) in consolidation.unread:
        name, old = short_name(amender), f"{annex.label()} {short_name(owners[document])}"
        yield Text(
            id=f"{name} mengganti {old}, tetapi lampiran penggantinya tidak terbaca; yang dibawa masih lampiran lama. Cari lampiran baru sebelum dicabut.",
            en=f"{name} replaces {old}, but the new annex could not be read; the old one is carried over. Find the new one before revoking.",
        )
    for document, annex in consolidation.beside:
        heads = [head for head, members in desk.families.items() if any(r.document == document for r in members)]
        if any(unit.is_annex for unit in desk.units_by_rule[heads[0]]):
            name, amended = f"{annex.label()} {short_name(owners[document])}", short_name(heads[0])
            yield Text(
                id=f"{name} dibawa di samping lampiran {amended} karena tidak ada instruksi yang menyebut lampiran mana yang digantinya. Hapus yang lama bila memang diganti.",
                en=f"{name} is carried over beside the annexes of {amended}: no instruction says which one it replaces. Strike the old one if it does.",
            )
    for document, address in consolidation.split:
        name = short_name(owners[document])
        yield Text(
            id=f"{name} hanya memuat bunyi baru beberapa butir {address.label()}; butir lama dan baru berdampingan dalam rancangan. Satukan daftarnya.",
            en=f"{name} gives new text for single items of {address.label()} only; old and new items stand side by side. Make them one list.",
        )


def _duties(arrangement: Arrangement) -> Iterator[Text]:
    for duty in arrangement.duties:
        if not duty.decided:
            what = activity_of(duty)
            yield Text(
                id=f"Siapa pelaksana utama tugas bersama “{what}”? {duty.why.id}",
                en=f"Who leads the shared duty “{what}”? {duty.why.en}",
            )


def _sanctions(desk: Desk) -> Iterator[Text]:
    """Sanctions that go beyond the higher rules: by finding, the units that carry them."""
    found: dict[str, dict[str, dict[Place, None]]] = {}
    for place, doubts in desk.ungrounded.items():
        for doubt in doubts:
            found.setdefault(doubt.finding, {}).setdefault(doubt.who, {})[place] = None
    for finding, parties in found.items():
        where = {who: listed([f"{short_name(desk.by_place[p].rule)} {p[1].label()}" for p in places], 8) for who, places in parties.items()}
        yield Text(
            id="Sanksi ini tidak ditemukan dasarnya dalam peraturan lebih tinggi yang dibaca: "
            + "; ".join(f"bagi {who}, {at}" for who, at in where.items())
            + f" ({finding}). Tunjukkan dasarnya atau batasi pihak, pelanggaran, dan jenisnya; catatan di tepi rancangan menyebut tiap ketentuan.",
            en="The higher rules that were read give no ground for these sanctions: "
            + "; ".join(f"for {who}, {at}" for who, at in where.items())
            + f" ({finding}). Show the ground or narrow parties, breaches and kinds; the margin of the draft notes each provision.",
        )


def _orders(desk: Desk, orders: Orders) -> Iterator[Text]:
    """Orders of higher rules that a finding calls open though units of the merged rules seem to carry them out."""
    open_ones = {m: f.id for f in desk.findings if f.rule == "R12" and f.verdict is None for m in f.members}
    for order, reached in orders.found if open_ones else ():
        finding = open_ones.get(f"{order.parent.key}#{order.reference.address}")
        if finding is not None:
            where = listed([f"{short_name(desk.by_place[p].rule)} {p[1].label()}" for p in reached], 6)
            yield Text(
                id=f"{order.label} (“{order.subject}”) belum tercatat pelaksananya ({finding}), tetapi pokoknya tampak diatur dalam {where}."
                " Pastikan; bila benar, sebut perintah itu dalam Menimbang rancangan.",
                en=f"No rule is on record as carrying out {order.label} (“{order.subject}”, {finding}), but {where} seem(s) to regulate its subject."
                " Make sure; if so, name the order in the recitals of the draft.",
            )


def _findings(desk: Desk, settled: set[str]) -> Iterator[Text]:
    """Findings between merged rules that no rewording settles."""
    for finding in desk.findings:
        lead = _TO_DECIDE.get(finding.kind or "") or _TO_DECIDE.get(finding.rule)
        between = len(finding.regulations) > 1 and all(key in desk.keys for key in finding.regulations)
        if finding.kind == LICENCE_NAME:  # a matter of one rule, which the draft takes over with its wrong word unless that was cured
            between = not finding.cures and any(key in desk.keys for key in finding.regulations)
        if lead is not None and between and finding.scored and finding.verdict is None and finding.id not in settled:
            yield Text(
                id=f"{lead.id} ({finding.id}): {_brief(finding.statement.id)}",
                en=f"{lead.en} ({finding.id}): {_brief(finding.statement.en)}",
            )


def _brief(words: str) -> str:
    return words if len(words) <= _BRIEF else f"{words[:_BRIEF].rsplit(' ', 1)[0]} …"


def _terms(written: Written) -> Iterator[Text]:
    if written.renamed:
        words = listed([f"'{old}' menjadi '{new}'" for old, new in sorted(written.renamed.items())])
        yield Text(
            id=f"Istilah diganti dalam naskah yang dipindahkan: {words}. Pastikan cakupannya sama; peraturan lain yang memakai istilah lama diubah tersurat, bukan lewat ketentuan peralihan.",
            en=f"Terms replaced in moved text: {words}. Make sure they cover the same; other rules are to be amended expressly, not by a transitional clause.",
        )


def _abbreviations(desk: Desk) -> Iterator[Text]:
    """Abbreviations of facts that nothing introduces, and those to be added to a definition that stands."""
    facts = [u for u in desk.units if u.is_fact]
    defined = {d.term.casefold() for u in facts for d in u.definitions}
    found = abbreviations(desk, facts)
    unknown = [short for short, actor in found.items() if actor is None]
    if unknown:
        long = {group.short: group.term for group in load("beneficiaries").groups if group.short}
        names = [f"{short} ({long[short]})" if short in long else short for short in unknown]
        told, told_en = join_words(names), join_words(names, "and")
        yield Text(
            id=f"Singkatan {told} dipakai tanpa pengertian dalam bahan; tambahkan pada Pasal 1 atau tulis lengkap.",
            en=f"Abbreviations {told_en} are used without a definition in the material; add them to Article 1 or write them out.",
        )
    shown = [f"{actor.name} ({short})" for short, actor in found.items() if actor is not None and actor.name.casefold() in defined]
    if shown:
        yield Text(
            id=f"Tambahkan “yang selanjutnya disingkat” pada pengertian {listed(shown, 12)}; singkatannya dipakai dalam rancangan.",
            en=f"Add the abbreviation to the definition of {listed(shown, 12)}; the draft uses it.",
        )


def _still_written_out(desk: Desk, arrangement: Arrangement, written: Written) -> Iterator[Text]:
    """Names that the list of definitions shortens and the body still writes out; new clauses name rules by their titles and are passed over."""
    shorts = {d.term: d.short for unit in arrangement.glossaries for d in unit.definitions if d.short and not unit.is_fact}
    maker = instrument(desk.instrument or "").id.removeprefix("Peraturan ")
    if maker.startswith("Menteri ") and any(_defines(d, maker) for unit in arrangement.glossaries for d in unit.definitions):
        shorts[maker] = "Menteri"
    lists = {written.dispositions[u.place].target for u in arrangement.glossaries if u.place in written.dispositions}
    rows, rows_en = [], []
    for name, short in sorted(shorts.items()):
        found = re.compile(rf"(?<!\w)(?<!Peraturan )(?<!tentang ){re.escape(name)}(?!\w)")
        places = [
            u.address.label()
            for u in written.units
            if u.sources and u.address not in lists and not u.address.startswith("lampiran") and found.search(u.text)
        ]
        if places:
            rows.append(f"'{name}' (seharusnya '{short}') dalam {listed(places)}")
            rows_en.append(f"'{name}' (should be '{short}') in {listed(places)}")
    if rows:
        yield Text(
            id=f"Sudah ada bentuk singkatnya dalam Pasal 1, tetapi masih ditulis lengkap: {'; '.join(rows)}. Seragamkan.",
            en=f"Article 1 has a short form, but it is still written out: {'; '.join(rows_en)}. Make it uniform.",
        )


def _defines(definition: Definition, maker: str) -> bool:
    """Whether a definition of ``Menteri`` means the minister who makes the omnibus (``Menteri Sosial``)."""
    found = _MINISTER.match(definition.body)
    field = maker.removeprefix("Menteri ").casefold()
    return definition.term == "Menteri" and found is not None and re.match(rf"{re.escape(field)}\b", found["field"].casefold()) is not None


def _side_by_side(desk: Desk, arrangement: Arrangement, leaving: Mapping[Place, Ruling]) -> Iterator[Text]:
    """Guidance, supervision and reporting that several rules order each in its own way: not the same, and perhaps better one."""
    merged = {u.place for same in arrangement.same for u in (same.lead, *same.others)}
    held: dict[str, list[str]] = {}
    for place, topic in arrangement.topics.items():
        unit = desk.by_place[place]
        if topic.key == "pembinaan" and place not in leaving and place not in merged and not unit.is_fact:
            held.setdefault(desk.home(unit), []).append(unit.article.label())
    if len(held) > 1:
        rows = "; ".join(f"{short_name(key)} {listed(list(dict.fromkeys(held[key])), 12)}" for key in sorted(held))
        yield Text(
            id=f"Pembinaan, pengawasan, pemantauan, evaluasi, atau pelaporan diatur {len(held)} peraturan asal dengan pelaku, waktu, atau tujuan yang"
            f" tidak sama: {rows}. Ketentuannya dimuat berdampingan; tentukan apakah satu mekanisme bersama cukup.",
            en=f"{len(held)} sources order guidance, supervision, monitoring, evaluation or reporting, not the same in bearer, time or addressee:"
            f" {rows}. They stand side by side; decide whether one common mechanism will do.",
        )


def _lost(desk: Desk, written: Written, leaving: Mapping[Place, Ruling]) -> Iterator[Text]:
    by_rule: dict[str, list[str]] = {}
    annexes: dict[str, list[str]] = {}
    for place, names in written.lost.items():
        unit = desk.by_place[place]
        inner = [name for name in names if not name.startswith("Lampiran")]
        if inner:
            by_rule.setdefault(unit.rule, []).append(f"{unit.address.label()} (merujuk {', '.join(inner)})")
        annexes.setdefault(unit.rule, []).extend(name for name in names if name.startswith("Lampiran"))
    unread: list[str] = []
    for rule in desk.rules:
        named = listed(sorted(dict.fromkeys(annexes.get(rule.key, ()))), 8)
        moved_down = any(r.fate == "TURUN" and desk.by_place[p].rule == rule.key for p, r in leaving.items())
        if named and moved_down:
            yield Text(
                id=f"{short_name(rule.key)} masih menyebut {named}, yang diturunkan ke Peraturan Direktur Jenderal; ubah menjadi rujukan ke peraturan itu.",
                en=f"{short_name(rule.key)} still names {named}, which moves down to a rule of the Director General; refer to that rule instead.",
            )
        elif named:
            unread.append(f"{short_name(rule.key)} ({named})")
        if rule.key in by_rule:
            yield Text(
                id=f"Rujukan dalam {short_name(rule.key)} yang belum mempunyai padanan dan dibiarkan: {listed(by_rule[rule.key])}.",
                en=f"References in {short_name(rule.key)} without a counterpart, left as they are: {listed(by_rule[rule.key])}.",
            )
    if unread:
        shown = listed(unread, 60)
        yield Text(
            id=f"Lampiran yang disebut tetapi tidak terbaca dari dokumennya, sehingga isinya belum tertampung: {shown}. Cari naskahnya sebelum peraturannya dicabut.",
            en=f"Annexes that are named but could not be read from their documents, so that nothing of them is taken over: {shown}. Find them before revoking the rules.",
        )


def _named(desk: Desk, written: Written) -> Iterator[Text]:
    """Mentions of merged rules by number that moved text still holds."""
    for rule in desk.rules:
        places = [f"{a.label()} ({listed(names)})" for (document, a), names in written.named.items() if document == rule.document]
        if places:
            name, where = short_name(rule.key), listed(places)
            yield Text(
                id=f"{name} masih menyebut peraturan yang digabung: {where}. Biarkan yang menunjuk keadaan lampau; yang lain tunjuk pasal barunya.",
                en=f"{name} still names merged rules: {where}. Leave those that speak of the past; point the others at the new articles.",
            )


def _leaving(desk: Desk, leaving: Mapping[Place, Ruling]) -> Iterator[Text]:
    for fate, words, words_en in (
        (
            "NAIK",
            "diusulkan naik ke peraturan yang lebih tinggi; sampai itu terbit, normanya hilang",
            "is proposed to move to a higher rule; until that exists the norm is gone",
        ),
        (
            "TURUN",
            "diturunkan ke Peraturan Direktur Jenderal; peraturan itu harus terbit bersamaan",
            "moves down to a rule of the Director General, which must be issued together",
        ),
    ):
        places = [f"{short_name(desk.by_place[p].rule)} {p[1].label()}" for p, r in leaving.items() if r.fate == fate]
        if places:
            yield Text(id=f"{len(places)} unit {words}: {listed(places)}.", en=f"{len(places)} unit(s) {words_en}: {listed(places)}.")


def _transitional(desk: Desk, written: Written) -> Iterator[Text]:
    places = [f"{short_name(desk.by_place[p].rule)} {p[1].label()}" for p in written.dispositions if is_transitional(desk.by_place[p])]
    if places:
        yield Text(
            id=f"Ketentuan peralihan peraturan asal yang dibawa serta karena masa berlakunya tidak dapat dipastikan: {listed(places)}. Hapus bila sudah selesai.",
            en=f"Transitional clauses of the sources carried along since their end is not certain: {listed(places)}. Strike those that are over.",
        )


def _reading(desk: Desk) -> Iterator[Text]:
    unread = [short_name(r.key) for r in desk.rules if not r.has_text]
    if unread:
        yield Text(
            id=f"Naskah lengkap belum dibaca: {listed(unread, 12)}. Rencana ini bertumpu pada fakta terlapor dan belum lengkap.",
            en=f"Full texts not read: {listed(unread, 12)}. This plan rests on reported facts and is partial.",
        )
    for rule in desk.rules:
        if rule.has_text and rule.covered < 0.95:
            yield Text(
                id=f"{short_name(rule.key)} terbaca {rule.covered:.0%} saja; periksa bagian yang tidak terbaca sebelum dicabut.",
                en=f"Only {rule.covered:.0%} of {short_name(rule.key)} could be read; check the rest before revoking it.",
            )
