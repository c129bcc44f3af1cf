"""Whatever the rules look like, their plan proves, and it is the same plan in any order of input.

The examples are the same in every run. For a longer search: ``pytest tests/omnibus/test_random_corpora.py --hypothesis-profile=panjang
--hypothesis-seed=1`` with any seed.
"""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import make_clause, make_definition, make_norm, make_reference, make_regulation

from rules.graph import build
from rules.model import Address, Amendment, Corpus, Finding, LegalId, Regulation
from rules.omnibus import choose, draft_articles, holds, propose, prove

SENTENCES = [
    "Kader mempunyai tugas mendata warga.",
    "Ketua melaporkan hasil sebagaimana dimaksud pada ayat (1) kepada Menteri.",
    "Pelaksanaan sebagaimana dimaksud dalam Pasal 2 ayat (1) huruf a dilakukan setiap tahun.",
    "Ketentuan dalam Pasal 1 sampai dengan Pasal 3 berlaku bagi kader.",
    "Pendanaan bersumber dari anggaran pendapatan dan belanja negara.",
    "Setiap orang yang melanggar dipidana dengan pidana kurungan.",
    "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.",
    "Pada saat Peraturan Menteri ini mulai berlaku, Peraturan Menteri Sosial Nomor 1 Tahun 1990 tentang Kader dicabut dan dinyatakan tidak berlaku.",
    "Hal-hal yang belum diatur dalam Peraturan Menteri ini akan diatur kemudian.",
    "Bupati/Walikota membina PMKS, antara lain di desa.",
    "Luasnya tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.",
    "Dihapus.",
    "Ruang lingkup Peraturan Menteri ini meliputi semua kader.",
    "Kader dilarang meminta imbalan dan dikenai sanksi administratif.",
    "",
]
HEADINGS = ["KETENTUAN UMUM", "TUGAS DAN FUNGSI", "PENDANAAN", "KETENTUAN PERALIHAN", "KETENTUAN PENUTUP", "KEBUN", "TATA KERJA", ""]
IDS = ["permensos", "permensos", "permensos", "permenkeu", "uu", "perdirjen-dayasos", "kepmensos"]


@st.composite
def a_regulation(draw: st.DrawFn, number: int) -> Regulation:
    """A rule of a few pasal under a few bab, some divided, some with lists, perhaps an annex."""
    kind = draw(st.sampled_from(IDS))
    identifier = (
        draw(st.sampled_from([f"{kind}/{draw(st.integers(2000, 2024))}/{number}", None]))
        if number == 3
        else f"{kind}/{2000 + number}/{number}"
    )
    units: list = []
    norms, definitions = [], []
    sentence = st.sampled_from(SENTENCES)
    bab = 0
    for pasal in range(1, draw(st.integers(1, 5)) + 1):
        if draw(st.booleans()):
            bab += 1
            units.append((f"bab-{bab}", "", draw(st.sampled_from(HEADINGS))))
        head = f"pasal-{pasal}"
        shape = draw(st.sampled_from(["plain", "list", "ayat", "definitions"]))
        if shape == "definitions" and pasal == 1:
            units.append((head, "Dalam Peraturan Menteri ini, yang dimaksud dengan:"))
            for n, term in enumerate(
                draw(st.lists(st.sampled_from(["Kader", "Menteri", "Warga"]), min_size=1, max_size=3, unique=True)), 1
            ):
                body = draw(st.sampled_from(["orang.", "orang yang membantu Warga."]))
                units.append((f"{head}/angka-{n}", f"{term} adalah {body}"))
                definitions.append(make_definition(identifier, f"{head}/angka-{n}", term, body, document=f"dok{number}"))
        elif shape == "ayat":
            units.append((head, ""))
            for n in range(1, draw(st.integers(1, 3)) + 1):
                units.append((f"{head}/ayat-{n}", draw(sentence)))
        elif shape == "list":
            units.append((head, "Kader mempunyai tugas:"))
            for letter in "abc"[: draw(st.integers(1, 3))]:
                units.append(
                    (
                        f"{head}/huruf-{letter}",
                        draw(st.sampled_from(["mendata warga;", "membina warga;", "mendampingi warga; dan", "melapor."])),
                    )
                )
                norms.append(
                    make_norm(identifier, f"{head}/huruf-{letter}", f"Kader {number}", "tugas", "mendata", "warga", document=f"dok{number}")
                )
        else:
            units.append((head, draw(sentence)))
    if draw(st.booleans()):
        units += [
            ("lampiran-1", ""),
            ("lampiran-1/huruf-a", draw(st.sampled_from(["Formulir isian.", "Lambang kader.", "Kader wajib datang."]))),
        ]
    within = None
    regulation = make_regulation(
        identifier,
        draw(st.sampled_from(["KADER", "PEDOMAN UMUM KADER", "KEBUN BERSAMA", "PEKERJA SOSIAL"])),
        units,
        document=f"dok{number}",
        norms=norms,
        definitions=definitions,
        references=[
            make_reference(
                identifier,
                "judul",
                draw(st.sampled_from(["legal_basis", "amends", "implements", "cites"])),
                target,
                document=f"dok{number}",
            )
            for target in draw(st.lists(st.sampled_from(["permensos/2001/1", "permensos/2002/2", "uu/2009/11"]), max_size=2, unique=True))
        ],
        status=draw(st.sampled_from(["unknown", "in_force", "revoked"])),
        enacted=draw(st.one_of(st.none(), st.dates(dt.date(2000, 1, 1), dt.date(2024, 1, 1)).map(dt.date.isoformat))),
    )
    provisions = []
    for provision in regulation.provisions:
        if provision.kind == "bab":
            within = provision.address
        provisions.append(provision.model_copy(update={"within": None if provision.kind == "bab" else within}))
    return regulation.model_copy(update={"provisions": tuple(provisions)})


