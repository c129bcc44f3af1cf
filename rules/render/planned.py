"""What memo, report, matrix and pictures say of a plan's numbers: one sentence for one number, so that no page claims more than another."""

from __future__ import annotations

from collections import Counter

from rules.model import Corpus, Lang, Plan, Text
from rules.render.wording import counted, number

#: What the units of merged rules are: provisions of texts, facts that a case reports, or both.
_TEXTS = (Text(id="unit", en="units"), Text(id="unit naskah", en="units of the texts"))
_FACTS = (Text(id="uraian tugas (fakta)", en="duties as reported (facts)"),) * 2
_BOTH = (Text(id="unit naskah dan fakta", en="units of texts and facts"),) * 2


def unit_words(corpus: Corpus, plan: Plan) -> tuple[Text, Text]:
    """What is counted as a unit of the old rules, in brief and in full; of rules whose text was not read it is the facts known of them."""
    texts = {r.key for r in corpus.primary() if r.has_text}
    read = [key in texts for key in plan.merge]
    if all(read):
        return _TEXTS
    return _BOTH if any(read) else _FACTS


#: What stays in its rule where a plan amends: such a plan moves nothing, so that the code of what moves as it stands would say too much.
STAYS = "TETAP"


def fate_told(plan: Plan, fate: str) -> str:
    """The code of a disposition as a page prints it: in a plan that amends, what nothing touches stays (``TETAP``) and moves nowhere."""
    return STAYS if plan.design == "amend" and fate == "PINDAH" else fate


def chapters_told(plan: Plan, lang: Lang) -> str:
    """How many chapters a plan has, how many of them hold nothing yet, and how many annexes: ``11 bab, 4 di antaranya belum berisi``."""
    held = Counter(unit.chapter for unit in plan.units)
    bab = [c for c in plan.chapters if c.kind == "bab"]
    empty = sum(not held[c.number] for c in bab)
    annexes = len(plan.chapters) - len(bab)
    if lang == "id":
        told = f"{number(len(bab), lang)} bab" + (f", {number(empty, lang)} di antaranya belum berisi" if empty else "")
        return told + (f"{',' if empty else ''} dan {number(annexes, lang)} lampiran" if annexes else "")
    told = counted(len(bab), "chapter") + (f", {number(empty, lang)} of them without content yet" if empty else "")
    return told + (f"{',' if empty else ''} and {number(annexes, lang)} annex{'' if annexes == 1 else 'es'}" if annexes else "")


def what_is_proved(corpus: Corpus, plan: Plan) -> Text:
    """What the coverage proof shows, and what it does not."""
    brief, _ = unit_words(corpus, plan)
    if brief is _TEXTS[0]:
        return Text(
            id="Yang dibuktikan: setiap unit naskah yang terbaca mempunyai disposisi, dan yang dipertahankan mempunyai tempat dalam rancangan. "
            "Bahwa naskahnya lengkap terbaca dan rumusannya tepat tidak dibuktikan.",
            en="What is proved: every unit that was read has a disposition, and what is kept has its place in the draft. That the texts were "
            "read completely and the wording is right is not proved.",
        )
    facts = Text(id="setiap fakta yang tercatat", en="every recorded fact")
    if brief is _BOTH[0]:
        facts = Text(
            id="setiap unit naskah yang terbaca dan setiap fakta yang tercatat", en="every unit that was read and every recorded fact"
        )
    return Text(
        id=f"Yang dibuktikan: {facts.id} mempunyai disposisi, dan yang dipertahankan mempunyai tempat dalam rancangan. Bahwa naskah peraturan yang belum dibaca "
        "tercakup tidak dibuktikan.",
        en=f"What is proved: {facts.en} has a disposition, and what is kept has its place in the draft. That the texts of the rules that were not read are "
        "covered is not proved.",
    )


def worth_it(corpus: Corpus, plan: Plan, lang: Lang) -> str:
    """How much of the old rules is merely moved and how much is really brought together; empty where the plan amends instead of merging."""
    fates = Counter(d.fate for d in plan.dispositions)
    if plan.design != "merge" or not fates or len(plan.merge) < 2:
        return ""
    brief, _ = unit_words(corpus, plan)
    every, moved, merged = (number(n, lang) for n in (fates.total(), fates["PINDAH"], fates["GABUNG"]))
    how = {_TEXTS[0].id: ("kata demi kata", "word for word")}.get(brief.id, ("apa adanya", "as they are"))
    if lang == "id":
        return f"dari {every} {brief.id} lama, {moved} hanya dipindahkan {how[0]} dan {merged} disatukan dengan ketentuan peraturan lain"
    return f"of {every} {brief.en}, {moved} are merely moved {how[1]} and {merged} are brought together with provisions of other rules"
