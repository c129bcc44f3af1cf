"""New clauses of the omnibus (BARU): coordination, reporting, referral, transition, status of implementing rules, repeal, entry into force.

The words follow the templates of the domain pack (2.4). What nobody can derive stays in square brackets for the drafter and comes back as
an open question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rules.model import Actor, Finding, Level, Regulation, Text
from rules.model.short_name import short_name
from rules.omnibus.choose import noted_end
from rules.omnibus.desk import Desk
from rules.omnibus.duties import SharedDuty
from rules.omnibus.facts import REFERRAL
from rules.omnibus.numbers import Numbers
from rules.omnibus.pieces import Article, Piece
from rules.omnibus.wording import full_name, instrument, join_words, self_name, tabulate, title_case

_LEVEL_EN: dict[str, str] = {
    "desa/kelurahan": "village", "kecamatan": "district", "kabupaten/kota": "regency or city", "provinsi": "province", "pusat": "central",
}  # fmt: skip
#: What the repeal says of a rule of which nothing is known.
DO_NOT_REVOKE = "jangan dicabut sebelum naskah perubahannya dibaca"
#: What the repeal says of a rule that is out of force according to the inputs.
ALREADY_GONE = "dicatat sudah tidak berlaku, belum diverifikasi; hapus dari daftar bila benar"
#: Whom the clause on the missing rule is about.
NO_POST = "Pekerja Sosial yang tidak menduduki jabatan fungsional"
PERSON_KINDS = ("volunteer", "worker", "profession")
BODY_KINDS = ("institution", "association")


def clause(
    chapter: str, name: str, text: str, reason: Text, findings: Iterable[str] = (), section: str | None = None, order: tuple = ()
) -> Article:
    """A pasal with one new clause of fixed words."""
    piece = Piece(writer=lambda _: text, name=name, reason=reason, findings=tuple(findings))
    return Article(chapter, section, [piece], (9, *order))


def from_findings(desk: Desk, duties: Iterable[SharedDuty]) -> tuple[list[Article], list[Text]]:
    """Clauses that answer findings: fragmentation, two superiors, reserved acts, and the lead in shared duties."""
    articles: list[Article] = []
    questions: list[Text] = []
    for n, finding in enumerate(f for f in desk.findings if _touches(f, desk)):
        if finding.rule == "R03" and finding.scored and len(_coordinated(desk, finding)) > 1:
            articles.append(_coordination(desk, finding, n))
            names = join_words([a.name for a in _coordinated(desk, finding)])
            beside = join_words([a.name for a in _actors(desk, finding) if not _is_regulated(desk, a)])
            questions.append(
                Text(
                    id=f"Siapa yang mengoordinasikan {names}? Rancangan memuat kurung siku; isi sebelum harmonisasi ({finding.id})."
                    + (f" {beside} diatur di luar peraturan yang digabung, sehingga tidak disebut dalam rancangan." if beside else ""),
                    en=f"Who coordinates {names}? The draft has square brackets; fill them in before harmonisation ({finding.id})."
                    + (f" Rules outside the merger regulate {beside}, so that the draft does not name them." if beside else ""),
                )
            )
        elif finding.rule == "R09" and finding.scored and finding.verdict is None and _is_role(desk, finding):
            articles.append(_one_superior(desk, finding, n))
            questions.append(
                Text(
                    id=f"Kepada siapa {_first_name(desk, finding)} bertanggung jawab? Pilih satu atasan langsung ({finding.id}).",
                    en=f"To whom does {_first_name(desk, finding)} answer? Choose one direct superior ({finding.id}).",
                )
            )
        elif finding.rule == "R09" and not finding.scored and _is_role(desk, finding):
            questions.append(
                Text(
                    id=f"Periksa apakah {_first_name(desk, finding)} benar ditugaskan atau dibina oleh lebih dari satu instansi; bila ya, tetapkan satu atasan langsung ({finding.id}).",
                    en=f"Check whether {_first_name(desk, finding)} is really assigned or guided by more than one authority; if so, settle on one superior ({finding.id}).",
                )
            )
    reserved = [f for f in desk.findings if f.rule == "R18" and _touches(f, desk)]
    if reserved:
        articles.append(_referral(desk, reserved))
    return articles, questions


def _touches(finding: Finding, desk: Desk) -> bool:
    """Whether a finding concerns what is merged: a unit of it, or a rule named by it."""
    return any(key in desk.keys for key in finding.regulations)


def _is_role(desk: Desk, finding: Finding) -> bool:
    """Whether a finding is about a role; the lines of governors and agencies are not for one ministry to draw."""
    first = next(iter(_actors(desk, finding)), None)
    return first is not None and first.kind not in ("agency", "office", "unknown")


def _actors(desk: Desk, finding: Finding) -> list[Actor]:
    return [a for key in finding.actors if (a := desk.actor(key)) is not None]


def _is_regulated(desk: Desk, actor: Actor) -> bool:
    """Whether the merged rules say something of an actor or establish it; one of whom no rule says anything is not told apart."""
    speaking = {norm.evidence.regulation for norm in desk.graph.norms_by_bearer.get(actor.key, ())}
    return not speaking or actor.established_by in desk.keys or bool(speaking & desk.keys)


def _coordinated(desk: Desk, finding: Finding) -> list[Actor]:
    """Whom a clause on coordination binds: those of a finding whom the merged rules regulate, since it can bind no others."""
    return [a for a in _actors(desk, finding) if _is_regulated(desk, a)]


def _first_name(desk: Desk, finding: Finding) -> str:
    return next((a.name for a in _actors(desk, finding)), "pelaksana")


def _level_of(actors: Iterable[Actor]) -> Level | None:
    counts = Counter(a.level for a in actors if a.level)
    return min(counts, key=lambda level: (-counts[level], level)) if counts else None


def _coordination(desk: Desk, finding: Finding, n: int) -> Article:
    actors = _coordinated(desk, finding)
    level = _level_of(actors)
    place = f" pada tingkat {level}" if level else ""
    names = join_words([a.name for a in actors]) or "Para pelaksana"
    first = f"Dalam melaksanakan tugas{place}, {names} berkoordinasi dan saling memberi informasi agar penerima manfaat yang sama tidak dilayani berulang."
    reason = Text(
        id=f"Klausul koordinasi untuk temuan fragmentasi {finding.id}: beberapa pelaksana melayani sasaran yang sama tanpa ketentuan koordinasi bersama.",
        en=f"Coordination clause for fragmentation finding {finding.id}: several bearers serve one group without a common rule of coordination.",
    )
    second = f"Koordinasi sebagaimana dimaksud pada ayat (1) dipimpin oleh [pejabat{place}, ditetapkan sebelum harmonisasi]."
    pieces = [
        Piece(writer=lambda _: first, name=f"koordinasi-{n}", reason=reason, findings=(finding.id,)),
        Piece(writer=lambda _: second, name=f"koordinator-{n}", reason=reason, findings=(finding.id,)),
    ]
    return Article("tata-kerja", title_case(f"Koordinasi{place}".upper()), pieces, (3, n))


def _one_superior(desk: Desk, finding: Finding, n: int) -> Article:
    actors = _actors(desk, finding)
    name = actors[0].name if actors else "Pelaksana"
    heads = join_words([a.name for a in actors[1:]], "atau") or "satu atasan"
    text = f"{name} bertanggung jawab kepada [{heads}] dan menyampaikan tembusan laporan kepada yang lain."
    reason = Text(
        id=f"Satu jalur pelaporan untuk temuan {finding.id}: peran ini memiliki lebih dari satu atasan langsung.",
        en=f"One line of report for finding {finding.id}: the role has more than one direct superior.",
    )
    return clause("tata-kerja", f"pelaporan-{n}", text, reason, (finding.id,), "Pelaporan", (n,))


def _referral(desk: Desk, findings: list[Finding]) -> Article:
    roles = sorted({a.name for f in findings for a in _actors(desk, f) if a.kind == "volunteer"})
    names = join_words(roles) or "Relawan"
    text = (
        f"Dalam hal pelaksanaan tugas memerlukan asesmen, intervensi, atau tindakan lain dari praktik pekerjaan sosial, {names} merujuk kepada"
        " Pekerja Sosial yang teregistrasi sesuai dengan ketentuan peraturan perundang-undangan mengenai pekerja sosial."
    )
    ids = tuple(sorted(f.id for f in findings))
    reason = Text(
        id=f"Batas antara relawan dan profesi (temuan {', '.join(ids)}): tindakan profesi dirujuk kepada Pekerja Sosial teregistrasi menurut UU 14/2019.",
        en=f"Line between volunteers and the profession ({', '.join(ids)}): professional acts are referred to registered social workers under Law 14/2019.",
    )
    return clause("tata-kerja", REFERRAL, text, reason, ids, "Rujukan kepada Pekerja Sosial", (90,))


def established(desk: Desk, keys: Iterable[str]) -> list[Actor]:
    """Actors that a case shows to be established by some rules; what is only remembered is left out."""
    wanted = set(keys)
    found = (a for a in desk.corpus.actors if a.established_by in wanted and a.confidence == a.established_confidence == "seen")
    return sorted(found, key=lambda a: a.key)


#: A note of the case that says that the level was only remembered; such a level is not shown.
_REMEMBERED = re.compile(r"tingkat[^.;]*dari ingatan")
_GROUPS = (("perorangan", PERSON_KINDS), ("kelembagaan", BODY_KINDS), ("layanan", ("programme",)))


def kinds_of_pillars(desk: Desk) -> list[Article]:
    """Over facts: who is regulated, by kind, and at which level each works (the second chapter of the skeleton)."""
    named = {a.key for f in desk.findings if f.rule == "R03" and f.scored and _touches(f, desk) for a in _coordinated(desk, f)}
    held = {a.key: a for a in established(desk, desk.keys)}
    bound = [a for key in sorted(named) if key not in held and (a := desk.actor(key)) is not None and a.confidence == "seen"]
    actors = sorted([*held.values(), *bound], key=lambda a: a.key)  # whom a clause binds is among those who are regulated
    items = [
        f"{group}, yaitu {join_words([a.name for a in members])}"
        for group, kinds in _GROUPS
        if (members := [a for a in actors if a.kind in kinds and not (a.level_text or "").startswith("instansi")])
    ]
    levels: dict[str, list[str]] = {}
    for actor in actors:
        if actor.level and not _REMEMBERED.search(actor.note or ""):
            levels.setdefault(actor.level, []).append(actor.name)
    if not items:
        return []
    reason = Text(
        id="Susunan pilar menurut daftar peran kasus; bunyi pasal asalnya belum dibaca.",
        en="The pillars as the case lists its roles; the source articles were not read.",
    )
    own = self_name(desk.instrument)
    first = tabulate(f"Pilar sosial yang diatur dalam {own} terdiri atas:", items) if len(items) > 1 else f"{own} mengatur {items[0]}."
    pieces = [Piece(writer=lambda _: first, name="jenis-pilar", reason=reason)]
    if levels:
        places = [
            f"{join_words(names)} pada tingkat {level}"
            for level, names in sorted(levels.items(), key=lambda i: list(_LEVEL_EN).index(i[0]))
        ]
        second = (
            tabulate("Tingkat kerja pilar sosial sebagaimana dimaksud pada ayat (1) ditetapkan sebagai berikut:", places)
            if len(places) > 1
            else f"{places[0]}."
        )
        pieces.append(Piece(writer=lambda _: second, name="tingkat-pilar", reason=reason))
    return [Article("kedudukan", None, pieces, (0,))]


def missing_rule(desk: Desk) -> tuple[list[Article], list[Text]]:
    """A clause for social workers outside the civil-service posts, where a case reports that no rule covers them."""
    articles, questions = [], []
    for case in desk.corpus.cases:
        for question in case.questions:
            if question.key != "missing_rule":
                continue
            text = (
                f"{NO_POST} melaksanakan praktik pekerjaan sosial berdasarkan Undang-Undang mengenai pekerja"
                " sosial, dan bekerja sama dengan pilar sosial sebagaimana diatur dalam Peraturan Menteri ini."
            )
            reason = Text(
                id=f"Kekosongan yang dilaporkan dalam kasus '{case.title.id}': {question.text.id}",
                en=f"A gap reported in the case '{case.title.en}': {question.text.en}",
            )
            articles.append(
                clause("kedudukan", "pekerja-sosial-nonfungsional", text, reason, (), "Pekerja Sosial di Luar Jabatan Fungsional", (50,))
            )
            later = sorted(
                short_name(r.key)
                for r in desk.corpus.primary()
                if any(ref.kind == "implements" and ref.to == "uu/2019/14" for ref in r.references) and r.key not in desk.keys
            )
            more = f" Peraturan pelaksanaan UU 14/2019 yang dikenal dalam masukan: {', '.join(later)}." if later else ""
            more_en = f" Rules under Law 14/2019 known from the inputs: {', '.join(later)}." if later else ""
            questions.append(
                Text(
                    id="Apakah pekerja sosial di luar jabatan fungsional masih memerlukan pengaturan tersendiri?" + more,
                    en="Do social workers outside the functional posts still need a rule of their own?" + more_en,
                )
            )
    return articles, questions


# -- closing --------------------------------------------------------------------------------------------------------------


def closing(desk: Desk, implementing: list[str]) -> list[Article]:
    """Status of implementing rules, repeal by name, entry into force, in the order of UU 12/2011 Lampiran II."""
    own = self_name(desk.instrument)

    def survival(numbers: Numbers) -> str:
        where = numbers.clauses["pencabutan"].label()
        named = f" termasuk {join_words([full_name_of(key, desk) for key in implementing])}," if implementing else ""
        return (
            f"Semua peraturan pelaksanaan dari peraturan sebagaimana dimaksud dalam {where},{named} dinyatakan masih tetap berlaku sepanjang tidak"
            f" bertentangan dengan dan/atau belum diganti berdasarkan ketentuan dalam {own}."
        )

    def repeal(_: Numbers) -> str:
        amended = {rule.key for rule in desk.rules if desk.waiting(rule.key)}
        items = [_with_gazette(rule) + _bracket(rule, amended) for rule in desk.rules]
        if len(items) == 1:
            return f"Pada saat {own} mulai berlaku, {items[0]}, dicabut dan dinyatakan tidak berlaku."
        return tabulate(f"Pada saat {own} mulai berlaku:", items, "dicabut dan dinyatakan tidak berlaku.")

    status = Piece(
        writer=survival,
        name="status-pelaksanaan",
        reason=Text(
            id="Status peraturan pelaksanaan wajib dinyatakan; tanpa klausul ini peraturan pelaksanaan menggantung.",
            en="The status of implementing rules must be stated; without this clause they would dangle.",
        ),
    )
    revocation = Piece(
        writer=repeal,
        name="pencabutan",
        reason=Text(
            id="Peraturan yang digabung dicabut dengan menyebut namanya satu per satu (UU 12/2011 Pasal 64 ayat (1b)).",
            en="The merged rules are revoked by name, one by one (Law 12/2011 Art. 64(1b)).",
        ),
    )
    entry = Piece(
        writer=lambda _: f"{own} mulai berlaku pada tanggal diundangkan.",
        name="mulai-berlaku",
        reason=Text(
            id="Saat mulai berlaku peraturan gabungan, menggantikan ketentuan serupa dalam setiap peraturan asal.",
            en="Entry into force of the omnibus, in place of the like clause of each source.",
        ),
    )
    return [Article("penutup", None, [piece], (90, n)) for n, piece in enumerate((status, revocation, entry))]


def _bracket(rule: Regulation, amended: set[str]) -> str:
    """What the drafter must make sure of before a rule is named among the revoked."""
    if rule.key in amended:
        return f" [{DO_NOT_REVOKE}]"
    return f" [{ALREADY_GONE}]" if noted_end(rule) is not None else ""


def full_name_of(key: str, desk: Desk) -> str:
    """The full name of any rule of the corpus, or of an identifier that only a reference names."""
    rule = desk.graph.regulations.get(key)
    return full_name(rule) if rule is not None else key


def _with_gazette(rule: Regulation) -> str:
    name = full_name(rule, with_gazette=True)
    if rule.gazette or rule.id is None or not rule.id.type.startswith("permen"):
        return name
    return f"{name} (Berita Negara Republik Indonesia Tahun … Nomor …)"


def omnibus_name(kind: str | None) -> Text:
    """What the omnibus is called before its title: ``Peraturan Menteri Sosial``."""
    return instrument(kind) if kind else Text(id="Peraturan", en="Regulation")
