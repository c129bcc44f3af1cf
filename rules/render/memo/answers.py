"""Section VII: the conclusions of the meeting, answered one by one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from rules.model import Actor, Evidence, Fact, Norm, Question, Regulation
from rules.omnibus.wording import title_case
from rules.packs import load
from rules.render.diagrams.stock import COLUMNS, column_of
from rules.render.memo.conclusion import proposal
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Heading, Section, Spans
from rules.render.memo.refer import brief, numbers, pointed
from rules.render.memo.writer import bold
from rules.render.naming import readable, short_id, title_of, titled
from rules.render.sharing import SHARING, Shared
from rules.render.wording import shorten

#: Rows of each answer; the rest is counted and stands in the matrix.
_MOST_PAIRS = 12
_MOST_DUTIES = 12
_MOST_ROWS = 24
_MOST_FINDINGS = 6
#: Rank of ministerial regulations.
_MINISTERIAL = 5
#: Norms that are duties of a role: what it must or shall do, and by which power.
_DUTIES = ("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang", "peran")
_MODALITIES = {
    "tugas": ("tugas", "task"), "fungsi": ("fungsi", "function"), "kewajiban": ("kewajiban", "obligation"),
    "tanggung_jawab": ("tanggung jawab", "responsibility"), "wewenang": ("wewenang", "power"), "hak": ("hak", "right"),
    "larangan": ("larangan", "prohibition"), "kebolehan": ("kebolehan", "discretion"), "syarat": ("syarat", "condition"),
    "peran": ("peran", "role"),
}  # fmt: skip


def answers(m: Matter) -> Section | None:
    """VII Jawaban; None without a case that asks."""
    if m.case is None:
        return None
    w = m.w
    blocks: list[Block] = []
    for n, question in enumerate(m.case.questions, 1):
        blocks.append(Heading(text=f"{n}. {question.text.say(w.lang)}"))
        blocks += _ANSWERS[question.key](m, question)
    title = w.t("Jawaban atas Kesimpulan Pertemuan", "Answers to the Conclusions of the Meeting")
    return Section(number="VII", title=title, blocks=tuple(blocks))


def _named_actors(m: Matter, words: str, any_actor: bool = False) -> list[str]:
    """Keys of the actors that some words name by name or abbreviation; only those that bear norms unless ``any_actor``."""
    found = []
    for key, actor in sorted(m.graph.actors.items()):
        names = {actor.name, actor.short or actor.name, *(n.name for n in actor.names if n.kind in ("alias", "abbreviation"))}
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names):
            found.append(key)
    return [key for key in found if any_actor or key in m.graph.norms_by_bearer]


def _overlap(m: Matter, question: Question) -> list[Block]:
    w = m.w
    keys = _named_actors(m, question.words) or list(m.graph.norms_by_bearer)
    who = w.some([m.actor(k) for k in keys], 3)
    found: dict[str, list[tuple[str, Shared]]] = {}
    for duty in m.shared:
        if (duty.a in keys) != (duty.b in keys):
            mine = duty.a if duty.a in keys else duty.b
            found.setdefault(duty.other(mine), []).append((mine, duty))
    if not found:
        return [
            w.body(
                w.t(
                    f"Tidak ditemukan tugas {who} yang sama atau beririsan dengan tugas peran lain dalam bahan.",
                    f"No duty of {who} was found that is the same as, or crosses, that of another role.",
                )
            )
        ]
    counts = {other: sum(d.counts for _, d in duties) for other, duties in found.items()}
    order = sorted(found, key=lambda k: (-counts[k], -len(found[k]), k))
    every = [d for duties in found.values() for _, d in duties]
    scored = sum(counts.values())
    roles = sum(n > 0 for n in counts.values())
    division = sum(d.scored and d.gao == "division_of_work" for d in every)
    rest = sum(not d.scored for d in every)
    rows = []
    for other in order[:_MOST_PAIRS]:
        mine, best = min(found[other], key=lambda pair: (not pair[1].counts, not pair[1].scored))
        line = (_counts(m, [d for _, d in found[other]]), _said(m, best.evidence_of(mine)), _said(m, best.evidence_of(other)))
        rows.append((w.spans(bold(m.actor(other))), *line))
    out: list[Block] = [
        w.body(
            w.t(
                f"Ya, sejauh tampak dalam bahan: ada {w.n(scored)} irisan tugas yang dinilai antara {who} dan {w.n(roles)} peran lain.",
                f"Yes, as far as the material shows: {w.n(scored)} shared duties of {who} and {w.n(roles)} other roles count.",
            )
            if scored
            else w.t(
                f"Belum terbukti dari norma yang berlaku: tidak ada irisan tugas {who} yang dinilai.",
                f"Not shown by norms in force: no shared duty of {who} counts.",
            ),
            w.t(
                f"{w.n(rest)} irisan lagi tidak dinilai karena salah satu sisinya praktik, uraian sekunder, ingatan, atau peraturan lama.",
                f"{w.n(rest)} more do not count, since one side is practice, a secondary account, memory or a replaced rule.",
            )
            if rest
            else "",
            w.t(f"{w.n(division)} irisan merupakan pembagian kerja.", f"{w.n(division)} are a division of work.") if division else "",
            m.see("tumpang"),
        ),
        w.table(
            (
                w.t("Peran lain", "Other role"),
                w.t("Tugas bersama", "Shared duties"),
                w.t(f"Tugas {who}", f"Duty of {who}"),
                w.t("Tugas peran lain", "Duty of the other role"),
            ),
            rows,
            (0.15, 0.17, 0.34, 0.34),
            w.t(f"Tugas {who} yang sama atau beririsan, satu contoh tiap peran", f"Shared duties of {who}, one example a role"),
        ),
    ]
    if len(order) > _MOST_PAIRS:
        out.append(w.note(w.more(len(order) - _MOST_PAIRS, ("peran", "roles")) + "."))
    concerned = [f for f in m.of_rules(*(question.rules or SHARING)) if set(keys) & set(f.actors)]
    if concerned:
        out.append(w.body(w.t("Temuan yang menyangkutnya:", "Findings that concern it:")))
        out += [w.bullet(*brief(m, f)) for f in concerned[:_MOST_FINDINGS]]
        if len(concerned) > _MOST_FINDINGS:
            out.append(w.bullet(w.more(len(concerned) - _MOST_FINDINGS, ("temuan", "findings"), ("Temuan", "Temuan")) + "."))
    return out


def _counts(m: Matter, duties: list[Shared]) -> str:
    w = m.w
    counts = Counter("rest" if not d.scored else d.gao for d in duties)
    words = {
        "duplication": ("duplikasi", "duplication"),
        "overlap": ("tumpang tindih", "overlap"),
        "fragmentation": ("fragmentasi", "fragmentation"),
        "division_of_work": ("pembagian kerja", "division of work"),
        "rest": ("tidak dinilai", "not counted"),
    }
    return "; ".join(f"{w.n(counts[key])} {w.t(*words[key])}" for key in words if counts[key])


def _said(m: Matter, evidence: tuple[Evidence, ...]) -> Spans:
    """The words of a duty with their citation, and how many more clauses say so."""
    w = m.w
    if not evidence:
        return w.spans("–")
    first = evidence[0]
    words = shorten(first.words.rstrip(".;"), 180)
    quoted = words if isinstance(first, Fact) else f"“{words}”"
    more = [w.t(f"dan {w.n(len(evidence) - 1)} lagi", f"and {w.n(len(evidence) - 1)} more")] if len(evidence) > 1 else []
    return w.spans(quoted, [first], *more)


def duty_words(norm: Norm) -> str:
    """What a norm says of its bearer: of a fact our words, of a clause its action and object."""
    if isinstance(norm.evidence, Fact):
        return norm.evidence.words.rstrip(".")
    return shorten(" ".join(part for part in (norm.action, norm.object) if part), 180)


def _awareness(m: Matter, question: Question) -> list[Block]:
    """The table of roles and duties, each duty with the place that states it."""
    w = m.w
    assert m.case is not None
    roles = [a for a in m.case.actors if a.kind not in ("programme", "target_group")]
    keys = [a.key for a in roles if a.key in m.graph.norms_by_bearer]
    keys = keys or sorted({n.bearer_key for n in m.case.norms if n.bearer_key in m.graph.norms_by_bearer and n.bearer_key is not None})
    rows: list[tuple[str | Spans, ...]] = []
    left = 0
    for key in keys:
        duties = [n for n in m.graph.norms_by_bearer[key] if n.modality in _DUTIES and n.scored and not n.residual]
        left += sum(n.modality in _DUTIES and not n.scored for n in m.graph.norms_by_bearer[key])
        for i, norm in enumerate(duties[:_MOST_DUTIES]):
            name: str | Spans = w.spans(bold(m.full_actor(key))) if i == 0 else m.actor(key)
            rows.append((name, f"{w.t(*_MODALITIES[norm.modality])}: {duty_words(norm)}", w.spans([w.cite(norm.evidence)])))
        if len(duties) > _MOST_DUTIES:
            rows.append(("", w.more(len(duties) - _MOST_DUTIES, ("tugas", "duties"), ("Peran", "Peran")), ""))
    silent = [a for a in roles if not any(n.modality in _DUTIES and n.scored for n in m.graph.norms_by_bearer.get(a.key, ()))]
    out: list[Block] = [
        w.body(
            w.t(
                f"Tabel berikut menghimpun tugas {w.n(len(keys))} peran beserta tempatnya, agar dapat disosialisasikan dari satu "
                f"daftar. {w.n(left)} uraian yang tidak dinilai (praktik, uraian sekunder, ingatan, peraturan lama) ada di matrix.xlsx, lembar Peran.",
                f"The table gathers the duties of {w.n(len(keys))} roles with their places, so that they can be made known from one list. "
                f"{w.n(left)} accounts that do not count (practice, secondary, memory, replaced rules) are in matrix.xlsx, sheet Peran.",
            )
        ),
        w.table(
            (w.t("Peran", "Role"), w.t("Tugas", "Duty"), w.t("Tempat", "Where")),
            rows,
            (0.22, 0.46, 0.32),
            w.t("Peran dan tugasnya", "Roles and their duties"),
        ),
    ]
    if not rows:
        out.pop()
    if silent:
        names = w.some([a.short or a.name for a in silent], 20)
        out.append(
            w.body(
                w.t(
                    f"Bahan tidak memuat satu pun tugas yang dinilai bagi {w.n(len(silent))} pelaku lain: {names}.",
                    f"The material holds no duty that counts for {w.n(len(silent))} other actors: {names}.",
                )
            )
        )
    return out


def _missing_rule(m: Matter, question: Question) -> list[Block]:
    w = m.w
    assert m.case is not None
    out: list[Block] = []
    concerned = _titled(m, question.words)
    if concerned:
        told = [f"{titled(r, w.lang)} ({COLUMNS[column_of(r)][2].say(w.lang).lower()})" for r in concerned]
        out.append(
            w.body(
                w.t("Peraturan dalam bahan yang judulnya menyangkut hal ini:", "Rules of the material whose title concerns this:"),
                w.some(told, 8) + ".",
                numbers(m, [e for r in concerned for e in r.evidence], _MOST_ROWS),
            )
        )
        out.append(w.body(_told_by(m, concerned)))
    findings = m.of_rules(*question.rules)
    covered = {(e.document, str(e.address)) for f in findings for e in f.evidence}
    for mandate in m.case.mandates:
        if (mandate.evidence.document, str(mandate.evidence.address)) not in covered:
            out.append(
                w.body(
                    w.t(
                        f"{short_id(mandate.parent)} menurut keterangan yang dikutip memerlukan {w.n(mandate.expected)} {mandate.instrument}.",
                        f"{short_id(mandate.parent)} by the statement cited calls for {w.n(mandate.expected)} {mandate.instrument}.",
                    ),
                    [mandate.evidence],
                )
            )
    near = {r.key for r in concerned} | set(_named_actors(m, question.words, any_actor=True))
    shown = sorted(findings, key=lambda f: (not near & {*f.regulations, *f.actors}, not f.scored))
    for finding in shown[:_MOST_FINDINGS]:
        out.append(w.bullet(f"{finding.id}:", *pointed(m, finding, finding.statement.say(w.lang))))
    if len(shown) > _MOST_FINDINGS:
        out.append(w.bullet(w.more(len(shown) - _MOST_FINDINGS, ("temuan", "findings"), ("Temuan", "Temuan")) + "."))
    if m.case.gaps:
        out.append(w.body(w.t("Yang belum terlihat dalam bahan:", "What the material does not show yet:")))
        out += [w.bullet(fact.words.rstrip(".") + ".", [fact]) for fact in m.case.gaps[:8]]
    if not out:
        out.append(
            w.body(
                w.t(
                    "Pemeriksaan tidak menemukan kekosongan yang dimaksud dalam bahan.",
                    "The checks found no such gap in the material.",
                )
            )
        )
    return out


def _told_by(m: Matter, rules: list[Regulation]) -> str:
    """How far the material can answer: by texts that were read, or only by records of rules."""
    w = m.w
    ministerial = [r for r in rules if r.id is not None and r.id.rank == _MINISTERIAL]
    unread = [r for r in ministerial if not r.has_text]
    if not ministerial:
        return w.t(
            "Di antaranya tidak ada peraturan menteri; kekosongan yang disebut laporan tampak dalam bahan ini.",
            "None of them is a ministerial regulation; the gap that the report names shows in this material.",
        )
    if unread:
        return w.t(
            f"Di antaranya {w.n(len(ministerial))} peraturan menteri; {w.n(len(unread))} belum dibaca naskahnya, sehingga apakah ruang lingkupnya "
            "mencakup hal yang ditanyakan belum dapat dipastikan dari bahan ini.",
            f"{w.n(len(ministerial))} of them are ministerial regulations; the texts of {w.n(len(unread))} were not read, so whether they cover "
            "what is asked cannot be told from this material.",
        )
    return w.t(
        f"Di antaranya {w.n(len(ministerial))} peraturan menteri yang naskahnya dibaca; ruang lingkupnya perlu dicocokkan dengan hal yang ditanyakan.",
        f"{w.n(len(ministerial))} of them are ministerial regulations whose texts were read; their scope is to be held against what is asked.",
    )


def _titled(m: Matter, words: str) -> list[Regulation]:
    """Rules whose title is about the actor that some words name; the longest name that occurs decides."""
    names = {n for a in m.graph.actors.values() for n in (a.name, *(x.name for x in a.names if x.kind == "alias"))}
    inside = sorted((n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", words)), key=lambda n: (-len(n), n))
    if not inside:
        return []
    others = [n for n in names if n != inside[0] and inside[0] in n]
    return [r for r in m.rules if inside[0] in title_of(r) and not any(other in title_of(r) for other in others)]


def _nomenclature(m: Matter, question: Question) -> list[Block]:
    w = m.w
    assert m.case is not None
    pack = load("nomenclature")
    rows: list[tuple[str | Spans, ...]] = []
    bearing = [a for a in m.case.actors if a.kind not in ("agency", "office", "target_group")]
    for actor in bearing:
        entry = pack.by_key.get(actor.key) or pack.by_name.get(actor.name.lower())
        codes = _codes(m, actor)
        if not codes and entry is None:
            continue
        english = (entry.english or "–") if entry else "–"
        reason = entry.reason.say(w.lang) if entry else ""
        if entry and entry.avoid:
            reason = f"{reason.rstrip('.')}. {w.t('Hindari', 'Avoid')}: {w.list(list(entry.avoid))}."
        rows.append((w.spans(bold(m.full_actor(actor.key))), codes or "–", english, shorten(reason, 260)))
    out: list[Block] = []
    if m.case.renames:
        told = [f"{r.former} → {r.current}" for r in m.case.renames]
        out.append(
            w.body(
                w.t(
                    f"Bahan mencatat {w.n(len(told))} pergantian atau ragam nama: {w.some(told, 10)}.",
                    f"The material records {w.n(len(told))} changes or variants of names: {w.some(told, 10)}.",
                ),
                [e for r in m.case.renames for e in r.evidence],
            )
        )
    for finding in m.of_rules(*question.rules)[:_MOST_FINDINGS]:
        out.append(w.bullet(f"{finding.id}:", *pointed(m, finding, shorten(finding.statement.say(w.lang), 360))))
    if rows:
        out.append(
            w.body(
                w.t(
                    "Padanan berikut adalah usulan Padu, bukan penetapan: kode dicocokkan dari nomenklatur internasional dan harus diperiksa "
                    "pada sumber resminya sebelum dipakai. Kegiatan relawan boleh diberi kode, orangnya tidak disebut profesi.",
                    "The equivalents below are Padu's proposals, no rulings: the codes come from international nomenclatures and must be "
                    "checked against their official source before use. What a volunteer does may be coded; the volunteer is no profession.",
                )
            )
        )
        out.append(
            w.table(
                (
                    w.t("Nama", "Name"),
                    w.t("Padanan usulan", "Proposed class"),
                    w.t("Nama Inggris", "English name"),
                    w.t("Alasan", "Reason"),
                ),
                rows[:_MOST_ROWS],
                (0.24, 0.2, 0.2, 0.36),
                w.t("Nama pilar dan padanan internasional", "Names of pillars and international equivalents"),
            )
        )
        if len(rows) > _MOST_ROWS:
            out.append(w.note(w.more(len(rows) - _MOST_ROWS, ("nama", "names")) + "."))
    return out or [w.body(w.t("Bahan tidak memuat nama yang dapat dibandingkan.", "The material holds no names to compare."))]


def _codes(m: Matter, actor: Actor) -> str:
    """An actor's places in international nomenclatures; a scheme that does not apply says so."""
    w = m.w
    told = []
    for c in actor.classifications:
        if c.code is None:
            continue
        mark = w.t(" (diperiksa)", " (verified)") if c.basis == "verified" else ""
        told.append(f"{c.scheme} {c.code}{f' {c.title}' if c.title else ''}{mark}")
    if told:
        return "; ".join(told)
    if any(c.code is None for c in actor.classifications):
        return w.t("tidak berlaku (bukan jabatan)", "does not apply (no occupation)")
    return ""


