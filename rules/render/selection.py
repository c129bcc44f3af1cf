"""Why these rules are proposed for a merger, and which others could be: one wording for memo, terminal and Prefect's page."""

from __future__ import annotations

from rules.model import Candidate, Lang, Plan, Text
from rules.omnibus.candidates import NOTHING_SHARED, ORDER
from rules.omnibus.guard import is_above_ministers
from rules.render.naming import short_id
from rules.render.wording import number, some

#: How many rules an argument of ``--merge`` may name on a page; longer ones stand in the sheet alone.
_MOST_NAMED = 8
_SHEET = Text(id="matrix.xlsx, lembar Pencabutan dan sisa", en="matrix.xlsx, sheet Loose ends")


def nothing_shared(plan: Plan) -> Text | None:
    """That no merger is proposed, where no two inputs share matter; None where one is or where somebody named the rules."""
    return NOTHING_SHARED if plan.candidates == () else None


def why_these(plan: Plan, lang: Lang) -> str:
    """Why these rules were chosen, how many others like them were not, and that further groups exist; empty where somebody named the rules."""
    if not plan.candidates or not plan.merge:
        return ""
    taken, further = plan.candidates[0], len(plan.candidates) - 1
    said = [
        Text(
            id=f"Peraturan yang digabung tidak disebut dengan --merge, jadi diusulkan yang berbagi materi: {taken.reason.id}.",
            en=f"Nobody named the rules with --merge, so those that share matter are proposed: {taken.reason.en}.",
        )
    ]
    if plan.instrument is not None and is_above_ministers(plan.instrument):
        said.append(
            Text(
                id="Menteri tidak berwenang membentuk peraturan jenis ini; rancangannya hanya bahan usulan kepada pembentuknya.",
                en="No minister has the power to make rules of this type; the draft is no more than a proposal to those who may.",
            )
        )
    rest = sum(k.apart for k in plan.kept_out)
    if rest:
        said.append(
            Text(
                id=f"{number(rest, 'id')} peraturan sejenis lain tidak ikut karena tidak berbagi materi dengannya.",
                en=f"{number(rest, 'en')} others of this type stay out, since they share no matter with these.",
            )
        )
    if further:
        said.append(
            Text(
                id=f"Ada {number(further, 'id')} kelompok lain yang berbagi materi; argumen --merge untuk masing-masing: {_SHEET.id}.",
                en=f"{number(further, 'en')} further group{'' if further == 1 else 's'} share{'s' if further == 1 else ''} matter; the argument of"
                f" --merge for each: {_SHEET.en}.",
            )
        )
    return " ".join(text.say(lang) for text in said)


def order_told(plan: Plan, lang: Lang) -> str:
    """By which rule one of several groups was taken; empty where there is one at most."""
    return f"{ORDER.say(lang)}." if plan.candidates and len(plan.candidates) > 1 else ""


def further(plan: Plan, lang: Lang) -> list[tuple[str, str]]:
    """The groups that were not taken: (their rules, what they share and how to merge them)."""
    out = []
    for one in (plan.candidates or ())[1:]:
        how = Text(
            id=f"{one.reason.id}. Untuk menggabungkannya: {_argument(one).id}.", en=f"{one.reason.en}. To merge them: {_argument(one).en}."
        )
        out.append((some([short_id(key) for key in one.rules], _MOST_NAMED, lang), how.say(lang)))
    return out


def _argument(one: Candidate) -> Text:
    if len(one.rules) > _MOST_NAMED:
        return _SHEET
    return Text(id=f"--merge '{one.argument}'", en=f"--merge '{one.argument}'")
