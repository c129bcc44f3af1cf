"""The last section: on which law the proposal stands, what it is not, what was left out, and where facts come from."""

from __future__ import annotations

from collections import Counter

from rules.cases import KEYS, load
from rules.model import Fact
from rules.render.counting import copies_read, not_counted
from rules.render.dated import reach
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Heading, Section, Span
from rules.render.memo.refer import numbers
from rules.render.memo.writer import bold
from rules.render.naming import short_id

#: Files left out, and sources, that are named one by one.
_MOST = 15
#: Open questions in their attachment.
_MOST_QUESTIONS = 40
#: Points of law in the text itself; all of them are in an attachment.
_MOST_POINTS = 3


def legality(m: Matter, number: str) -> Section:
    """Legalitas dan batasan."""
    w = m.w
    blocks: list[Block] = []
    if m.plan and m.plan.legality:
        blocks.append(Heading(text=w.t("Dasar hukum metode", "The law of the method")))
        blocks += [w.bullet(*_pointed(point), meaning) for point, meaning in _points(m)[:_MOST_POINTS]]
        blocks.append(
            w.body(
                w.t(
                    f"UU 12/2011 dikutip sebagaimana diubah dengan UU 13/2022 (perubahan kedua). Semua pokok hukum, dan dasar tiap bab: {m.annex('law')}.",
                    f"UU 12/2011 is cited as amended by UU 13/2022 (its second amendment). All points of law, and the basis of each chapter: {m.annex('law')}.",
                )
            )
        )
    blocks.append(Heading(text=w.t("Batasan", "Limits")))
    blocks += [w.bullet(text) for text in _limits(m)]
    blocks += _gaps(m)
    if m.run.left_out:
        blocks.append(Heading(text=w.t("Berkas yang tidak terbaca", "Files left out")))
        rows = [(x.file, x.reason.say(w.lang), x.remedy.say(w.lang)) for x in m.run.left_out[:_MOST]]
        blocks.append(w.table((w.t("Berkas", "File"), w.t("Sebab", "Reason"), w.t("Jalan keluar", "Remedy")), rows, (0.34, 0.33, 0.33)))
        if len(m.run.left_out) > _MOST:
            n = w.n(len(m.run.left_out) - _MOST)
            blocks.append(w.note(w.t(f"dan {n} berkas lain, lihat manifest.json.", f"and {n} more files, see manifest.json.")))
    if m.plan and m.plan.open_questions:
        n = w.n(len(m.plan.open_questions))
        told = w.t(
            f"Rancangan meninggalkan {n} pertanyaan terbuka bagi penyusunnya: {m.annex('questions')}.",
            f"The draft leaves {n} open questions to its drafter: {m.annex('questions')}.",
        )
        blocks += [Heading(text=w.t("Pertanyaan terbuka", "Open questions")), w.body(told)]
    title = w.t("Legalitas dan Batasan", "Legality and Limits")
    return Section(number=number, title=title, blocks=tuple(blocks))


def open_questions(m: Matter) -> list[Block]:
    """What the plan leaves to be settled, for an attachment."""
    w = m.w
    asked = m.plan.open_questions if m.plan else ()
    out: list[Block] = [w.numbered(q) for q in asked[:_MOST_QUESTIONS]]
    if len(asked) > _MOST_QUESTIONS:
        n = w.n(len(asked) - _MOST_QUESTIONS)
        out.append(w.note(w.t(f"dan {n} pertanyaan lain, lihat plan.json.", f"and {n} more questions, see plan.json.")))
    return out


def again(m: Matter) -> list[Block]:
    """How the result is made again and looked into: the one place that names commands."""
    w = m.w
    out: list[Block] = [
        w.body(
            w.t(
                "Hasil ini dapat dibuat ulang dari masukan yang sama, dengan isi yang sama. Perintahnya:",
                "The result can be made again from the same input, with the same content. The commands:",
            )
        ),
        w.bullet(bold("padu rules:"), w.t("arti setiap aturan pemeriksaan.", "what each check means.")),
    ]
    if m.plan and m.plan.proof:
        told = w.t(
            "memeriksa kembali bukti cakupan rancangan dari berkas hasil.", "checks the draft's coverage proof again from the files."
        )
        out.append(w.bullet(bold("padu prove:"), told))
    if m.case is None:
        title = load(KEYS[0]).title
        told = w.t(
            f"menjawab pula pertanyaan kasus “{title.id}” beserta faktanya.",
            f"also answers the questions of the case “{title.en}” with its facts.",
        )
        out.append(w.bullet(bold(f"padu run {KEYS[0]} …:"), told))
    return out


def _pointed(point: str) -> tuple[Span | str, ...]:
    """A point of law as a sentence, the provision that says it in bold."""
    where, colon, what = point.partition(": ")
    return (bold(f"{where}:"), f"{what.rstrip('.')}.") if colon else (f"{point.rstrip('.')}.",)


