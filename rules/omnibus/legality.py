"""What the law of the omnibus method asks of a plan, point by point, and by which title each chapter may be regulated."""

from __future__ import annotations

from collections.abc import Iterable

from rules.model import Address, Chapter, LegalId, Reference, Text
from rules.omnibus.desk import Desk
from rules.omnibus.wording import listed, roman, short_name
from rules.packs import UNVERIFIED, load

#: Chapters that follow from the others and need no title of their own.
_ANCILLARY = ("umum", "peralihan", "penutup")


def authority(desk: Desk, key: str, rules: Iterable[str]) -> Text:
    """By which order or power the minister may regulate a chapter (UU 12/2011 Pasal 8).

    Args:
        desk: the merged rules.
        key: the chapter's key.
        rules: keys of the rules whose units stand in it.
    """
    if key in _ANCILLARY:
        return Text(id="mengikuti bab lain", en="follows the other chapters")
    orders = sorted({_order(ref) for rule in rules for ref in desk.mandates.get(rule, ()) if _outranks(ref.to, desk.instrument)})
    if orders:
        shown = listed(orders, 4)
        return Text(id=f"perintah {shown}", en=f"mandate of {shown}")
    return Text(
        id=f"kewenangan Menteri (Pasal 8 UU 12/2011, {UNVERIFIED.id}); tidak ditemukan perintah tersurat dalam masukan",
        en=f"power of the Minister (Art. 8 Law 12/2011, {UNVERIFIED.en}); no express mandate found in the inputs",
    )


def _outranks(rule: str, instrument: str | None) -> bool:
    """Whether a rule stands above the omnibus: only such a rule can order a minister to regulate."""
    try:
        return LegalId.of(rule).rank < LegalId.of(f"{instrument}/2000/1").rank
    except ValueError:
        return False


def _order(reference: Reference) -> str:
    where = f"{Address(reference.pinpoint).label()} " if reference.pinpoint else ""
    return f"{where}{short_name(reference.to)}"


def checklist(desk: Desk, chapters: tuple[Chapter, ...], revokes: int, kept_out: int, dangling: int) -> tuple[tuple[Text, Text], ...]:
    """Rows of (what the law says, what the plan does about it)."""
    found = {
        "pengertian-omnibus": Text(
            id=f"Rancangan mencabut {revokes} peraturan sejenis dan setingkat; {kept_out} peraturan lain dikecualikan dengan alasan.",
            en=f"The draft revokes {revokes} rules of the same type and rank; {kept_out} others are kept out with reasons.",
        ),
        "kedudukan-permen": Text(
            id=f"{sum(1 for c in chapters if c.authority.id.startswith('perintah'))} dari {len(chapters)} bab mempunyai perintah tersurat; bab lain bertumpu pada kewenangan Menteri.",
            en=f"{sum(1 for c in chapters if c.authority.id.startswith('perintah'))} of {len(chapters)} chapters have an express mandate; the others rest on the Minister's power.",
        ),
        "pencabutan-dengan-nama": Text(
            id=f"{revokes} peraturan disebut satu per satu; {sum(1 for r in desk.rules if not r.gazette)} nomor Berita Negara belum diketahui dan dibiarkan kosong.",
            en=f"{revokes} rules named one by one; {sum(1 for r in desk.rules if not r.gazette)} gazette numbers are unknown and left blank.",
        ),
    }
    rows: list[tuple[Text, Text]] = []
    for point in load("legality").points:
        mark = f" [{point.mark.id}]" if point.mark else ""
        mark_en = f" [{point.mark.en}]" if point.mark else ""
        label = Text(id=f"{point.article}: {point.paraphrase.id}{mark}", en=f"{point.article}: {point.paraphrase.en}{mark_en}")
        extra = found.get(point.key)
        answer = Text(id=f"{point.consequence.id} {extra.id}", en=f"{point.consequence.en} {extra.en}") if extra else point.consequence
        rows.append((label, answer))
    for chapter in chapters:
        if chapter.kind == "bab" and chapter.authority.id != "mengikuti bab lain":
            rows.append(
                (
                    Text(
                        id=f"Dasar BAB {roman(chapter.number)} {chapter.title}",
                        en=f"Title of Chapter {roman(chapter.number)} {chapter.title_en}",
                    ),
                    chapter.authority,
                )
            )
    if dangling:
        rows.append(
            (
                Text(id="Status peraturan pelaksanaan wajib dinyatakan", en="The status of implementing rules must be stated"),
                Text(
                    id=f"{dangling} ketergantungan didaftar, masing-masing dengan klausul penahannya.",
                    en=f"{dangling} dependencies listed, each with the clause that holds it.",
                ),
            )
        )
    return tuple(rows)