@st.composite
def an_amendment(draw: st.DrawFn, number: int, target: str) -> Regulation:
    """A rule that gives new text to pasal or single ayat of another, deletes some, and may bring an annex."""
    identifier, document = f"permensos/{2000 + number}/{number}", f"dok{number}"
    units: list = [("pasal-i", "Beberapa ketentuan diubah sebagai berikut:")]
    orders: list[tuple[str, tuple[str, ...]]] = []
    for pasal in sorted(draw(st.sets(st.integers(1, 5), max_size=3))):
        head = f"pasal-{pasal}"
        shape = draw(st.sampled_from(["whole", "ayat", "item", "deleted"]))
        if shape == "deleted":
            orders.append(("delete", (head,)))
        elif shape == "ayat":
            ayat = sorted(draw(st.sets(st.integers(1, 3), min_size=1, max_size=2)))
            units += [(head, ""), *((f"{head}/ayat-{n}", draw(st.sampled_from(SENTENCES))) for n in ayat)]
            orders.append(("replace", tuple(f"{head}/ayat-{n}" for n in ayat) if draw(st.booleans()) else (head,)))
        elif shape == "item":
            units += [(head, ""), (f"{head}/huruf-b", "menyuluh warga; dan")]
            orders.append(("replace", (f"{head}/huruf-b",)))
        else:
            units.append((head, draw(st.sampled_from(SENTENCES))))
            orders.append(("replace", (head,)))
    units.append(("pasal-ii", "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan."))
    if draw(st.booleans()):
        units += [("lampiran-1", ""), ("lampiran-1/huruf-a", draw(st.sampled_from(["Formulir isian.", "Lambang kader."])))]
    if draw(st.booleans()):
        orders.append((draw(st.sampled_from(["replace", "append", "delete"])), ("lampiran-1",)))
    regulation = make_regulation(
        identifier,
        f"PERUBAHAN ATAS {target}",
        units,
        document=document,
        references=[make_reference(identifier, "judul", "amends", target, document=document)],
        amendments=tuple(
            Amendment(
                document=document,
                address=Address("pasal-i"),
                operation=operation,  # type: ignore[arg-type]
                target=LegalId.of(target),
                units=tuple(Address(u) for u in named),
                evidence=make_clause(document, "pasal-i", "diubah", identifier),
            )
            for operation, named in orders
        ),
    )
    provisions = tuple(
        p.model_copy(update={"amends": LegalId.of(target)}) if p.address.startswith(tuple(f"pasal-{n}" for n in range(1, 6))) else p
        for p in regulation.provisions
    )
    return regulation.model_copy(update={"provisions": provisions})


@st.composite
def a_corpus(draw: st.DrawFn) -> Corpus:
    """Up to five rules and up to two amendments of one of them."""
    rules = [draw(a_regulation(n)) for n in range(1, draw(st.integers(1, 5)) + 1)]
    targets = [r.key for r in rules if r.key.startswith("permensos/")]
    if targets:
        target = draw(st.sampled_from(targets))
        rules += [draw(an_amendment(n, target)) for n in range(25, 25 + draw(st.integers(0, 2)))]
    return Corpus(regulations=tuple(rules))


#: A plan takes longer than most examples: fewer of them, but for a long search.
EXAMPLES = 40 if settings.default.derandomize else settings.default.max_examples
SETTINGS = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
NO_FINDINGS: tuple[Finding, ...] = ()


@SETTINGS
@given(a_corpus(), st.sampled_from(["auto", "merge", "amend"]), st.sampled_from([(), ("*",), ("permensos/*",)]))
def test_a_plan_always_proves(corpus, design, patterns):
    try:
        merge = choose(corpus, patterns)
    except ValueError:
        return
    graph = build(corpus)
    plan = propose(graph, NO_FINDINGS, merge, design)
    holes = [(line.name, line.holes) for line in plan.proof if not line.holds]
    assert not holes
    assert holds(prove(plan, [p for r in corpus.regulations for p in r.provisions]))
    draft = draft_articles(plan, graph)
    shown = [p.address for c in (*draft.chapters, *draft.annexes) for s in c.sections for a in s.articles for p in a.paragraphs]
    assert shown == [u.address for u in plan.units]
    assert not {b.regulation for b in draft.in_view_of} & {r.regulation for r in plan.revokes}


@SETTINGS
@given(a_corpus(), st.randoms(use_true_random=False))
def test_the_order_of_input_changes_nothing(corpus, random):
    rules = list(corpus.regulations)
    random.shuffle(rules)
    other = Corpus(regulations=tuple(rules))
    plans = [propose(build(c), NO_FINDINGS, choose(c), "auto") for c in (corpus, other)]
    assert plans[0].model_dump_json() == plans[1].model_dump_json()


@SETTINGS
@given(a_corpus())
def test_nothing_but_permitted_rules_is_revoked(corpus):
    plan = propose(build(corpus), NO_FINDINGS, [r.key for r in corpus.regulations], "merge")
    types = {r.regulation.split("/")[0].replace("kepmen", "permen") for r in plan.revokes}
    assert len(types) <= 1
    assert not {k.regulation for k in plan.kept_out} & {r.regulation for r in plan.revokes}
