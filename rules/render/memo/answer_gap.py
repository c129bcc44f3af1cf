"""The answer on the rule that the meeting missed: what is regulated, what was not found, what would fill it, what would refute the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.model import MINISTERIAL_RANK, Actor, ExpectedMandate, Fact, Finding, OmnibusUnit, Question, Regulation
from rules.omnibus.clauses import NO_POST
from rules.render.diagrams.stock import COLUMNS, column_of
from rules.render.memo.asked import MOST_ROWS, findings_listed
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import numbers, pointed
from rules.render.memo.writer import bold
from rules.render.naming import place, short_id, title_of, titled
from rules.render.wording import sentence


def missing_rule(m: Matter, question: Question) -> list[Block]:
    """Whether there is the rule that the meeting missed, said straight, with what rests on what."""
    w = m.w
    assert m.case is not None
    subject = asked_about(m, question.words)
    rules = _titled(m, subject) if subject else []
    ministerial = [r for r in rules if r.id is not None and r.id.rank == MINISTERIAL_RANK]
    unread = [r for r in ministerial if not r.has_text]
    posts = _posts(m, subject) if subject else []
    out: list[Block] = [w.body(bold(w.t("Jawaban.", "Answer.")), _answer(m, rules, ministerial, unread))]
    if rules or posts:
        out.append(w.body(bold(w.t("Yang sudah diatur.", "What is regulated.")), *_regulated(m, subject, rules)))
        out += [w.bullet(*_post(m, post)) for post in posts]
    out.append(
        w.body(bold(w.t("Yang dapat mengisinya.", "What could fill it.")), w.t("Usul, untuk dipilih rapat:", "Proposals, for the meeting:"))
    )
    out += [w.numbered(option) for option in _options(m, rules, ministerial)]
    out.append(w.body(bold(w.t("Penggugur.", "Falsifier.")), _falsifier(m, ministerial, unread)))
    out += _mandates(m, rules, question)
    return out


def asked_about(m: Matter, words: str) -> str | None:
    """The name of the actor that some words are about; the longest name that occurs decides."""
    names = {n for a in m.graph.actors.values() for n in (a.name, *(x.name for x in a.names if x.kind == "alias"))}
    inside = sorted((n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", words)), key=lambda n: (-len(n), n))
    return inside[0] if inside else None


def _titled(m: Matter, name: str) -> list[Regulation]:
    """Rules whose title is about an actor, and not about another whose name holds this one's."""
    others = [n for a in m.graph.actors.values() for n in (a.name, *(x.name for x in a.names)) if n != name and name in n]
    return [r for r in m.rules if name in title_of(r) and not any(other in title_of(r) for other in others)]


def _posts(m: Matter, name: str) -> list[Actor]:
    """Posts of the civil service for an occupation."""
    return sorted((a for a in m.graph.actors.values() if a.kind == "civil_service_post" and name in a.name), key=lambda a: a.key)


def _answer(m: Matter, rules: list[Regulation], ministerial: list[Regulation], unread: list[Regulation]) -> str:
    w = m.w
    if not ministerial:
        said = w.t(
            "Belum ada dalam bahan ini: tidak ditemukan peraturan menteri", "There is none in this material: no ministerial rule was found"
        )
        return said + w.t(" yang judulnya menyangkut hal itu.", " whose title concerns this.")
    if len(unread) == len(ministerial):
        return w.t(
            "Belum ditemukan dalam bahan peraturan menteri yang khusus mengatur hal itu. Bahan memuat "
            f"{w.n(len(ministerial))} peraturan menteri tentang pokok ini, tetapi tidak satu pun naskahnya dibaca, sehingga ketiadaannya belum "
            "terbukti.",
            f"The material shows no ministerial rule on just this. It holds {w.n(len(ministerial))} ministerial rules on the subject, but not one of "
            "their texts was read, so that its absence is not proved.",
        )
    if unread:
        return w.t(
            "Belum ditemukan dalam bahan peraturan menteri yang khusus mengatur hal itu. Bahan memuat "
            f"{w.n(len(ministerial))} peraturan menteri tentang pokok ini, tetapi naskah {w.n(len(unread))} di antaranya belum dibaca, sehingga "
            "ketiadaannya belum terbukti.",
            f"The material shows no ministerial rule on just this. It holds {w.n(len(ministerial))} ministerial rules on the subject, but the texts "
            f"of {w.n(len(unread))} of them were not read, so that its absence is not proved.",
        )
    return w.t(
        f"Bahan memuat {w.n(len(ministerial))} peraturan menteri tentang pokok ini yang naskahnya dibaca; tidak satu pun judulnya menyebut hal yang "
        "ditanyakan, dan ruang lingkupnya perlu dicocokkan.",
        f"The material holds {w.n(len(ministerial))} ministerial rules on the subject whose texts were read; no title names what is asked, and their "
        "scope is to be held against it.",
    )


def _regulated(m: Matter, subject: str | None, rules: list[Regulation]) -> Iterator:
    w = m.w
    if not rules:
        yield w.t(f"Tidak ditemukan peraturan yang judulnya menyangkut {subject}.", f"No rule was found whose title concerns {subject}.")
        return
    told = [f"{titled(r, w.lang)} ({COLUMNS[column_of(r)][2].say(w.lang).lower()})" for r in rules]
    yield w.t(f"Bagi {subject} tanpa melihat jabatannya:", f"For every {subject}, whatever the post:")
    yield w.some(told, 8) + "."
    yield numbers(m, [e for r in rules for e in r.evidence], MOST_ROWS)