def _webinar(m: Matter, question: Question) -> list[Block]:
    w = m.w
    assert m.case is not None
    rows: list[tuple[str | Spans, ...]] = []
    borne: Counter[str] = Counter(key for f in m.counted for key in f.actors)
    for person in m.case.participants:
        basis = [f for f in m.case.report if person.name in f.words or person.words in f.words][:1]
        n = borne.get(person.actor_key or "", 0)
        why = w.t("peserta pertemuan", "took part in the meeting")
        if n:
            why += w.t(f"; {w.n(n)} temuan menyangkut perannya", f"; {w.n(n)} findings concern its role")
        rows.append(
            (w.spans(bold(person.name)), why, w.spans(numbers(m, basis)) if basis else w.t("laporan pertemuan", "report of the meeting"))
        )
    here = {p.actor_key for p in m.case.participants}
    others = [key for key in sorted(borne, key=lambda k: (-borne[k], k)) if key not in here]
    for key in others[: max(0, _MOST_ROWS - len(rows))]:
        told = [f for f in m.counted if key in f.actors]
        evidence = m.evidence_of(key, told)
        why = w.t(f"disebut dalam {w.n(len(told))} temuan", f"named in {w.n(len(told))} findings")
        ids = w.some([f.id for f in told], 3)
        rows.append((w.spans(bold(m.full_actor(key))), f"{why} ({ids})", w.spans(numbers(m, evidence)) if evidence else "–"))
    out: list[Block] = [
        w.body(
            w.t(
                "Undang yang hadir pada pertemuan pertama dan pemegang tugas yang menjadi pokok temuan, agar yang terdampak dapat menguji temuan "
                "sebelum rancangan ditulis.",
                "Invite those who came to the first meeting and the bearers of the duties that the findings concern, so that whoever is "
                "affected can test the findings before a draft is written.",
            )
        ),
        w.table((w.t("Siapa", "Who"), w.t("Mengapa", "Why"), w.t("Dasar", "Basis")), rows[:_MOST_ROWS], (0.34, 0.46, 0.2)),
    ]
    hidden = len(m.case.participants) + len(others) - len(rows[:_MOST_ROWS])
    if hidden > 0:
        out.append(w.note(w.more(hidden, ("pelaku", "actors"), ("Temuan", "Temuan")) + "."))
    return out


