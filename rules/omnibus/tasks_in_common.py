"""Like activities that several roles have in clauses of their own: the draft says whose they are and leaves the lead to the meeting.

Findings of R02 name clauses that are alike and not the same, so that none can take the place of another; those of R01 may, too, name some that
``duties`` cannot state once.
Each stays where it is; one pasal names them together and holds in square brackets what the meeting has to choose from: a lead, or a division.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules.checks.duties import activity
from rules.model import Address, Finding, Norm, Text
from rules.omnibus.arrange import SHARED_DUTIES
from rules.omnibus.desk import Desk, Place
from rules.omnibus.duties import SharedDuty, acts_held_back, is_reached, not_of_the_profession, reserved_places
from rules.omnibus.facts import REFERRAL
from rules.omnibus.numbers import Numbers
from rules.omnibus.pieces import Article, Piece
from rules.omnibus.settle import Ruling
from rules.omnibus.wording import join_words, tabulate

#: What may take the place of a lead.
_DIVIDED = "dibagi menurut sasaran, wilayah, atau tahap"
#: What the others do where one leads.
_OTHERS = "[membantu atau merujuk kepada pelaksana utama; ditetapkan dalam rapat]"


@dataclass(frozen=True)
class CommonTask:
    """One activity and the clauses of the merged rules that lay it on several roles.

    Attributes:
        finding: the id of the finding.
        activity: its name, as the finding has it.
        places: by the name of each role the clauses that state its part.
        referring: the roles that are to help or refer by a finding on acts of a profession (R18); they cannot lead.
        reached: the roles outside that profession whose clause states the same act, each with the finding; they cannot lead either.
    """

    finding: str
    activity: Text
    places: Mapping[str, tuple[Place, ...]]
    referring: tuple[str, ...]
    reached: Mapping[str, str]

    @property
    def candidates(self) -> tuple[str, ...]:
        """Who may lead."""
        return tuple(name for name in self.places if name not in self.referring and name not in self.reached)


def common_tasks(desk: Desk, leaving: Mapping[Place, Ruling], duties: Iterable[SharedDuty]) -> list[CommonTask]:
    """The tasks of the findings on like activities, as far as their clauses stay in the draft each by itself.

    Args:
        desk: the merged rules and their findings.
        leaving: the units that do not go into the omnibus.
        duties: those that the draft states once; their findings are answered.
    """
    stated = list(duties)
    gone, answered = {share.place for duty in stated for share in duty.shares}, {i for duty in stated for i in duty.findings}
    reserved = reserved_places(desk)
    out = []
    for finding in desk.findings:
        if finding.rule not in ("R01", "R02") or not finding.scored or finding.verdict is not None or finding.id in answered:
            continue
        by_role: dict[str, list[tuple[Place, Norm]]] = {}
        for place, norm in _norms(desk, finding):
            unit = desk.unit_at(*place)
            if unit is not None and unit.place not in leaving and place not in gone:
                by_role.setdefault(desk.actor_name(norm.bearer_key) or str(norm.bearer), []).append((place, norm))
        homes = {place[0] for rows in by_role.values() for place, _ in rows}
        if len(by_role) > 1 and len(homes) > 1:
            out.append(_task(desk, finding, by_role, reserved))
    return out


def _norms(desk: Desk, finding: Finding) -> Iterable[tuple[Place, Norm]]:
    """The clauses of merged rules that a finding rests on, each with the norm of a role that it names; governments are no roles."""
    roles = {key for key in finding.actors if (actor := desk.actor(key)) is None or actor.kind not in ("agency", "office")}
    for evidence in finding.evidence:
        unit = desk.unit_at(evidence.document, evidence.address) if evidence.kind == "clause" else None
        norm = next((n for n in unit.norms if n.address == evidence.address and n.bearer_key in roles), None) if unit else None
        if norm is not None:
            yield (evidence.document, norm.address), norm


def _task(desk: Desk, finding: Finding, by_role: Mapping[str, list[tuple[Place, Norm]]], reserved: Mapping[Place, str]) -> CommonTask:
    named = finding.subject or activity(None, [norm for rows in by_role.values() for _, norm in rows])
    places = {name: tuple(dict.fromkeys(place for place, _ in rows)) for name, rows in sorted(by_role.items())}
    referring = tuple(name for name, held in places.items() if any(place in reserved for place in held))
    acts = acts_held_back((row for rows in by_role.values() for row in rows), reserved)
    reached = {
        name: why
        for name, rows in sorted(by_role.items())
        if name not in referring
        for _, norm in rows
        if (why := is_reached(norm, acts, desk)) is not None
    }
    return CommonTask(finding.id, named, places, referring, reached)


def common_task_clauses(tasks: list[CommonTask]) -> tuple[list[Article], list[Text]]:
    """One pasal for all such tasks, an ayat each and a last one on those who do not lead; and who is to lead, as questions."""
    if not tasks:
        return [], []
    ids = tuple(task.finding for task in tasks)
    pieces = [
        Piece(
            writer=lambda numbers, task=task: _sentence(task, numbers),
            name=f"tugas-serupa-{task.finding}",
            reason=Text(
                id=f"Kegiatan serupa pada beberapa peran (temuan {task.finding}): klausul asalnya tidak sama sehingga tetap berdiri sendiri;"
                " pelaksana utamanya dipilih rapat.",
                en=f"A like activity of several roles ({task.finding}): the clauses are not the same and stay by themselves; the meeting"
                " chooses the lead.",
            ),
            findings=(task.finding,),
        )
        for task in tasks
    ]
    ayat = "ayat (1)" if len(tasks) == 1 else "ayat (1) dan ayat (2)" if len(tasks) == 2 else f"ayat (1) sampai dengan ayat ({len(tasks)})"
    others = f"Dalam hal tugas bersama sebagaimana dimaksud pada {ayat} mempunyai pelaksana utama, pelaksana yang lain {_OTHERS}."
    reason = Text(
        id=f"Peran pelaksana yang bukan pelaksana utama (temuan {', '.join(ids)}); isi setelah rapat memilih.",
        en=f"What those do who do not lead ({', '.join(ids)}); to be filled in once the meeting has chosen.",
    )
    pieces.append(Piece(writer=lambda _: others, name="tugas-serupa-lain", reason=reason, findings=ids))
    return [Article("tugas", SHARED_DUTIES, pieces, (0, 1))], [_question(task) for task in tasks]


def _sentence(task: CommonTask, numbers: Numbers) -> str:
    lead = f"dengan {join_words(list(task.candidates), 'atau')} sebagai pelaksana utama, atau " if task.candidates else ""
    what = task.activity.id[:1].upper() + task.activity.id[1:]
    items = [
        f"{name}{_referring(name, task, numbers)} sebagaimana dimaksud dalam {_where(held, numbers)}" for name, held in task.places.items()
    ]
    return tabulate(f"{what} merupakan tugas bersama, [{lead}{_DIVIDED}; ditetapkan dalam rapat], yang dilaksanakan oleh:", items)


def _referring(name: str, task: CommonTask, numbers: Numbers) -> str:
    if name not in task.referring:
        return ""
    where = numbers.clauses.get(REFERRAL)
    return f" yang membantu atau merujuk sesuai dengan {where.label()}," if where else " yang membantu atau merujuk,"


def _where(held: Iterable[Place], numbers: Numbers) -> str:
    """The new places of some clauses; those of one unit by their letters after it (``Pasal 7 huruf d dan huruf g``)."""
    by_unit: dict[Address | None, list[Address]] = {}
    for document, old in held:
        if (new := numbers.resolve(document, old)) is not None:
            by_unit.setdefault(new.parent if new.kind in ("huruf", "angka") else new, []).append(new)
    names = []
    for unit, inner in by_unit.items():
        letters = [Address(f"{a.kind}-{a.number}").label() for a in inner if a != unit]
        names.append(" ".join(part for part in (unit.label() if unit else "", join_words(letters)) if part))
    return join_words(names)


def _question(task: CommonTask) -> Text:
    names, out = list(task.candidates), list(task.referring)
    others = [not_of_the_profession(name, finding) for name, finding in task.reached.items()]
    lead = f"dipimpin {join_words(names, 'atau')}, atau " if names else ""
    lead_en = f"led by {join_words(names, 'or')}, or " if names else ""
    return Text(
        id=f"Tugas bersama “{task.activity.id}”: {lead}{_DIVIDED}? Rancangan memuat kurung siku; isi, lalu sesuaikan bunyi klausul asalnya"
        f" ({task.finding})."
        + (f" {join_words(out)} tidak menjadi calon: tugasnya diusulkan dirumuskan sebagai membantu atau merujuk." if out else "")
        + "".join(f" {t.id}" for t in others),
        en=f"The task in common “{task.activity.en}”: {lead_en}divided by beneficiaries, area or stage? The draft has square brackets; fill them"
        f" in, then word the old clauses accordingly ({task.finding})."
        + (f" {join_words(out, 'and')} cannot lead: that duty is proposed to be worded as helping or referring." if out else "")
        + "".join(f" {t.en}" for t in others),
    )