def law(m: Matter) -> list[Block]:
    """All points of law with what they mean for the proposal, for an attachment."""
    w = m.w
    return [w.table((w.t("Pokok", "Point"), w.t("Arti bagi usulan ini", "What it means here")), _points(m), (0.5, 0.5))]


def _points(m: Matter) -> list[tuple[str, str]]:
    """Points of law with what they mean; neighbours that mean the same share a row."""
    rows: list[tuple[str, str]] = []
    for point, meaning in m.plan.legality if m.plan else ():
        said, means = point.say(m.w.lang), meaning.say(m.w.lang)
        if rows and rows[-1][1] == means:
            rows[-1] = (f"{rows[-1][0]}; {said}", means)
        else:
            rows.append((said, means))
    return rows


def _limits(m: Matter) -> list[str]:
    w = m.w
    out = [
        w.t(
            "Hasil ini usulan untuk dibahas, bukan pendapat hukum resmi; setiap temuan menunggu keputusan analis.",
            "This is a proposal to be discussed, no official legal opinion; every finding awaits an analyst's decision.",
        ),
        reach(m.graph.corpus, m.run).say(w.lang),
    ]
    formats = Counter(r.format for r in m.rules if r.has_text and r.format)
    records = [r for r in m.rules if not r.has_text]
    if formats:
        told = w.list([f"{kind} {w.n(n)}" for kind, n in sorted(formats.items(), key=lambda f: (-f[1], f[0]))])
        out.append(
            w.t(
                f"Naskah yang dibaca berasal dari berkas yang dimasukkan ({told}); kesamaannya dengan naskah resmi tidak diperiksa.",
                f"The texts come from the files given ({told}); whether they equal the official texts was not checked.",
            )
        )
    if records:
        out.append(
            w.t(
                f"{w.n(len(records))} peraturan hanya dikenal dari catatan sumber sekunder, tanpa naskah; tugasnya ditulis sebagai parafrasa.",
                f"{w.n(len(records))} rules are known only from records of secondary sources, without text; their duties are paraphrased.",
            )
        )
    poorly = [r for r in m.rules if r.has_text and r.covered < 0.9]
    if poorly:
        names = w.some([short_id(r.key) for r in poorly], 6)
        out.append(
            w.t(
                f"{w.n(len(poorly))} naskah tidak terbaca utuh (kurang dari 90 persen batang tubuhnya dikenali): {names}.",
                f"{w.n(len(poorly))} texts were not understood whole (less than 90% of the body): {names}.",
            )
        )
    if copies := copies_read(m.graph.corpus):
        out.append(
            w.t(
                f"{w.n(copies)} berkas adalah salinan peraturan yang sama dan dihitung sekali.",
                f"{w.n(copies)} files are copies of the same rule and count once.",
            )
        )
    if rest := not_counted(m.borne):
        out.append(
            w.t(
                f"{w.n(len(rest))} dari {w.n(len(m.borne))} norma para pelaku ({m.why_uncounted()}) ditampilkan tanpa dihitung.",
                f"{w.n(len(rest))} of the {w.n(len(m.borne))} norms of the actors ({m.why_uncounted()}) are shown without counting.",
            )
        )
    for case in m.graph.corpus.cases:
        if case.warning is not None:
            out.append(case.warning.say(w.lang))
    return out


def _gaps(m: Matter) -> list[Block]:
    """What the records of a case say that they do not show."""
    w = m.w
    gaps = [fact for case in m.graph.corpus.cases for fact in case.gaps]
    if not gaps:
        return []
    head = w.t("Yang belum terlihat dalam bahan:", "What the material does not show yet:")
    out: list[Block] = [w.body(head), *(w.bullet(w.recorded(fact.words.rstrip(".") + "."), numbers(m, [fact])) for fact in gaps[:_MOST])]
    if len(gaps) > _MOST:
        n = w.n(len(gaps) - _MOST)
        out.append(w.note(w.t(f"dan {n} lagi, lihat cases.jsonl.", f"and {n} more, see cases.jsonl.")))
    return out


def origins(m: Matter, number: int) -> Section | None:
    """Where the cited facts come from, as an attachment; None where no fact is cited. To be composed last, when all citations are known."""
    w = m.w
    keys = sorted({e.evidence.source for e in w.entries if isinstance(e.evidence, Fact) and e.evidence.source})
    if not keys:
        return None
    known = {s.key: s for case in m.graph.corpus.cases for s in case.sources}
    rows = []
    for key in keys:
        record = known.get(key)
        address = record.address if record else key
        name = key if record else w.t("paket", "pack")
        rows.append((name, f"{address}{f' ({record.note})' if record and record.note else ''}"))
    return Section(
        title=w.t(f"Lampiran {number}. Sumber Fakta", f"Attachment {number}. Sources of Facts"),
        blocks=(w.table((w.t("Kode", "Key"), w.t("Sumber", "Source")), rows, (0.2, 0.8)),),
    )
