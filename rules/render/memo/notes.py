"""What a reader should know of the rules: how whole their texts are, what was put right in reading, what the records remark."""

from __future__ import annotations

from rules.model import Regulation
from rules.render.memo.matter import SHEET_ABOUT, Matter
from rules.render.memo.model import Block
from rules.render.memo.writer import bold
from rules.render.naming import readable, regulation_name

#: Rules whose notes are printed; the others' are in the workbook.
_MOST = 60


def noted(m: Matter) -> list[Regulation]:
    """The rules of which something is noted, as the workbook lists them, and those to be merged whose text is not whole; these first."""
    whole = {x.regulation for x in m.plan.not_whole} if m.plan else set()
    merge = m.plan.merge if m.plan else ()
    return sorted((r for r in m.rules if r.notes or r.key in whole), key=lambda r: r.key not in merge)


def _gaps(m: Matter, rule: Regulation) -> list[str]:
    """What is not whole in a text to be merged, as the draft's open questions name it."""
    found = [x for x in m.plan.not_whole if x.regulation == rule.key] if m.plan else []
    return [f"Tidak utuh dalam bahan: {x.places.id}." for x in found]


def any_notes(m: Matter) -> bool:
    """Whether there is anything to note."""
    return bool(noted(m))


def all_notes(m: Matter) -> list[Block]:
    """The notes, rule by rule."""
    w = m.w
    rules = noted(m)
    out: list[Block] = [
        w.body(
            w.t(
                "Naskah yang beredar sering tidak rapi: butirnya menyambung, nomornya melompat, kalimatnya terputus. Di bawah ini, peraturan "
                "demi peraturan, apa yang dirapikan ketika dibaca, bagian yang tidak utuh, dan catatan dari sumber fakta. Cocokkan dengan naskah "
                "resmi sebelum mengutip.",
                "Texts in circulation are often untidy: items run together, numbers jump, sentences break off. Below, rule by rule, is what was "
                "put right in reading, what is not whole, and what the sources of facts remark (in Indonesian, as recorded). Hold it against "
                "the official text before quoting.",
            )
        )
    ]
    for rule in rules[:_MOST]:
        said = readable(" ".join(dict.fromkeys((*rule.notes, *_gaps(m, rule)))))
        out.append(w.bullet(bold(f"{regulation_name(rule)}:"), said if w.lang == "id" else f"“{said}”"))
    if len(rules) > _MOST:
        out.append(w.note(w.more(len(rules) - _MOST, ("catatan", "notes"), SHEET_ABOUT) + "."))
    return out
