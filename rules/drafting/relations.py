"""Relations: who reports to, supervises, appoints, works with or belongs to whom (domain: 1.8).

Each pattern reads one sentence; its subject is the bearer of the norm that stands at the same address, or the subject of the
sentence. ``melalui Y`` gives two relations, to Y and from Y on. What is no named actor (``bawahan``) gives no relation, but for a
superior (``atasannya masing-masing``), who must exist even where nobody names him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.drafting.actors import bare_name, kind_of, level_of
from rules.drafting.clauses import Clause as Sentence
from rules.drafting.clauses import names_end, noun_phrase_end, parse
from rules.drafting.names import Names
from rules.drafting.norms import extract_norms
from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, voice
from rules.model import Clause, Regulation, Relation, RelationKind

_ANSWERS = re.compile(
    r"\bbertanggung\s?jawab\s+(?:(?:secara|langsung|penuh|teknis|administratif|administrasi|operasional|fungsional|hierarkis|dan)\s+)*(?:kepada|pada)\s+|"
    r"\bbertanggung\s?jawab\b[^,;.:]{1,60}?\bdan\s+(?:secara\s+\w+\s+)kepada\s+",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:melapor(?:kan)?\b|(?:menyampaikan|memberikan|membuat|menyusun\s+dan\s+menyampaikan|mengirimkan|menyerahkan)\s+(?:\w+\s+){0,3}?laporan\b|mempertanggungjawabkan\b|"
    r"pelaporan\b|laporan\b(?=[^;.]{0,160}?\bdisampaikan\b))",
    re.IGNORECASE,
)
_TO = re.compile(r"\bkepada\s+", re.IGNORECASE)
_VIA = re.compile(r"^\s*,?\s*melalui\s+", re.IGNORECASE)
_COPY = re.compile(r"\btembusan(?:nya)?\b(?:\s+\w+){0,4}?\s+kepada\s+", re.IGNORECASE)
_GUIDED = re.compile(
    r"\b(?:dibina|dikoordinasikan|dikoordinir|disupervisi|diawasi|dibawahi)\b(?:\s+(?:secara|teknis|fungsional|oleh|langsung|dan|diawasi|dibina)){0,5}?\s+oleh\s+|"
    r"\bpembinaan\b[^,;.:]{0,60}?\b(?:dilakukan|dilaksanakan)\s+oleh\s+",
    re.IGNORECASE,
)
_GUIDES = re.compile(
    r"\b(?:membina|mengawasi|meng(?:k)?oordinasikan|mengoordinir|membawahi|membawahkan|menyupervisi|mensupervisi|mengendalikan)"
    r"(?:\s*(?:,|dan|serta)\s*(?:dan\s+)?(?:membina|mengawasi|meng(?:k)?oordinasikan|mengendalikan|mengevaluasi|memfasilitasi))*\s+(?:kegiatan\s+)?|"
    r"\b(?:melakukan|melaksanakan|memberikan|menyelenggarakan)\s+(?:\w+\s+){0,2}?(?:pembinaan|pengawasan|supervisi|bimbingan\s+teknis)\b(?:\s*(?:,|dan|serta)\s*(?:dan\s+)?\w+){0,3}\s+(?:teknis\s+|umum\s+|fungsional\s+)?(?:terhadap|kepada|atas)\s+",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    r"\b(?P<yang>yang\s+)?(?P<verb>diangkat|diberhentikan|ditunjuk|ditetapkan|dikukuhkan|dilantik)(?:\s*(?:,|dan/atau|dan|atau|serta)\s*(?:dan\s+)?(?:diangkat|diberhentikan|ditunjuk|ditetapkan|dikukuhkan|dilantik))*"
    r"\s+(?:oleh|dengan\s+(?:surat\s+)?keputusan|berdasarkan\s+(?:surat\s+)?keputusan)\s+",
    re.IGNORECASE,
)
_APPOINTS = re.compile(
    r"\b(?:mengangkat|memberhentikan|menunjuk|mengukuhkan|melantik|menetapkan)(?:\s*(?:,|dan/atau|dan|atau|serta)\s*(?:mengangkat|memberhentikan|menunjuk|mengukuhkan|melantik|menetapkan))*\s+",
    re.IGNORECASE,
)
_DECREE = re.compile(
    r"\bkeputusan\s+(?P<by>\w[\w/ ]+?)\s+untuk\s+(?:pengukuhan|pengangkatan|penetapan|pelantikan)\s+(?P<whom>\w.*)", re.IGNORECASE
)
_PROPOSAL = re.compile(r"\batas\s+(?:dasar\s+)?(?:usul(?:an)?|rekomendasi|pertimbangan)\s+(?:dari\s+)?(?P<by>\w.*)", re.IGNORECASE)
_WITH = re.compile(
    r"\b(?:berkoordinasi|bekerja\s?sama|kerja\s?sama|koordinasi|bermitra|bersinergi|berkonsultasi|bersama-sama|berkolaborasi|kemitraan)(?:\s+(?:secara\s+\w+|yang\s+\w+|teknis|dan\s+bekerja\s?sama|dan\s+sinkronisasi|"
    r"dan\s+kerja\s?sama|dan\s+berkoordinasi|dan\s+bermitra|erat|lintas\s+sektor)){0,2}\s+dengan\s+",
    re.IGNORECASE,
)
_TIES = re.compile(
    r"\bhubungan\s+(?:kerja|koordinasi|kelembagaan)\s+(?P<antar>antara|antar)\s*(?P<who>.+?)\s+(?:bersifat|bersipat|dilakukan|dilaksanakan|merupakan)\s+(?:\w+\s+){0,3}?(?:koordina|konsulta|kemitra|fungsional)",
    re.IGNORECASE,
)
_CONSISTS = re.compile(r"\b(?:terdiri\s+(?:atas|dari)|meliputi|membawahi|beranggotakan)\b\s*(?:unsur(?:-unsur)?\b)?\s*:?\s*", re.IGNORECASE)
_MEMBERS = re.compile(r"^(?:susunan\s+)?(?:keanggotaan|anggota)\s+", re.IGNORECASE)
_ORGANISATION = re.compile(r"^(?:susunan\s+organisasi|struktur\s+organisasi|organisasi|susunan)\s+", re.IGNORECASE)
_GATHERS = re.compile(
    r"\b(?:adalah|merupakan|sebagai)\s+(?:\w+\s+){0,2}?wadah\s+(?:\w+\s+){0,2}?(?:berhimpun(?:nya)?|koordinasi\s+antar(?:a)?|komunikasi\s+antar(?:a)?|antar(?:a)?)\s+(?:para\s+)?(?P<who>\w.*)",
    re.IGNORECASE,
)
_UNIT_OF = re.compile(
    r"\b(?:adalah|merupakan)\s+(?:(?:salah\s+satu\s+)?(?:unit|unsur|bagian|satuan|organisasi)\b[^,;.]{0,60}?\b(?:di\s+lingkungan|dari|pada)|bagian\s+dari)\s+(?P<whole>\w.*)",
    re.IGNORECASE,
)
_SUPERIOR = re.compile(r"^atasan(?:nya)?(?:\s+langsung(?:nya)?)?(?:\s+masing-\s?masing)?", re.IGNORECASE)
_SUBORDINATES = re.compile(r"^(?:bawahan|pelaksanaan|penyelenggaraan|kegiatan|seluruh\s+kegiatan|tugas|program)\b", re.IGNORECASE)
#: Who is chosen or listed, not put into an office.
_CHOSEN = re.compile(r"^(?:pemenang|penerima|peserta|korban|calon|penyedia|anak|klien|masyarakat|keluarga|warga|pemohon)\b", re.IGNORECASE)
#: What may stand between the verb of a clause and a second passive of the same subject.
_JOINED = re.compile(r"^(?!.*\byang\b).*\b(?:dan|serta|atau|kemudian)\s+$", re.DOTALL)
_CAPITALS = re.compile(r"^[A-Z]{2,}(?:/[A-Z]{2,})*$")
#: Words that name nobody in particular.
_NOBODY = re.compile(
    r"^(?:pihak(?:-pihak)?(?:\s+(?:lain|terkait|ketiga))?|suatu\s.*|satu\s.*|orang|anggota|unsur|.*(?:bawahnya|bawahannya)(?:\s+masing-masing)?)$",
    re.IGNORECASE,
)
#: Heads of wholes: a unit or body consists of units; who merely does something (``Penyelenggara pelatihan``) consists of nobody.
_WHOLES = ("agency", "institution", "association")


def extract_relations(regulation: Regulation, names: Names) -> tuple[Relation, ...]:
    """The relations between actors in a regulation's body and definitions, in the order of the text.

    Args:
        regulation: with its provisions and definitions; its norms are used where it has them already.
        names: the names of the same document.
    """
    return tuple(_Reader(regulation, names).run())


class _Reader:
    """Reads the sentences of one body for relations."""

    def __init__(self, regulation: Regulation, names: Names) -> None:
        self._regulation = regulation
        self._names = names
        self._body = Body.of(regulation)
        self._defined = {d.address for d in regulation.definitions if d.address.kind == "angka"}
        self._bearers: dict[str, list[str]] = {}
        for norm in regulation.norms or extract_norms(regulation, names):
            if norm.bearer and norm.bearer not in self._bearers.setdefault(norm.address, []):
                self._bearers[norm.address].append(norm.bearer)
        self._known = {b.casefold(): b for found in self._bearers.values() for b in found}

    def run(self) -> Iterator[Relation]:
        seen: set[tuple[str, str, str, str]] = set()
        for root in self._body.roots:
            for unit in root.walk():
                for kind, source, target in self._read(unit):
                    relation = self._relation(unit, kind, source, target)
                    mark = (unit.address, kind, relation.source_key, relation.target_key)
                    if mark not in seen:
                        seen.add(mark)
                        yield relation

    def _read(self, unit: Unit) -> Iterator[tuple[RelationKind, str, str]]:
        text = unit.text
        sentence = parse(text, self._names)
        masked = sentence.masked
        sources = self._sources(unit, sentence)
        start = sentence.adjunct[1] if sentence.conditional else 0
        defines = unit.address in self._defined
        yield from self._reporting(masked, start, sources)
        yield from self._supervision(sentence, [] if defines else sources)
        yield from self._parts(unit, sentence)
        if not defines:
            yield from self._appointment(sentence, sources)
            yield from self._cooperation(masked, sources)

    def _reporting(self, masked: str, start: int, sources: list[str]) -> Iterator[tuple[RelationKind, str, str]]:
        for match in _ANSWERS.finditer(masked, start):
            yield from self._chain("reports_to", masked, match.end(), sources)
        reports = _REPORTS.search(masked, start)
        copy = _COPY.search(masked, start)
        if reports is not None:
            to = _TO.search(masked, reports.end())
            if to is not None and (copy is None or to.end() <= copy.start()):
                yield from self._chain("reports_to", masked, to.end(), sources)
            if copy is not None:
                for name in self._list(masked, copy.end())[0]:
                    yield from (("reports_copy_to", source, name) for source in sources)

    def _chain(self, kind: RelationKind, masked: str, start: int, sources: list[str]) -> Iterator[tuple[RelationKind, str, str]]:
        """``kepada X melalui Y``: to Y and from Y to X; without Y straight to X."""
        if (superior := _SUPERIOR.match(masked[start:])) is not None:
            yield from ((kind, source, fold(superior.group())) for source in sources)
            return
        targets, end = self._list(masked, start)
        via = _VIA.match(masked[end:])
        between = self._list(masked, end + via.end())[0] if via else []
        for source in sources:
            for middle in between:
                yield kind, source, middle
                yield from ((kind, middle, target) for target in targets)
            if not between:
                yield from ((kind, source, target) for target in targets)

    def _supervision(self, sentence: Sentence, sources: list[str]) -> Iterator[tuple[RelationKind, str, str]]:
        masked = sentence.masked
        for match in _GUIDED.finditer(masked):
            subjects = self._subjects(sentence)
            for above in self._list(masked, match.end())[0]:
                yield from (("supervises", above, below) for below in subjects)
        for match in _GUIDES.finditer(masked):
            start = match.end()
            if _SUBORDINATES.match(masked[start:]) and not match.group().rstrip().endswith(("atas", "terhadap", "kepada")):
                continue
            for below in self._list(masked, start)[0] or self._last_actor(masked, start):
                yield from (("supervises", above, below) for above in sources if above != below)

    def _appointment(self, sentence: Sentence, sources: list[str]) -> Iterator[tuple[RelationKind, str, str]]:
        masked = sentence.masked
        for match in _APPOINTED.finditer(masked):
            rules = sentence.verb is not None and sentence.verb[0] == match.start("verb")
            joined = (
                sentence.verb is not None and sentence.verb[1] < match.start() and _JOINED.search(masked[sentence.verb[1] : match.start()])
            )
            if not (match.group("yang") or rules or joined):
                continue
            by = self._list(masked, match.end())[0]
            subjects = [self._head_before(sentence, match.start())] if match.group("yang") else self._appointees(sentence)
            for above in by:
                yield from (("appoints", above, below) for below in subjects if below)
            if (proposal := _PROPOSAL.search(masked, match.end())) is not None:
                for source in self._list(masked, proposal.start("by"))[0]:
                    yield from (("recommends", source, above) for above in by)
        for match in _APPOINTS.finditer(masked):
            if sentence.voice == "passive" and sentence.predicate and match.start() > sentence.predicate.start:
                continue
            for below in self._list(masked, match.end())[0]:
                if not _CHOSEN.match(below):
                    yield from (("appoints", above, below) for above in sources if above != below)
        if (decree := _DECREE.search(masked)) is not None:
            whom = self._names.resolve(fold(decree.group("whom")))
            for by in self._list(masked, decree.start("by"))[0]:
                if whom is not None and self._names.actorness(whom) != "no":
                    yield "appoints", by, whom

    def _cooperation(self, masked: str, sources: list[str]) -> Iterator[tuple[RelationKind, str, str]]:
        for match in _WITH.finditer(masked):
            for other in self._list(masked, match.end())[0]:
                yield from (("coordinates_with", source, other) for source in sources if source != other)
        if len(sources) > 1 and re.search(r"\bmelakukan\s+(?:kerja\s?sama|koordinasi)\s*[.;]?\s*$", masked, re.IGNORECASE):
            yield from (("coordinates_with", sources[0], other) for other in sources[1:])
        if (ties := _TIES.search(masked)) is not None:
            who = re.split(r"\s+dengan\s+", ties.group("who"), maxsplit=1)
            sides = [[n for p in self._names.split(fold(side)) if (n := self._names.resolve(p))] for side in who]
            if len(sides) == 1:
                sides = [sides[0][:1], sides[0][1:] or sides[0][:1]]
            yield from (("coordinates_with", one, other) for one in sides[0] for other in sides[1])

    def _parts(self, unit: Unit, sentence: Sentence) -> Iterator[tuple[RelationKind, str, str]]:
        masked = sentence.masked
        if (gathers := _GATHERS.search(masked)) is not None:
            for whole in self._subjects(sentence):
                for part in self._list(masked, gathers.start("who"))[0]:
                    yield "member_of", part, whole
        if (unit_of := _UNIT_OF.search(masked)) is not None:
            for part in self._subjects(sentence):
                for whole in self._list(masked, unit_of.start("whole"))[0]:
                    yield "part_of", part, whole
        owner = self._wholes(unit)
        if owner is not None:
            kind, wholes = owner
            name = self._names.resolve(fold(masked[: noun_phrase_end(masked, 0, len(masked))]))
            if name is not None and (kind == "member_of" or self._names.actorness(name) != "no"):
                for piece in self._names.split(name):
                    yield from ((kind, piece, whole) for whole in wholes if not _same_sort(piece, whole))
        if not unit.children and (whole := self._whole_of(sentence, unit)) is not None:
            kind, wholes, start = whole
            for part in self._list(masked, start)[0]:
                yield from ((kind, part, w) for w in wholes if not _same_sort(part, w))

    def _wholes(self, unit: Unit) -> tuple[RelationKind, list[str]] | None:
        """For an item of a list that says what a unit or body consists of: how, and of which wholes."""
        if unit.parent is None or unit.provision.kind not in ("huruf", "angka") or unit.parent.provision.kind == "angka":
            return None
        sentence = parse(unit.parent.text, self._names)
        whole = self._whole_of(sentence, unit.parent)
        return whole[:2] if whole is not None else None

    def _whole_of(self, sentence: Sentence, unit: Unit) -> tuple[RelationKind, list[str], int] | None:
        """``X terdiri atas``: the kind of membership, the wholes, and where the parts begin; None where X is no body."""
        consists = _CONSISTS.search(sentence.masked)
        if consists is None or (sentence.predicate is not None and not consists.start() <= sentence.predicate.start < consists.end()):
            return None
        subject = fold(sentence.masked[sentence.subject[0] : noun_phrase_end(sentence.masked, sentence.subject[0], consists.start())])
        members = _MEMBERS.match(subject + " ") or consists.group().lower().startswith("beranggotakan")
        if members and not _MEMBERS.sub("", subject + " ").strip():
            for target in self._body.referred(sentence.text, unit):
                if (whole := self._wholes(target)) is not None:
                    return "member_of", whole[1], consists.end()
            return None
        named = _ORGANISATION.sub("", _MEMBERS.sub("", subject))
        organised = bool(_ORGANISATION.match(subject)) or bool(members)
        if consists.group().lower().startswith("meliputi") and not organised:
            return None
        wholes = []
        for piece in self._names.split(named):
            name = self._names.resolve(piece)
            if name is None or self._names.actorness(piece) == "no":
                continue
            name = self._longer(name)
            body = kind_of(name) in _WHOLES or name.casefold() in self._names.actors or organised
            if body:
                wholes.append(name)
        return ("member_of" if members or "unsur" in consists.group().lower() else "part_of", wholes, consists.end()) if wholes else None

    def _sources(self, unit: Unit, sentence: Sentence) -> list[str]:
        """Who acts in a unit: the bearers of its norms, else its subject, else the bearers of the list it opens."""
        passive = sentence.voice == "passive"
        if unit.address in self._bearers:
            return self._bearers[unit.address]
        return [] if passive else self._subjects(sentence)

    def _subjects(self, sentence: Sentence) -> list[str]:
        """The actors in the subject of a sentence."""
        found: list[str] = []
        for piece in self._names.split(sentence.words(sentence.subject)):
            if not found and self._names.actorness(piece) == "no":
                return []
            name = self._names.resolve(piece)
            if name is not None and self._names.actorness(piece) != "no" and not voice(name.split()[0].lower()):
                found.append(self._longer(name))
        return found

    def _appointees(self, sentence: Sentence) -> list[str]:
        """Who is appointed: the subject; of ``Keanggotaan X`` the members of X."""
        subject = sentence.words(sentence.subject)
        if members := re.match(r"(?:susunan\s+)?ke(?P<who>anggota|pengurus)an\s+(?:organisasi\s+)?(?P<of>\w.*)", subject, re.IGNORECASE):
            of = self._names.resolve(members.group("of"))
            return [f"{members.group('who').lower()} {of}"] if of else []
        return [n for n in self._subjects(sentence) if self._names.actorness(n) == "yes"]

    def _head_before(self, sentence: Sentence, place: int) -> str | None:
        """The actor that a relative clause is about: the words after ``oleh`` or the subject; ``Koordinator`` alone gets its unit."""
        before = sentence.masked[:place]
        by = [m for m in re.finditer(r"\boleh\s+(?:seorang\s+)?", before)]
        if not by:
            subjects = self._subjects(sentence)
            return subjects[0] if subjects and sentence.subject[1] + 2 >= place else None
        head = fold(bare_name(before[by[-1].end() :]))
        if not head or self._names.actorness(head) == "no":
            return None
        if " " not in head and re.search(r"\bdipimpin\b", before):
            led = self._subjects(sentence)
            return f"{head} {led[0]}" if led else head
        return self._names.resolve(head)

    def _list(self, masked: str, start: int) -> tuple[list[str], int]:
        """The actors named in a list that begins at ``start``, and where it ends."""
        end = names_end(masked, start)
        found: list[str] = []
        for piece in self._names.split(fold(masked[start:end])):
            if not found and self._names.actorness(piece) == "no":
                break
            name = self._names.resolve(piece)
            if name is not None and (self._names.actorness(piece) == "yes" or _CAPITALS.match(piece)) and not _NOBODY.match(piece):
                found.append(self._longer(name))
        return found, end

    def _last_actor(self, masked: str, start: int) -> list[str]:
        """The actor whose doings are supervised, named last: ``atas pelaksanaan program ... pemerintah kabupaten/kota``."""
        end = noun_phrase_end(masked, start, len(masked.rstrip(" .;")))
        words = masked[start:end].split()
        for place in range(1, len(words)):
            name = " ".join(words[place:])
            if (
                kind_of(name) in ("agency", "office")
                and self._names.actorness(name) == "yes"
                and words[place - 1].lower() not in ("di", "pada", "dalam", "lingkungan", "dan", "oleh")
            ):
                resolved = self._names.resolve(name)
                return [resolved] if resolved and words[place].islower() and len(words) - place <= 4 else []
        return []

    def _longer(self, name: str) -> str:
        return self._names.begins(name) or self._known.get(name.casefold(), name)

    def _relation(self, unit: Unit, kind: RelationKind, source: str, target: str) -> Relation:
        provision = unit.provision
        return Relation.model_validate(
            {
                "document": provision.document,
                "address": provision.address,
                "kind": kind,
                "from": source,
                "to": target,
                "source_key": self._names.key(source),
                "target_key": self._names.key(target),
                "level": level_of(source),
                "evidence": Clause(
                    document=provision.document,
                    regulation=provision.amends or self._regulation.id,
                    address=provision.address,
                    words=" ".join(unit.text.split()),
                    page=provision.page,
                    line=provision.line,
                ),
            }
        )


def _same_sort(part: str, whole: str) -> bool:
    """Whether a part is the whole itself or a sort of it (``LKS Asing`` of LKS), which is no part."""
    return part.casefold() == whole.casefold() or part.casefold().startswith(whole.casefold() + " ")
