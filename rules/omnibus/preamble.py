"""The reasons of a draft (Menimbang), and the notes to the drafter on what a first draft cannot know."""

from __future__ import annotations

from collections.abc import Iterable

from rules.drafting.citations import printed
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, LegalId, Plan, Text
from rules.omnibus.bases import gone
from rules.omnibus.flags import left_open
from rules.omnibus.wording import full_name, instrument, join_words, lettered

#: Findings on several bearers of one thing; while one is left open, no reason may say that nothing overlaps.
_OVERLAPS = frozenset({"R01", "R02", "R04"})


def considering(plan: Plan, graph: PolicyGraph, title: str) -> list[str]:
    """Menimbang: the matter in several rules, the mandates that pass over, and the closing formula.

    Args:
        plan: of ``propose``.
        graph: the graph it was made from.
        title: the name of the omnibus after ``tentang``.
    """
    rules = [graph.regulations[key] for key in plan.merge if key in graph.regulations]
    if not rules:
        return []
    kind = instrument(plan.instrument).id if plan.instrument else plan.title
    subjects = join_words([full_name(r) for r in rules]) if len(rules) <= 4 else f"beberapa {kind}"
    verb = "digabungkan dalam satu peraturan" if plan.design == "merge" else "diselaraskan dalam satu peraturan perubahan"
    aim = "mudah digunakan" if left_open(plan.units, _OVERLAPS) else "tidak tumpang tindih"
    out = [f"bahwa ketentuan yang saling berkaitan tersebar dalam {subjects} sehingga perlu {verb} agar {aim}"]
    mandates = sorted(
        {row.depends_on for row in plan.dangling if row.kind == "mandate" and gone(row.depends_on.split("#")[0], graph) is None}
    )
    if mandates:
        orders = [
            f"{Address(pin).label()} {_named(rule)}" if pin else _named(rule) for rule, _, pin in (m.partition("#") for m in mandates)
        ]
        out.append(f"bahwa untuk melaksanakan ketentuan {join_words(orders)}, perlu mengatur kembali materi muatan tersebut")
    letters = join_words([f"huruf {lettered(n)}" for n in range(1, len(out) + 1)])
    out.append(f"bahwa berdasarkan pertimbangan sebagaimana dimaksud pada {letters}, perlu menetapkan {kind} tentang {title}")
    return [f"{words};" for words in out]


def _named(rule: str) -> str:
    try:
        return printed(LegalId.of(rule))
    except ValueError:
        return rule


def notes_to_the_drafter(plan: Plan, on_bases: Iterable[Text]) -> list[Text]:
    """What a first draft cannot know, what Mengingat leaves open, then the plan's open questions."""
    notes = [
        Text(
            id="Naskah awal yang disusun mesin dari rencana; bukan pendapat hukum. Setiap ketentuan memuat sumbernya di tepi.",
            en="A first text set out by machine from the plan; no legal opinion. Every provision bears its sources in the margin.",
        ),
    ]
    if any("[parafrasa" in u.text for u in plan.units):
        notes.append(
            Text(
                id="Ketentuan bertanda [parafrasa] ditulis dari uraian sumber, bukan kutipan pasal; ganti dengan bunyi pasalnya setelah naskah dibaca.",
                en="Provisions marked [parafrasa] are written from accounts, not quoted; replace them by the words of the articles once read.",
            )
        )
    return [*notes, *on_bases, *plan.open_questions]