def _post(m: Matter, post: Actor) -> Iterator:
    w = m.w
    baseless = next((f for f in m.of_rules("R11") if f.actors == (post.key,)), None)
    if post.established_by and post.established_by in m.graph.regulations:
        rule = m.graph.regulations[post.established_by]
        yield w.t(f"Bagi {post.name}: {titled(rule, w.lang)}.", f"For {post.name}: {titled(rule, w.lang)}.")
        yield numbers(m, [*rule.evidence][:1])
        return
    mark = f" ({baseless.id})" if baseless else ""
    yield w.t(
        f"Bagi {post.name}: bahan tidak memuat peraturan yang membentuk jabatan itu{mark}; aturan jabatan fungsional dibentuk kementerian lain, "
        "sehingga hanya dapat dirujuk.",
        f"For {post.name}: the material holds no rule that sets up the post{mark}; rules on such posts are another ministry's, so that they can only "
        "be referred to.",
    )
    yield numbers(m, [e for e in post.evidence if isinstance(e, Fact)][:1])


def _options(m: Matter, rules: list[Regulation], ministerial: list[Regulation]) -> Iterator[str]:
    """Instruments that could hold the missing matter, each with its rank and what enables it."""
    w = m.w
    for mandate in _ours(m, rules):
        law = short_id(mandate.parent)
        note = mandate.evidence.note
        where = w.t(f" {sentence(note)}", f" In the record's words: “{sentence(note)}”") if note else ""
        yield w.t(
            f"{mandate.instrument} tersendiri sebagai pelaksana {law}, yang menurut sumber memerlukan {w.n(mandate.expected)} peraturan demikian."
            f"{where} Cocokkan hal yang ditanyakan dengan salah satu perintah itu.",
            f"A {mandate.instrument} of its own under {law}, which by the source calls for {w.n(mandate.expected)} of them.{where} Hold what is asked "
            "against one of these orders.",
        )
    unit = _drafted(m)
    if unit is not None and m.plan is not None:
        chapter = next((c for c in m.plan.chapters if c.number == unit.chapter), None)
        basis = chapter.authority.say(w.lang) if chapter else ""
        where = place(unit.address, w.lang)
        yield w.t(
            f"Ketentuan dalam peraturan omnibus: rancangan {where} sudah memuatnya satu kalimat yang merujuk kepada undang-undang; dasar babnya: {basis}.",
            f"A provision of the omnibus: {where} of the draft holds one sentence that refers to the law; basis of its chapter: {basis}.",
        )
    if ministerial:
        names = m.rule_names([r.key for r in ministerial if column_of(r) in _STANDING] or [r.key for r in ministerial], 4)
        yield w.t(
            f"Perubahan {names}, bila setelah dibaca ternyata tidak berlaku bagi yang ditanyakan.",
            f"An amendment of {names}, if on reading they turn out not to cover what is asked.",
        )


#: Columns of the stock that hold rules recorded as being in force.
_STANDING = tuple(i for i, (statuses, _, _) in enumerate(COLUMNS) if {"in_force", "amended", "unverified"} & {*statuses})


def _ours(m: Matter, rules: list[Regulation]) -> list[ExpectedMandate]:
    """What a law on the subject calls for in rules of the kind that the draft is."""
    keys = {r.key for r in rules}
    case = m.case
    wanted = m.plan.title.split(" tentang ")[0] if m.plan and m.plan.merge else "Peraturan Menteri Sosial"
    return [x for x in case.mandates if str(x.parent) in keys and x.instrument == wanted] if case else []


def _drafted(m: Matter) -> OmnibusUnit | None:
    """The clause of the draft that answers the gap."""
    return next((u for u in m.plan.units if u.new and u.text.startswith(NO_POST)), None) if m.plan else None


def _falsifier(m: Matter, ministerial: list[Regulation], unread: list[Regulation]) -> str:
    w = m.w
    looked = m.rule_names([r.key for r in (unread or ministerial)], 6)
    id_first = f"salah satu naskah {looked} memuat ketentuan tentang hal itu, atau " if looked else ""
    en_first = f"any of the texts of {looked} provides for it, or " if looked else ""
    return w.t(
        f"Jawaban ini gugur jika {id_first}JDIH memuat peraturan lain yang mengaturnya.",
        f"This answer falls if {en_first}the ministry's legal repository holds another rule on it.",
    )


def _mandates(m: Matter, rules: list[Regulation], question: Question) -> list[Block]:
    """The orders of laws on the subject that were not found carried out; what concerns other subjects is told elsewhere."""
    w = m.w
    assert m.case is not None
    near = {r.key for r in rules}
    shown = [f for f in m.of_rules(*question.rules) if near & {*f.regulations} and f.rule != "R11"]
    told = [x.evidence for x in _ours(m, rules)]
    notes = {(x.evidence.document, str(x.evidence.address)): x.evidence.note for x in m.case.mandates if x.evidence not in told}
    if not shown:
        return []

    def noted(m: Matter, finding: Finding) -> tuple[str | Spans, ...]:
        said = finding.statement.say(w.lang)
        more = [sentence(n) for e in finding.evidence if (n := notes.get((e.document, str(e.address)))) and n.rstrip(".") not in said]
        return (f"{finding.id}:", *pointed(m, finding, " ".join([said, *(more if w.lang == "id" else ())])))

    head = w.body(bold(w.t("Mandat yang belum ditemukan pelaksanaannya.", "Orders not found carried out.")))
    return [head, *findings_listed(m, shown, noted)]