def _merge(m: Matter, question: Question) -> list[Block]:
    w, plan = m.w, m.plan
    if plan is None or not plan.merge:
        return [w.body(*proposal(m))]
    rows: list[tuple[str | Spans, ...]] = []
    revoked = {r.regulation: r for r in plan.revokes}
    notes: dict[str, list[str]] = {}
    for key in plan.merge:
        found = [f for f in m.counted if key in f.regulations]
        ids = w.some([f.id for f in found], 3) if found else w.t("tanpa temuan yang dinilai", "no finding that counts")
        regulation = m.graph.regulations.get(key)
        note = revoked[key].note if key in revoked else None
        fate = w.t("dicabut", "revoked") if key in revoked else w.t("diubah", "amended")
        if note is not None:
            notes.setdefault(note.say(w.lang), []).append(short_id(key))
        rows.append((w.spans(bold(short_id(key))), title_case(regulation.title) if regulation else "–", fate, ids))
    out: list[Block] = [
        w.body(*proposal(m, whole=True)),
        w.table(
            (w.t("Peraturan", "Rule"), w.t("Tentang", "On"), w.t("Nasib", "Fate"), w.t("Temuan", "Findings")),
            rows[:_MOST_ROWS],
            (0.22, 0.38, 0.1, 0.3),
            w.t("Peraturan yang digabung", "Rules to be merged"),
        ),
    ]
    if len(rows) > _MOST_ROWS:
        out.append(w.note(w.more(len(rows) - _MOST_ROWS, ("peraturan", "rules")) + "."))
    out += [w.note(f"{w.some(names, 12)}: {note}") for note, names in notes.items()]
    if plan.kept_out:
        out.append(w.body(w.t("Yang tidak dapat dicabut dengan peraturan ini, dan sebabnya:", "What this rule cannot revoke, and why:")))
        reasons: dict[str, list[str]] = {}
        for kept in plan.kept_out:
            reasons.setdefault(readable(kept.reason.say(w.lang)), []).append(short_id(kept.regulation))
        told = list(reasons.items())
        out += [w.bullet(bold(f"{w.some(names, 12)}:"), reason) for reason, names in told[: _MOST_FINDINGS * 2]]
        if len(told) > _MOST_FINDINGS * 2:
            rest = sum(len(names) for _, names in told[_MOST_FINDINGS * 2 :])
            out.append(w.bullet(w.more(rest, ("peraturan", "rules")) + "."))
    return out


_ANSWERS: dict[str, Callable[[Matter, Question], list[Block]]] = {
    "overlap": _overlap,
    "awareness": _awareness,
    "missing_rule": _missing_rule,
    "nomenclature": _nomenclature,
    "webinar": _webinar,
    "merge": _merge,
}
