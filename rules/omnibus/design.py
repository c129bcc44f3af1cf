"""Which design a plan takes: merge and revoke (A) or amend many (B), with the counts it rests on.

Half-rule: where more than half of a rule is touched it is better revoked and written anew (UU 12/2011 Lampiran II 237; domain pack 2.2,
R20). The law does not define the base of the half, so the plan says what it counted: units, without entry into force and repeal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from rules.model import Design, Finding, Text, Touch
from rules.model.short_name import short_name
from rules.omnibus.arrange import Arrangement
from rules.omnibus.desk import Desk, Place
from rules.omnibus.settle import Ruling
from rules.omnibus.wording import listed
from rules.omnibus.writing import Written

#: Rulings that every repeal brings along; they do not count as touching the matter of a rule.
_FORMAL = frozenset({"entry", "revocation", "instruction", "empty", "amended", "superseded", "expired"})


#: Findings that show that two rules share matter: duties, roles, powers, definitions and terms.
_SHARED_MATTER = frozenset({"R01", "R02", "R03", "R04", "R05", "R06"})


def touched(desk: Desk, written: Written, leaving: Mapping[Place, Ruling]) -> tuple[Touch, ...]:
    """Count for each rule the units whose matter the plan touches: merged, reworded in substance, dropped, moved up or down."""
    out = []
    for rule in desk.rules:
        units = [u for u in desk.units_by_rule[rule.key] if u.place not in leaving or leaving[u.place].kind not in _FORMAL]
        count = sum(1 for u in units if u.place in leaving or u.place in written.substantial)
        reworded = [u for u in units if u.place in written.dispositions and written.dispositions[u.place].fate == "UBAH"]
        formal = sum(1 for u in reworded if u.place not in written.substantial)
        out.append(Touch(rule=rule.key, touched=count, base=len(units), formal=formal))
    return tuple(out)


def choose_design(
    wanted: Literal["merge", "amend", "auto"], touches: tuple[Touch, ...], arrangement: Arrangement, desk: Desk
) -> tuple[Design, Text]:
    """The design and the reason for it.

    Args:
        wanted: what the analyst asks for.
        touches: the counts.
        arrangement: what is merged across rules.
        desk: for findings on rules with the same object (R07).
    """
    over = [t for t in touches if t.more_than_half]
    shared = len(arrangement.same) + len(arrangement.duties)
    problems = problems_between(desk)
    same_object = [f.id for f in problems if f.rule == "R07"]
    counts = listed([_counted(t, "dari", "UBAH lain hanya pada rujukan atau ejaan") for t in touches], 12)
    counts_en = listed([_counted(t, "of", "other UBAH in references or spelling only") for t in touches], 12)
    what, what_en = ("uraian tugas (fakta)", "duties as reported (facts)") if desk.over_facts else ("unit", "units")
    base = f"{what.capitalize()} yang isinya tersentuh (dasar hitung: {what}, tanpa ketentuan mulai berlaku dan pencabutan): {counts}."
    base_en = f"{what_en.capitalize()} touched in their matter (base: {what_en}, without entry into force and repeal): {counts_en}."
    if wanted != "auto":
        kind = "gabung dan cabut (A)" if wanted == "merge" else "ubah banyak (B)"
        kind_en = "merge and revoke (A)" if wanted == "merge" else "amend many (B)"
        advice, advice_en = _advice(over, len(touches))
        return wanted, Text(
            id=f"Rancangan {kind} dipilih oleh analis. {base}{advice}",
            en=f"Design {kind_en} was chosen by the analyst. {base_en}{advice_en}",
        )
    if over:
        return "merge", Text(
            id=f"Rancangan gabung dan cabut (A): lebih dari separuh unit tersentuh pada {listed([short_name(t.rule) for t in over])}. {base}",
            en=f"Merge and revoke (A): more than half of the units are touched in {listed([short_name(t.rule) for t in over])}. {base_en}",
        )
    if same_object:
        return "merge", Text(
            id=f"Rancangan gabung dan cabut (A): ada peraturan dengan objek yang sama (temuan {listed(same_object)}). {base}",
            en=f"Merge and revoke (A): some rules regulate the same object (findings {listed(same_object)}). {base_en}",
        )
    overlaps = [f for f in problems if f.rule in _SHARED_MATTER]
    terms = sum(1 for n in arrangement.glossary.shared if n > 1) if arrangement.glossary else 0
    matter = [
        (terms, "pengertian", "definitions"),
        (shared, "kelompok ketentuan yang sama", "groups of like provisions"),
        (
            len(overlaps),
            "temuan masalah yang dihitung di antaranya tentang tugas, wewenang, pengertian, atau istilah",
            "problems between them that count, on duties, powers, definitions or terms",
        ),
    ]
    if any(n for n, _, _ in matter):
        told = ", ".join(f"{n} {what}" for n, what, _ in matter if n)
        told_en = ", ".join(f"{n} {what}" for n, _, what in matter if n)
        return "merge", Text(
            id=f"Rancangan gabung dan cabut (A): peraturan-peraturan ini berbagi materi ({told}); yang sama cukup dirumuskan satu kali. {base}",
            en=f"Merge and revoke (A): the rules share matter ({told_en}); what is the same needs stating only once. {base_en}",
        )
    if desk.hosts or desk.over_facts or not any(t.touched for t in touches):
        what, what_en = (
            ("peraturan perubahan disatukan dengan peraturan yang diubahnya", "amendments are brought together with what they amend")
            if desk.hosts
            else (
                "naskahnya disatukan; tidak ada yang perlu diubah dalam peraturan asalnya",
                "the texts are brought together; nothing needs amending",
            )
        )
        return "merge", Text(id=f"Rancangan gabung dan cabut (A): {what}. {base}", en=f"Merge and revoke (A): {what_en}. {base_en}")
    return "amend", Text(
        id=f"Rancangan ubah banyak (B): tidak ada peraturan yang tersentuh lebih dari separuh dan tidak ada materi yang dibagi di antaranya. {base}",
        en=f"Amend many (B): no rule is touched by more than half and no matter is shared. {base_en}",
    )


def problems_between(desk: Desk) -> tuple[Finding, ...]:
    """The findings that name two or more of the merged rules and count as problems.

    What was found to be a division of work, or is shown without being counted, is no ground for a merger.
    """
    return tuple(f for f in desk.findings if f.scored and f.verdict is None and sum(key in desk.keys for key in f.regulations) > 1)


def _counted(touch: Touch, of: str, others: str) -> str:
    formal = f" ({touch.formal} {others})" if touch.formal else ""
    return f"{short_name(touch.rule)} {touch.touched} {of} {touch.base}{formal}"


def _advice(over: list[Touch], rules: int) -> tuple[str, str]:
    names = listed([short_name(t.rule) for t in over])
    if not over:
        return " Tidak satu pun melebihi separuh.", " None exceeds one half."
    return (
        f" Lebih dari separuh: {names} ({len(over)} dari {rules} peraturan).",
        f" More than half: {names} ({len(over)} of {rules} rules).",
    )
