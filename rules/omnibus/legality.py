"""What the law of the omnibus method asks of a plan, point by point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.model import Chapter, Dangling, Text
from rules.model.short_name import short_name
from rules.omnibus.authority import FOLLOWS
from rules.omnibus.dangling import hanging_rules, left_hanging
from rules.omnibus.desk import Desk
from rules.omnibus.wording import join_words, roman
from rules.packs import load

#: How an article begins that does not name its law.
_NAMELESS = re.compile(r"(?:Pasal|Lampiran|butir)\b")


def _partly(ordered: int, partly: int) -> tuple[str, str]:
    """How many of the chapters that rest on an order do so for part of their matter only, in brackets."""
    if not partly:
        return "", ""
    if ordered == 1:
        return " (hanya untuk sebagian materinya)", " (for part of the matter only)"
    which, which_en = ("semuanya", "all of them") if partly == ordered else (str(partly), str(partly))
    return f" ({which} hanya untuk sebagian materinya)", f" ({which_en} for part of the matter only)"


def checklist(
    desk: Desk, chapters: tuple[Chapter, ...], revokes: int, kept_out: int, hanging: Sequence[Dangling]
) -> tuple[tuple[Text, Text], ...]:
    """Rows of (what the law says, what the plan does about it)."""
    own = [c for c in chapters if c.kind == "bab" and c.authority != FOLLOWS]
    ordered = sum(1 for c in own if c.mandate in ("part", "whole"))
    partly = sum(1 for c in own if c.mandate == "part")
    some, some_en = _partly(ordered, partly)
    unknown = join_words([short_name(r.key) for r in desk.unread])
    wait = f" {unknown} belum dapat dicabut: isinya belum dibaca." if unknown else ""
    wait_en = f" {unknown} cannot be revoked yet: the content has not been read." if unknown else ""
    held = [short_name(r.key) for r in desk.rules if desk.waiting(r.key)]
    then = f" {join_words(held)} baru dicabut setelah perubahannya dibaca." if held else ""
    then_en = f" {join_words(held, 'and')} is revoked only once its amendment has been read." if held else ""
    found = {
        "pengertian-omnibus": Text(
            id=f"Rancangan mencabut {revokes} peraturan sejenis dan setingkat; {kept_out} peraturan lain dikecualikan dengan alasan.{then}",
            en=f"The draft revokes {revokes} rules of the same type and rank; {kept_out} others are kept out with reasons.{then_en}",
        ),
        "kedudukan-permen": Text(
            id=f"{ordered} dari {len(own)} bab mempunyai perintah peraturan yang lebih tinggi{some}; bab lain bertumpu pada kewenangan Menteri.",
            en=f"{ordered} of {len(own)} chapters have the mandate of a higher rule{some_en}; the others rest on the Minister's power.",
        ),
        "pencabutan-dengan-nama": Text(
            id=f"{revokes} peraturan disebut satu per satu; {sum(1 for r in desk.rules if not r.gazette)} nomor Berita Negara belum diketahui dan dibiarkan kosong.{wait}{then}",
            en=f"{revokes} rules named one by one; {sum(1 for r in desk.rules if not r.gazette)} gazette numbers are unknown and left blank.{wait_en}{then_en}",
        ),
    }
    rows: list[tuple[Text, Text]] = []
    for point in load("legality").points:
        mark = f" [{point.mark.id}]" if point.mark else ""
        mark_en = f" [{point.mark.en}]" if point.mark else ""
        article = f"{short_name(point.regulation)} {point.article}" if _NAMELESS.match(point.article) else point.article
        label = Text(id=f"{article}: {point.paraphrase.id}{mark}", en=f"{article}: {point.paraphrase.en}{mark_en}")
        extra = found.get(point.key)
        answer = Text(id=f"{point.consequence.id} {extra.id}", en=f"{point.consequence.en} {extra.en}") if extra else point.consequence
        rows.append((label, answer))
    for chapter in chapters:
        if chapter in own:
            rows.append(
                (
                    Text(
                        id=f"Dasar BAB {roman(chapter.number)} {chapter.title}",
                        en=f"Title of Chapter {roman(chapter.number)} {chapter.title_en}",
                    ),
                    chapter.authority,
                )
            )
    dangling = left_hanging(hanging)
    if dangling:
        held = len(hanging_rules(dangling))
        rows.append(
            (
                Text(id="Status peraturan pelaksanaan wajib dinyatakan", en="The status of implementing rules must be stated"),
                Text(
                    id=f"{len(dangling)} ketergantungan dari {held} peraturan didaftar, masing-masing dengan klausul penahannya.",
                    en=f"{len(dangling)} dependencies of {held} rules listed, each with the clause that holds it.",
                ),
            )
        )
    return tuple(rows)
