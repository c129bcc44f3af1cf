"""Relations: who reports to, supervises, appoints, works with or belongs to whom (domain: 1.8).

Each pattern reads one sentence; its subject is the bearer of the norm that stands at the same address, or the subject of the
sentence. ``melalui Y`` gives two relations, to Y and from Y on. What is no named actor (``bawahan``) gives no relation, but for a
superior (``atasannya masing-masing``), who must exist even where nobody names him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.drafting import ties
from rules.drafting.actors import bare_name, kind_of, level_of
from rules.drafting.bearers import Bearers
from rules.drafting.clauses import Clause as Sentence
from rules.drafting.names import Names
from rules.drafting.norms import extract_norms
from rules.drafting.phrasing import names_end, noun_phrase_end
from rules.drafting.spelling import one_name_each
from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, voice
from rules.model import Clause, Regulation, Relation, RelationKind

#: Kind, from, to.
Tie = tuple[RelationKind, str, str]


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
        self._bearers = Bearers(self._body, names)
        self._defined = {d.address for d in regulation.definitions if d.address.kind == "angka"}
        self._patronised: list[str] = []
        self._at: dict[str, list[str]] = {}
        for norm in regulation.norms or extract_norms(regulation, names):
            if norm.bearer and norm.bearer not in self._at.setdefault(norm.address, []):
                self._at[norm.address].append(norm.bearer)
        self._known = {b.casefold(): b for found in self._at.values() for b in found}

    def run(self) -> Iterator[Relation]:
        found = [(unit, *tie) for root in self._body.roots for unit in root.walk() for tie in self._read(unit)]
        ends = [name for _, _, source, target in found for name in (source, target)]
        full = one_name_each([*self._known.values(), *ends], self._names)
        seen: set[tuple[str, str, str, str]] = set()
        for unit, kind, source, target in found:
            relation = self._relation(unit, kind, full.get(source, source), full.get(target, target))
            mark = (unit.address, kind, relation.source_key, relation.target_key)
            if mark not in seen:
                seen.add(mark)
                yield relation

    def _read(self, unit: Unit) -> Iterator[Tie]:
        sentence = self._bearers.read(unit.text)
        sources = self._sources(unit, sentence)
        defines = unit.address in self._defined
        low = sentence.masked.lower()
        if "pada" in low:
            yield from self._reporting(sentence.masked, sentence.adjunct[1] if sentence.conditional else 0, sources)
        if any(word in low for word in ties.GUIDING_WORDS):
            yield from self._supervision(sentence, [] if defines else sources)
        yield from self._patrons(unit, sentence)
        if "merupakan" in low or "adalah" in low or "wadah" in low:
            yield from self._membership(sentence)
        yield from self._parts(unit, sentence)
        if not defines and any(word in low for word in ties.APPOINTING_WORDS):
            yield from self._appointment(sentence, sources)
        if not defines and any(word in low for word in ties.COOPERATING_WORDS):
            yield from self._cooperation(sentence.masked, sources)

        yield from self._completed(unit)

    def _completed(self, unit: Unit) -> Iterator[Tie]:
        """``X berkoordinasi dengan: a. Y; b. Z``: each item read behind the phrase that opens its list."""
        opening = unit.parent
        if opening is None or unit.children or unit.provision.kind not in ("huruf", "angka") or not ties.OPEN.search(opening.text):
            return
        sentence = self._bearers.read(f"{opening.text.rstrip(' :')} {unit.text}")
        sources = self._at.get(unit.address) or self._sources(opening, sentence)
        yield from self._reporting(sentence.masked, sentence.adjunct[1] if sentence.conditional else 0, sources)
        yield from self._cooperation(sentence.masked, sources)

    def _reporting(self, masked: str, start: int, sources: list[str]) -> Iterator[Tie]:
        """``bertanggung jawab kepada``, ``melaporkan ... kepada``, ``dengan tembusan kepada``."""
        for match in ties.ANSWERS.finditer(masked, start):
            yield from self._chain(masked, match.end(), sources)
        reports = ties.REPORTS.search(masked, start)
        if reports is None:
            return
        copy = ties.COPY.search(masked, start)
        to = ties.TO.search(masked, reports.end())
        if to is not None and (copy is None or to.end() <= copy.start()):
            yield from self._chain(masked, to.end(), sources)
        for name in self._list(masked, copy.end())[0] if copy else ():
            yield from (("reports_copy_to", source, name) for source in sources)

    def _chain(self, masked: str, start: int, sources: list[str]) -> Iterator[Tie]:
        """``kepada X melalui Y``: to Y and from Y to X; without Y straight to X."""
        if (superior := ties.SUPERIOR.match(masked, start)) is not None:
            yield from (("reports_to", source, fold(superior.group())) for source in sources)
            return
        targets, end = self._list(masked, start)
        if targets and (that_is := ties.THAT_IS.match(masked, end)) is not None:
            further, end = self._list(masked, that_is.end())
            targets = targets + [name for name in further if name not in targets]
        via = ties.VIA.match(masked, end)
        between = self._list(masked, via.end())[0] if via else []
        for source in sources:
            for middle in between:
                yield "reports_to", source, middle
                yield from (("reports_to", middle, target) for target in targets)
            if not between:
                yield from (("reports_to", source, target) for target in targets)

    def _supervision(self, sentence: Sentence, sources: list[str]) -> Iterator[Tie]:
        """``dibina oleh X``, ``membina X``, ``melakukan pembinaan terhadap X``."""
        masked = sentence.masked
        for match in ties.GUIDED.finditer(masked):
            for above in self._list(masked, match.end())[0]:
                yield from (("supervises", above, below) for below in self._subjects(sentence))
        for match in ties.GUIDES.finditer(masked):
            nominal = match.group().rstrip().endswith(("atas", "terhadap", "kepada"))
            if ties.SUBORDINATES.match(masked, match.end()) and not nominal:
                continue
            for below in self._list(masked, match.end())[0] or self._last_actor(masked, match.end()):
                yield from (("supervises", above, below) for above in sources if above != below)

    def _patrons(self, unit: Unit, sentence: Sentence) -> Iterator[Tie]:
        """``Pembina umum X``: who is named as patron supervises X."""
        patron = ties.PATRON.match(sentence.masked.strip())
        if patron is not None and patron.group("of"):
            self._patronised = [name for name, _ in self._bearers.named(patron.group("of"), surely=True)] or self._patronised
        opening = unit.parent.text if unit.parent and unit.provision.kind == "huruf" else unit.text
        if not ties.PATRON.match(opening) or unit.children:
            return
        namely = ties.NAMELY.search(sentence.masked)
        for above in self._list(sentence.masked, namely.end())[0] if namely else ():
            yield from (("supervises", above, below) for below in self._patronised if above != below)

    def _appointment(self, sentence: Sentence, sources: list[str]) -> Iterator[Tie]:
        """``diangkat oleh X``, ``yang ditunjuk oleh X``, ``mengangkat X``, ``atas usul Y``."""
        masked, verb = sentence.masked, sentence.verb
        for match in ties.APPOINTED.finditer(masked):
            rules = verb is not None and verb[0] == match.start("verb")
            joined = verb is not None and verb[1] < match.start() and ties.JOINED.match(masked[verb[1] : match.start()])
            if not (match.group("yang") or rules or joined):
                continue
            by = self._list(masked, match.end())[0]
            appointees = [self._head_before(sentence, match.start())] if match.group("yang") else self._appointees(sentence)
            for above in by:
                yield from (("appoints", above, below) for below in appointees if below)
            if (proposal := ties.PROPOSAL.search(masked, match.end())) is not None:
                for proposer in self._list(masked, proposal.start("by"))[0]:
                    yield from (("recommends", proposer, above) for above in by)
        for match in ties.APPOINTS.finditer(masked):
            if sentence.voice == "passive" and sentence.predicate and match.start() > sentence.predicate.start:
                continue
            for below in self._list(masked, match.end())[0]:
                if not ties.CHOSEN.match(below):
                    yield from (("appoints", above, below) for above in sources if above != below)
        if (decree := ties.DECREE.search(masked)) is not None:
            whom = self._names.resolve(fold(decree.group("whom")))
            if whom is not None and self._names.actorness(whom) != "no":
                yield from (("appoints", by, whom) for by in self._list(masked, decree.start("by"))[0])

    def _cooperation(self, masked: str, sources: list[str]) -> Iterator[Tie]:
        """``berkoordinasi dengan X``, ``A dan B melakukan kerja sama``, ``hubungan kerja antara A dengan B bersifat koordinatif``."""
        apart = ties.APART.search(masked)
        coordinates = ties.COORDINATES.search(masked)
        if coordinates is not None and self._names.actorness(coordinates.group("what")) != "yes":
            for other in self._list(masked, coordinates.end())[0]:
                yield from (("coordinates_with", source, other) for source in sources if source != other)
        for match in (*ties.WITH.finditer(masked), *((apart,) if apart and "yang" not in apart.group().split() else ())):
            for other in self._list(masked, match.end())[0]:
                yield from (("coordinates_with", source, other) for source in sources if source != other)
        if len(sources) > 1 and ties.TOGETHER.search(masked):
            yield from (("coordinates_with", sources[0], other) for other in sources[1:])
        if (bonds := ties.BONDS.search(masked)) is not None:
            sides = [[name for name, _ in self._bearers.named(side)] for side in re.split(r"\s+dengan\s+", bonds.group("who"), maxsplit=1)]
            if len(sides) == 1:
                sides = [sides[0][:1], sides[0][1:] or sides[0][:1]]
            yield from (("coordinates_with", one, other) for one in sides[0] for other in sides[1])

    def _membership(self, sentence: Sentence) -> Iterator[Tie]:
        """``X adalah wadah berhimpun Y``, ``X merupakan unit di lingkungan Z``."""
        masked = sentence.masked
        if (gathers := ties.GATHERS.search(masked)) is not None:
            parts = self._list(masked, gathers.start("who"))[0]
            yield from (("member_of", part, whole) for whole in self._subjects(sentence) for part in parts)
        if (unit_of := ties.UNIT_OF.search(masked)) is not None:
            wholes = self._list(masked, unit_of.start("whole"))[0]
            yield from (("part_of", part, whole) for part in self._subjects(sentence) for whole in wholes)

    def _parts(self, unit: Unit, sentence: Sentence) -> Iterator[Tie]:
        """``X terdiri atas: a. Y; ...`` - at the item that names Y, or in the sentence itself."""
        masked = sentence.masked
        if (consists := self._consists(unit)) is not None:
            kind, wholes = consists
            item = masked[masked.find(":") + 1 :]  # "Ketua merangkap anggota: Menteri X"
            name = self._names.resolve(fold(item[: noun_phrase_end(item, 0, len(item))]))
            if name is not None and (kind == "member_of" or self._names.actorness(name) != "no"):
                parts = self._names.split(name)
                yield from ((kind, part, whole) for part in parts for whole in wholes if not _same_sort(part, whole))
        if not unit.children and (stated := self._stated(sentence, unit)) is not None:
            kind, wholes, start = stated
            parts = self._list(masked, start)[0]
            yield from ((kind, part, whole) for part in parts for whole in wholes if not _same_sort(part, whole))

    def _consists(self, unit: Unit) -> tuple[RelationKind, list[str]] | None:
        """For an item of a list that says what a unit or body consists of: how, and of which wholes it is part."""
        if unit.parent is None or unit.provision.kind not in ("huruf", "angka") or unit.parent.provision.kind == "angka":
            return None
        stated = self._stated(self._bearers.read(unit.parent.text), unit.parent)
        return stated[:2] if stated is not None else None

    def _stated(self, sentence: Sentence, unit: Unit) -> tuple[RelationKind, list[str], int] | None:
        """``X terdiri atas``: the kind of membership, the wholes, and where the parts begin; None where X is no body."""
        consists = ties.CONSISTS.search(sentence.masked)
        if consists is None:
            return None
        ruling = sentence.predicate
        counts = ruling is not None and ruling.end <= consists.start() and sentence.words((ruling.start, ruling.end)).lower() == "berjumlah"
        if ruling is not None and not counts and not consists.start() <= ruling.start < consists.end():
            return None
        words = consists.group().lower()
        start = sentence.subject[0]
        subject = (
            fold(sentence.masked[start : noun_phrase_end(sentence.masked, start, ruling.start if ruling and counts else consists.start())])
            + " "
        )
        members = ties.MEMBERS.match(subject)
        named = subject[members.end() :] if members else subject
        if members and not named.strip():  # "Anggota sebagaimana dimaksud pada ayat (1) huruf d terdiri atas"
            wholes = next((c[1] for t in self._body.referred(sentence.text, unit) if (c := self._consists(t)) is not None), None)
            return ("member_of", wholes, consists.end()) if wholes else None
        organisation = ties.ORGANISATION.match(named)
        named = named[organisation.end() :] if organisation else named
        organised = bool(members or organisation) or words.startswith("beranggotakan")
        if words.startswith("meliputi") and not organised:
            return None
        one = [name for name in (self._names.resolve(named),) if name] if ties.ALTERNATIVES.search(named) else []
        wholes = one or [self._longer(name) for name, _ in self._bearers.named(named)]
        wholes = [w for w in wholes if organised or kind_of(w) in ties.WHOLES or w.casefold() in self._names.actors]
        kind: RelationKind = "member_of" if members or words.startswith("beranggotakan") or "unsur" in words else "part_of"
        return (kind, wholes, consists.end()) if wholes else None

    def _sources(self, unit: Unit, sentence: Sentence) -> list[str]:
        """Who acts in a unit: the bearers of its norms, else its subject."""
        states = sentence.voice == "stative" and sentence.modality is None
        if unit.address in self._at and not states:
            return self._at[unit.address]
        return [] if sentence.voice == "passive" else self._subjects(sentence)

    def _subjects(self, sentence: Sentence) -> list[str]:
        """The actors in the subject of a sentence; none where the subject begins with a thing."""
        pieces = self._names.split(sentence.words(sentence.subject))
        if not pieces or self._names.actorness(pieces[0]) == "no":
            return []
        named = self._bearers.named(sentence.words(sentence.subject))
        return [self._longer(name) for name, _ in named if not voice(name.split()[0].lower())]

    def _appointees(self, sentence: Sentence) -> list[str]:
        """Who is appointed: the subject; of ``Keanggotaan X`` the members of X."""
        subject = sentence.words(sentence.subject)
        if (collective := ties.COLLECTIVE.match(subject)) is not None:
            of = self._names.resolve(collective.group("of"))
            return [f"{collective.group('who').lower()} {of}"] if of else []
        return [name for name in self._subjects(sentence) if self._names.actorness(name) == "yes"]

    def _head_before(self, sentence: Sentence, place: int) -> str | None:
        """The actor that a relative clause is about: the words after ``oleh``, or the subject; ``Koordinator`` alone gets its unit."""
        before = sentence.masked[:place]
        by = list(re.finditer(r"\boleh\s+(?:seorang\s+)?", before))
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
        """The actors named in a list that begins at ``start``, and where it ends; none where it begins with a thing."""
        end = names_end(masked, start)
        found: list[str] = []
        for piece in self._names.split(fold(masked[start:end])):
            known = self._names.actorness(piece)
            if not found and known == "no":
                break
            name = self._names.resolve(piece)
            if name is not None and (known == "yes" or ties.CAPITALS.match(piece)) and not ties.NOBODY.match(piece):
                found.append(self._longer(name))
        return found, end

    def _last_actor(self, masked: str, start: int) -> list[str]:
        """The actor whose doings are supervised, named last: ``atas pelaksanaan program ... pemerintah kabupaten/kota``."""
        words = masked[start : noun_phrase_end(masked, start, len(masked.rstrip(" .;")))].split()
        for place in range(max(1, len(words) - 4), len(words)):
            name = " ".join(words[place:])
            inside = words[place - 1].lower() in ("di", "pada", "dalam", "lingkungan", "dan", "oleh")
            if not inside and words[place].islower() and kind_of(name) in ("agency", "office"):
                return [resolved] if (resolved := self._names.resolve(name)) else []
        return []

    def _longer(self, name: str) -> str:
        return self._names.begins(name) or self._known.get(name.casefold(), name)

    def _relation(self, unit: Unit, kind: RelationKind, source: str, target: str) -> Relation:
        provision = unit.provision
        evidence = Clause(
            document=provision.document,
            regulation=provision.amends or self._regulation.id,
            address=provision.address,
            words=" ".join(unit.text.split()),
            page=provision.page,
            line=provision.line,
        )
        ends = {"from": source, "to": target, "source_key": self._names.key(source), "target_key": self._names.key(target)}
        place = {"document": provision.document, "address": provision.address}
        return Relation.model_validate(place | ends | {"kind": kind, "level": level_of(source), "evidence": evidence})


def _same_sort(part: str, whole: str) -> bool:
    """Whether a part is the whole itself or a sort of it (``LKS Asing`` of LKS), which is no part."""
    return part.casefold() == whole.casefold() or part.casefold().startswith(whole.casefold() + " ")
