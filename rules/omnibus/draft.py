"""The draft regulation that a plan amounts to, as a renderer needs it: preamble, chapters, pasal, ayat, lists, margin sources and notes."""

from __future__ import annotations

import re
from typing import Literal

from rules.drafting.citations import find_citations, printed
from rules.graph import in_force
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Chapter, Frozen, LegalId, OmnibusUnit, Plan, Regulation, Text
from rules.omnibus.wording import full_name, instrument, join_words, ordinal, roman, short_name

_ITEM = re.compile(r"^(?P<indent> *)(?P<mark>(?:[a-z]{1,2}|\d+|[A-Z])[.)])\s+(?P<words>.*)$")
_TRANSITION = ("Ketentuan Peralihan", "Ketentuan Penutup")


class DraftLine(Frozen):
    """One line of a unit: the sentence itself (``mark`` empty, ``depth`` 0), a list item, or words after a list.

    Attributes:
        depth: 0 for the sentence and its closing words, 1 for the first level of a list, and so on.
        mark: ``a.``, ``1.``, ``a)``; empty for words that bear none.
        text: the words.
    """

    depth: int = 0
    mark: str = ""
    text: str


class DraftParagraph(Frozen):
    """An ayat, or the one sentence of a pasal without ayat.

    Attributes:
        address: its address in the draft.
        number: of the ayat; None where the pasal has none.
        lines: its words.
        sources: where it comes from, in short (``Permensos 1/2012 Pasal 5``); empty for what is new.
        fates: the fates of its sources, each once.
        new: whether it is BARU.
        note: why it is new, or what was done to its sources; for the margin.
        findings: ids of the findings it answers or carries.
    """

    address: Address
    number: int | None = None
    lines: tuple[DraftLine, ...]
    sources: tuple[str, ...] = ()
    fates: tuple[str, ...] = ()
    new: bool = False
    note: Text | None = None
    findings: tuple[str, ...] = ()


class DraftArticle(Frozen):
    """A pasal (or one section of an annex) with its ayat. ``label`` is its printed head, such as ``Pasal 5``."""

    address: Address
    label: str
    paragraphs: tuple[DraftParagraph, ...]


class DraftSection(Frozen):
    """A Bagian with its pasal; ``heading`` is None for pasal outside any Bagian, ``label`` is ``Bagian Kesatu``."""

    label: str | None = None
    heading: str | None = None
    articles: tuple[DraftArticle, ...]


class DraftChapter(Frozen):
    """A BAB. ``label`` is ``BAB I``; ``empty_note`` says why a chapter holds nothing yet."""

    label: str
    title: str
    title_en: str
    kind: Literal["bab", "peralihan", "penutup", "lampiran"]
    purpose: Text
    authority: Text
    sections: tuple[DraftSection, ...]
    empty_note: Text | None = None


class DraftBasis(Frozen):
    """One item of Mengingat: the rule and its citation. ``listed_by`` are the merged rules that name it; empty for a proposal."""

    regulation: str
    citation: str
    listed_by: tuple[str, ...] = ()


class Draft(Frozen):
    """A first draft of the omnibus.

    Attributes:
        title_lines: the head, line by line (type, number left open, TENTANG, name).
        considering: Menimbang, one letter each.
        in_view_of: Mengingat, by rank and then by date; never a rule that the draft revokes.
        deciding: the line of Menetapkan.
        chapters: the body, transitional and closing provisions last.
        annexes: the chapters of annexes.
        closing: the lines after the last pasal, places and dates left open.
        notes: to the drafter: open questions and what a first draft cannot hold.
    """

    title_lines: tuple[str, ...]
    considering: tuple[str, ...]
    in_view_of: tuple[DraftBasis, ...]
    deciding: str
    chapters: tuple[DraftChapter, ...]
    annexes: tuple[DraftChapter, ...] = ()
    closing: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()


