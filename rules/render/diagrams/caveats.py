"""What a plan says against revoking a rule at once, as the pictures that name the revoked rules mark it."""

from __future__ import annotations

from rules.model import Lang, Plan
from rules.omnibus.wording import lettered
from rules.render.naming import short_id
from rules.render.wording import listing


def marks(plan: Plan) -> dict[str, str]:
    """The mark of each revocation that the plan makes with a caveat, by rule: ``(a)``, the same for the same caveat."""
    letters: dict[str, str] = {}
    for revocation in plan.revokes:
        if revocation.note is not None:
            letters.setdefault(revocation.note.id, f"({lettered(len(letters) + 1)})")
    return {r.regulation: letters[r.note.id] for r in plan.revokes if r.note is not None}


def told(plan: Plan, lang: Lang) -> list[str]:
    """The caveats in full, each with its mark and the rules it holds for."""
    by_mark = marks(plan)
    out = {}
    for revocation in plan.revokes:
        if revocation.note is not None:
            out.setdefault(by_mark[revocation.regulation], (revocation.note.say(lang), []))[1].append(short_id(revocation.regulation))
    word = "Pencabutan" if lang == "id" else "Revoking"
    return [f"{mark} {word} {listing(names, lang)}: {note}" for mark, (note, names) in out.items()]
