"""The draft regulation that a plan amounts to, as a renderer needs it: preamble, chapters, pasal, ayat, lists, margin sources and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Chapter, Disposition, OmnibusUnit, Plan, Text
from rules.model.short_name import short_name
from rules.omnibus.bases import legal_bases
from rules.omnibus.draft_model import Draft, DraftArticle, DraftBasis, DraftChapter, DraftLine, DraftParagraph, DraftSection
from rules.omnibus.preamble import considering, notes_to_the_drafter
from rules.omnibus.wording import instrument, ordinal, roman, self_name

__all__ = [
    "Draft",
    "DraftArticle",
    "DraftBasis",
    "DraftChapter",
    "DraftLine",
    "DraftParagraph",
    "DraftSection",
    "draft_articles",
    "lines_of",
]

_ITEM = re.compile(r"^(?P<indent> *)(?P<mark>(?:[a-z]{1,2}|\d+|[A-Z])[.)])\s+(?P<words>.*)$")
_BEFORE = re.compile(r"\s+([:;,])(?=\s|$)")
_BEHIND = re.compile(r"(;)(\w)")
_TRANSITION = ("Ketentuan Peralihan", "Ketentuan Penutup")


def draft_articles(plan: Plan, graph: PolicyGraph) -> Draft:
    """Set a plan out as a draft regulation in the order of UU 12/2011 Lampiran II.

    Args:
        plan: of ``propose``, of either design.
        graph: the graph it was made from, for legal bases and names.
    """
    chapters = tuple(_chapter(chapter, plan, graph) for chapter in plan.chapters)
    bases, on_bases = legal_bases(plan, graph)
    name = plan.title.split(" tentang ", 1)
    kind = instrument(plan.instrument).id if plan.instrument else name[0]
    title = name[1] if len(name) > 1 else plan.title
    return Draft(
        title_lines=(f"{kind.upper()} REPUBLIK INDONESIA", "NOMOR … TAHUN …", "TENTANG", title.upper()),
        considering=tuple(considering(plan, graph, title)),
        in_view_of=bases,
        deciding=f"{kind.upper()} TENTANG {title.upper()}.",
        chapters=tuple(c for c in chapters if c.kind != "lampiran"),
        annexes=tuple(annex for c in chapters if c.kind == "lampiran" for annex in _annexes(c)),
        closing=(
            f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {self_name(plan.instrument)} dengan penempatannya dalam Berita Negara Republik Indonesia.",
            "Ditetapkan di …",
            "pada tanggal …",
            f"{kind.upper().removeprefix('PERATURAN ')} REPUBLIK INDONESIA,",
            "[nama]",
            "Diundangkan di …",
            "pada tanggal …",
            "[pejabat yang mengundangkan],",
            "[nama]",
            "BERITA NEGARA REPUBLIK INDONESIA TAHUN … NOMOR …",
        ),
        notes=tuple(notes_to_the_drafter(plan, on_bases)),
    )


# -- body -----------------------------------------------------------------------------------------------------------------


def _chapter(chapter: Chapter, plan: Plan, graph: PolicyGraph) -> DraftChapter:
    units = [u for u in plan.units if u.chapter == chapter.number]
    fates = {(d.document, d.address): d for d in plan.dispositions}
    owners = {r.document: r.key for r in graph.corpus.regulations}
    facts = {p.address: r.key for r in graph.corpus.primary() for p in r.provisions if p.kind == "fakta"}
    sections: list[DraftSection] = []
    groups: list[tuple[str | None, list[OmnibusUnit]]] = []
    for unit in units:
        if not groups or groups[-1][0] != unit.section:
            groups.append((unit.section, []))
        groups[-1][1].append(unit)
    n = 0
    for heading, members in groups:
        n += heading is not None and chapter.kind == "bab"
        label = f"Bagian {ordinal(n)}" if heading is not None and chapter.kind == "bab" else None
        sections.append(DraftSection(label=label, heading=heading, articles=tuple(_articles(members, chapter, fates, owners, facts))))
    return DraftChapter(
        label="LAMPIRAN" if chapter.kind == "lampiran" else f"BAB {roman(chapter.number)}",
        title=chapter.title,
        title_en=chapter.title_en,
        kind=_kind(chapter),
        purpose=chapter.purpose,
        authority=chapter.authority,
        sections=tuple(sections),
        empty_note=None if units else chapter.purpose,
    )


def _annexes(chapter: DraftChapter) -> Iterator[DraftChapter]:
    """Each annex under a head of its own; it bears a number only where there are several (UU 12/2011 Lampiran II, lampiran)."""
    held: dict[str, list[tuple[DraftSection, DraftArticle]]] = {}
    for section in chapter.sections:
        for article in section.articles:
            held.setdefault(article.address.steps[0][1], []).append((section, article))
    for n, rows in enumerate(held.values(), 1):
        label = f"LAMPIRAN {roman(n)}" if len(held) > 1 else "LAMPIRAN"
        title = rows[0][0].heading or chapter.title
        section = DraftSection(articles=tuple(article for _, article in rows))
        yield chapter.model_copy(update={"label": label, "title": title, "title_en": title, "sections": (section,)})


def _kind(chapter: Chapter) -> Literal["bab", "peralihan", "penutup", "lampiran"]:
    if chapter.kind == "lampiran":
        return "lampiran"
    return {_TRANSITION[0]: "peralihan", _TRANSITION[1]: "penutup"}.get(chapter.title, "bab")  # type: ignore[return-value]


def _articles(
    units: list[OmnibusUnit], chapter: Chapter, fates: dict, owners: dict[str, str], facts: dict[Address, str]
) -> list[DraftArticle]:
    """Units of one pasal together: its ayat, or an opening and the numbered items below it."""
    out: list[DraftArticle] = []
    groups: dict[Address, list[OmnibusUnit]] = {}
    for unit in units:
        head = Address("/".join(unit.address.split("/")[: 2 if chapter.kind == "lampiran" else 1]))
        groups.setdefault(head, []).append(unit)
    for head, members in groups.items():
        paragraphs = tuple(_paragraph(u, fates, owners, facts) for u in members)
        out.append(DraftArticle(address=head, label=_label(head), paragraphs=paragraphs))
    return out


def _label(head: Address) -> str:
    """The printed head of a pasal; a section of an annex bears its mark alone (``I.``, ``A.``, ``1.``), an undivided annex none."""
    if not head.startswith("lampiran"):
        return head.label()
    if len(head.steps) == 1:
        return ""
    kind, mark = head.steps[1]
    shown = roman(int(mark)) if kind == "romawi" and mark.isdigit() else mark.upper()
    return f"{shown}." if kind in ("romawi", "huruf", "angka") else Address(f"{kind}-{mark}").label()


def _paragraph(unit: OmnibusUnit, fates: dict, owners: dict[str, str], facts: dict[Address, str]) -> DraftParagraph:
    rulings = [fates[s.document, s.address] for s in unit.sources if (s.document, s.address) in fates]
    steps = unit.address.steps
    ayat = int(steps[-1][1]) if steps[-1][0] == "ayat" and steps[-1][1].isdigit() else None
    return DraftParagraph(
        address=unit.address,
        number=ayat,
        lines=tuple(lines_of(unit)),
        sources=tuple(_source(s.document, s.address, owners, facts) for s in unit.sources),
        fates=tuple(dict.fromkeys(d.fate for d in rulings)) or (("BARU",) if unit.new else ()),
        new=unit.new,
        note=unit.reason or _done([d for d in rulings if d.fate != "PINDAH"], owners),
        findings=unit.findings,
        flags=unit.flags,
    )


def _done(rulings: list[Disposition], owners: dict[str, str]) -> Text | None:
    """What was done to the sources of a unit: each under its name where it differs from one to another."""
    reasons = list(dict.fromkeys(d.reason for d in rulings))
    if len(reasons) < 2 or all(d.alike for d in rulings):  # the first of those that say the same names all others
        return next(iter(reasons), None)
    names = [f"{short_name(owners.get(d.document, d.document))}{'' if d.address.is_fact else ' ' + d.address.label()}" for d in rulings]
    return Text(
        id=" ".join(f"{name}: {d.reason.id}" for name, d in zip(names, rulings, strict=True)),
        en=" ".join(f"{name}: {d.reason.en}" for name, d in zip(names, rulings, strict=True)),
    )


def _source(document: str, address: Address, owners: dict[str, str], facts: dict[Address, str]) -> str:
    """A source for the margin; a fact has no legal address and says so."""
    if address.is_fact:
        return f"{short_name(facts.get(address, document))}, parafrasa"
    return f"{short_name(owners.get(document, document))} {address.label()}"


def lines_of(unit: OmnibusUnit) -> list[DraftLine]:
    """The lines of a unit's text, list items told from sentences by mark and indent."""
    out: list[DraftLine] = []
    listed = unit.address.kind == "angka" and not unit.address.startswith("lampiran")
    for n, line in enumerate(unit.text.split("\n")):
        match = _ITEM.match(line)
        if n == 0 or match is None:
            mark = f"{unit.address.number}." if n == 0 and listed else ""
            indent = (len(line) - len(line.lstrip())) // 2
            out.append(DraftLine(depth=1 if mark else indent, mark=mark, text=tidy(line.strip())))
        else:
            out.append(DraftLine(depth=1 + len(match["indent"]) // 2, mark=match["mark"], text=tidy(match["words"])))
    return out


def tidy(words: str) -> str:
    """Words with the blanks about their marks as they are printed: none before a colon or semicolon, one behind a semicolon."""
    return _BEHIND.sub(r"\1 \2", _BEFORE.sub(r"\1", words))