def draft_articles(plan: Plan, graph: PolicyGraph) -> Draft:
    """Set a plan out as a draft regulation in the order of UU 12/2011 Lampiran II.

    Args:
        plan: of ``propose``, of either design.
        graph: the graph it was made from, for legal bases and names.
    """
    chapters = tuple(_chapter(chapter, plan, graph) for chapter in plan.chapters)
    bases = tuple(_in_view_of(plan, graph))
    name = plan.title.split(" tentang ", 1)
    kind = instrument(plan.instrument).id if plan.instrument else name[0]
    title = name[1] if len(name) > 1 else plan.title
    return Draft(
        title_lines=(f"{kind.upper()} REPUBLIK INDONESIA", "NOMOR … TAHUN …", "TENTANG", title.upper()),
        considering=tuple(_considering(plan, graph, title)),
        in_view_of=bases,
        deciding=f"{kind.upper()} TENTANG {title.upper()}.",
        chapters=tuple(c for c in chapters if c.kind != "lampiran"),
        annexes=tuple(c for c in chapters if c.kind == "lampiran"),
        closing=(
            f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {kind} ini dengan penempatannya dalam Berita Negara Republik Indonesia.",
            "Ditetapkan di …",
            "pada tanggal …",
            f"{kind.upper().removeprefix('PERATURAN ')} REPUBLIK INDONESIA,",
            "[nama]",
            "Diundangkan di …",
            "pada tanggal …",
            "BERITA NEGARA REPUBLIK INDONESIA TAHUN … NOMOR …",
        ),
        notes=tuple(_notes(plan, bases, graph)),
    )


# -- preamble -------------------------------------------------------------------------------------------------------------


def _considering(plan: Plan, graph: PolicyGraph, title: str) -> list[str]:
    """Reasons: the matter in several rules, the mandates that pass over, and the closing formula."""
    rules = [graph.regulations[key] for key in plan.merge if key in graph.regulations]
    if not rules:
        return []
    kind = instrument(plan.instrument).id if plan.instrument else plan.title
    subjects = join_words([full_name(r) for r in rules]) if len(rules) <= 4 else f"{len(rules)} {kind}"
    verb = "digabungkan dalam satu peraturan" if plan.design == "merge" else "diselaraskan dalam satu peraturan perubahan"
    out = [f"bahwa ketentuan yang saling berkaitan tersebar dalam {subjects} sehingga perlu {verb} agar tidak tumpang tindih"]
    mandates = sorted({row.depends_on for row in plan.dangling if row.kind == "mandate" and not _dead(row.depends_on.split("#")[0], graph)})
    if mandates:
        orders = [
            f"{Address(pin).label()} {_named(rule)}" if pin else _named(rule) for rule, _, pin in (m.partition("#") for m in mandates)
        ]
        out.append(f"bahwa untuk melaksanakan ketentuan {join_words(orders)}, perlu mengatur kembali materi muatan tersebut")
    letters = join_words([f"huruf {chr(ord('a') + n)}" for n in range(len(out))])
    out.append(f"bahwa berdasarkan pertimbangan sebagaimana dimaksud pada {letters}, perlu menetapkan {kind} tentang {title}")
    return [f"{words};" for words in out]


def _named(rule: str) -> str:
    try:
        return printed(LegalId.of(rule))
    except ValueError:
        return rule


def _in_view_of(plan: Plan, graph: PolicyGraph) -> list[DraftBasis]:
    """The legal bases of the merged rules, those that the draft revokes and those known to be out of force left out."""
    gone = {r.regulation for r in plan.revokes} if plan.design == "merge" else set()
    listed: dict[str, list[str]] = {}
    keys = {r.document: r.key for r in graph.corpus.regulations}
    for reference in graph.corpus.references():
        evidence_rule = getattr(reference.evidence, "regulation", None) if reference.evidence.kind == "fact" else None
        owner = str(evidence_rule) if evidence_rule else keys.get(reference.document)
        if (
            owner in plan.merge
            and reference.kind in ("legal_basis", "implements")
            and reference.to not in gone
            and not _dead(reference.to, graph)
        ):
            listed.setdefault(reference.to, []).append(owner)
    # What a case knows of higher rules, and what the draft's own words lean on, is offered to the drafter beside the old bases.
    told = {r.id for case in graph.corpus.cases for r in case.regulations if r.id}
    leaned_on = {str(c.id) for unit in plan.units for c in find_citations(unit.text)}
    for rule in sorted({k.regulation for k in plan.kept_out if k.regulation in told} | leaned_on):
        if _is_higher(rule) and rule not in gone and not _dead(rule, graph):
            listed.setdefault(rule, [])
    if not listed:  # nothing names a basis: the higher rules among the inputs are what the drafter may choose from
        listed = {k.regulation: [] for k in plan.kept_out if _is_higher(k.regulation) and not _dead(k.regulation, graph)}
    if plan.design == "amend":
        for key in plan.merge:
            listed.setdefault(key, [])
    rows = []
    for rule in listed:
        try:
            order = LegalId.of(rule).sort_key
        except ValueError:
            continue
        known = graph.regulations.get(rule)
        rows.append((_by_rank_then_date(order, known), rule, known))
    rows.sort(key=lambda row: row[0])
    return [
        DraftBasis(
            regulation=rule,
            citation=full_name(known, with_gazette=True) if known is not None else _named(rule),
            listed_by=tuple(short_name(key) for key in plan.merge if key in listed[rule]),
        )
        for _, rule, known in rows
    ]


def _by_rank_then_date(order: tuple, known: Regulation | None) -> tuple:
    made = known.enacted if known is not None else None
    return (order[0], order[1], made.isoformat() if made else "", *order[2:])


def _is_higher(rule: str) -> bool:
    try:
        return LegalId.of(rule).rank < 5
    except ValueError:
        return False


def _dead(rule: str, graph: PolicyGraph) -> bool:
    """Whether the material shows that a rule is no law at the date of the corpus: gone, or not yet made."""
    known = graph.regulations.get(rule)
    if known is not None:
        return not in_force(known, graph.corpus.as_of)
    try:
        return graph.corpus.as_of is not None and str(LegalId.of(rule).year) > graph.corpus.as_of[:4]
    except ValueError:
        return False


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
    if not head.startswith("lampiran"):
        return head.label()
    digits = head.steps[0][1]
    label = f"Lampiran {roman(int(digits))}" if digits.isdigit() else "Lampiran"
    rest = "/".join(f"{kind}-{number}" for kind, number in head.steps[1:])
    return f"{label} {Address(rest).label()}" if rest else label


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
        note=unit.reason or next((d.reason for d in rulings if d.fate != "PINDAH"), None),
        findings=unit.findings,
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
            out.append(DraftLine(depth=1 if mark else indent, mark=mark, text=line.strip()))
        else:
            out.append(DraftLine(depth=1 + len(match["indent"]) // 2, mark=match["mark"], text=match["words"]))
    return out


def _notes(plan: Plan, bases: tuple[DraftBasis, ...], graph: PolicyGraph) -> list[Text]:
    notes = [
        Text(
            id="Naskah awal yang disusun mesin dari rencana; bukan pendapat hukum. Setiap ketentuan memuat sumbernya di tepi.",
            en="A first text set out by machine from the plan; no legal opinion. Every provision bears its sources in the margin.",
        ),
    ]
    if all(b.regulation != "uu/2008/39" for b in bases):
        notes.append(
            Text(
                id="Mengingat: alas kewenangan membentuk peraturan menteri (UUD 1945 Pasal 17 ayat (3) dan UU 39/2008 tentang Kementerian Negara) "
                "tidak tampak dalam bahan; perancang memeriksa dan menambahkannya (dari ingatan, perlu diverifikasi).",
                en="In view of: the authority to make ministerial rules (UUD 1945 Pasal 17 ayat (3) and UU 39/2008 on state ministries) does not show "
                "in the material; the drafter checks and adds it (from memory, to be verified).",
            )
        )
    unsure = [_named(b.regulation) for b in bases if (known := graph.regulations.get(b.regulation)) is None or not known.has_text]
    if unsure:
        notes.append(
            Text(
                id=f"Mengingat: judul dan keberlakuan {join_words(unsure)} tidak dapat dipastikan dari bahan; periksa sebelum dipakai.",
                en=f"In view of: the material does not tell title or validity of {join_words(unsure)}; check before use.",
            )
        )
    if any("[parafrasa" in u.text for u in plan.units):
        notes.append(
            Text(
                id="Ketentuan bertanda [parafrasa] ditulis dari uraian sumber, bukan kutipan pasal; ganti dengan bunyi pasalnya setelah naskah dibaca.",
                en="Provisions marked [parafrasa] are written from accounts, not quoted; replace them by the words of the articles once read.",
            )
        )
    return [*notes, *plan.open_questions]
