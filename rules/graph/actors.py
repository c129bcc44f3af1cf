"""One actor across documents: which names of which documents mean the same, and which mean their own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules.drafting.actors import actor_key, bare_name, kind_of, level_of
from rules.model import Actor, Case, Definition, Evidence, Name, Norm, Regulation, Relation
from rules.similarity.normalise import listed

#: Spellings of one body that differ by words that rules add or leave out. After these the slugs agree.
_FOLDS = (
    (re.compile(r"\b(bupati|kabupaten|wali|dinas)l(?=(?:wali-?)?kota\b)"), r"\1-"),  # a slash that was read as an l
    (re.compile(r"\bwali-kota\b"), "walikota"),
    (re.compile(r"\b(bupati|kabupaten)-(?:dan-atau|dan|atau)-(?=(?:wali)?kota\b)"), r"\1-"),
    (re.compile(r"^pemerintah-pusat$"), "pemerintah"),
    (re.compile(r"\bdinas-instansi\b|\binstansi-dinas\b"), "dinas"),
    (re.compile(r"\binstansi-sosial(?=-(?:provinsi|kabupaten|kota|kecamatan|daerah|$))"), "dinas-sosial"),
    (re.compile(r"\b(dinas-sosial|pemerintah)-daerah-(?=provinsi|kabupaten|kota)"), r"\1-"),
    (re.compile(r"-(?:setempat|yang-bersangkutan)$"), ""),
)
#: Between a name that means something else in every rule and the rule, in the key of an actor.
LOCAL = "--"
#: Names of one word that name the same everywhere.
_EVERYWHERE = listed(
    """presiden gubernur bupati walikota camat lurah pemerintah masyarakat keluarga negara kepolisian kejaksaan pengadilan notaris polri tni
    mpr dpr dpd dprd bpk bnpb bpbd"""
)
#: Names that begin so belong to the organisation that the document is about; with a field behind them, units of a ministry do not.
_ALWAYS_LOCAL = re.compile(
    r"^(?:(?:kepala|pimpinan|ketua|wakil ketua|sekretaris|anggota|koordinator)\s+)?"
    r"(?:bidang|sub\s?bidang|bagian|sub\s?bagian|seksi|sub\s?seksi|urusan|instalasi|kelompok jabatan fungsional|satuan organisasi|unit kerja)\b",
    re.IGNORECASE,
)
_LOCAL_ALONE = re.compile(
    r"^(?:kepala|wakil kepala|pimpinan|ketua|wakil ketua|sekretaris|wakil sekretaris|bendahara|anggota|koordinator|direktur|direktur jenderal|"
    r"sekretaris jenderal|pengurus|pengawas|pembina|pelaksana|pelaksana harian|petugas|pejabat|pegawai|pemohon|penyelenggara|penanggung jawab|"
    r"tim|tim teknis|tim koordinasi|tim verifikasi|tim penilai|panitia|sekretariat|direktorat|biro|pusat|balai|panti|loka|lembaga|badan|instansi|dinas|"
    r"kementerian|menteri|komisi|dewan|forum|kepala (?:panti|balai|loka|dinas|badan|lembaga|pusat|biro|sekretariat|kantor|unit|upt))$",
    re.IGNORECASE,
)
#: ``menteri yang menyelenggarakan urusan pemerintahan di bidang sosial``, ``... urusan pemerintahan dalam negeri``.
_FIELD_OF_MINISTER = re.compile(r"\b(?:bidang|urusan pemerintahan)\s+(?!di\s+bidang\b)([a-z][a-z ]+?)\s*(?:[.,;(]|$)", re.IGNORECASE)
_ACRONYM = re.compile(r"^[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*$|^[A-Z]{2,}$")


class Joined(NamedTuple):
    """Regulations and cases whose keys agree, and the actors they share."""

    regulations: tuple[Regulation, ...]
    cases: tuple[Case, ...]
    actors: tuple[Actor, ...]


def fold(name: str) -> str:
    """The slug of a name after the words that make no difference were taken out."""
    key = actor_key(bare_name(name))
    for pattern, replacement in _FOLDS:
        key = pattern.sub(replacement, key)
    return key or actor_key(name)


class _Keys:
    """What the names of all documents are joined to.

    Full names, former names and aliases of a case's actors lead to its key. An abbreviation does only where no document of the
    corpus and no other actor gives it another meaning; a document that defines it has already replaced it by its full name. An
    alias that means something else in every rule (``Menteri``) leads nowhere.
    """

    def __init__(self, regulations: Sequence[Regulation], cases: Sequence[Case]) -> None:
        full: defaultdict[str, set[str]] = defaultdict(set)
        short: defaultdict[str, set[str]] = defaultdict(set)
        for actor in (a for c in cases for a in c.actors):
            full[fold(actor.name)].add(actor.key)
            for name in (n.name for n in actor.names if not is_local(n.name)):
                (short if _ACRONYM.match(name) else full)[fold(name)].add(actor.key)
            if actor.short:
                short[fold(actor.short)].add(actor.key)
        for definition in (d for r in regulations for d in r.definitions):
            term = fold(definition.term)
            meant = full.get(term, {term})
            for name in (definition.short, *definition.aliases):
                if name and _ACRONYM.match(name):
                    short[fold(name)] |= meant
        self._taken = {actor.key for c in cases for actor in c.actors}
        self._joint = {name: min(keys) for name, keys in sorted(full.items()) if len(keys) == 1}
        for name, keys in sorted(short.items()):
            if len(keys) == 1:
                self._joint.setdefault(name, min(keys))

    def __call__(self, name: str, regulation: Regulation) -> str:
        """The joint key of a name as a document uses it."""
        key = fold(_written_out(name, regulation.definitions))
        if key in self._joint:
            return self._joint[key]
        if key in ("menteri", "kementerian"):
            field = _field(regulation.definitions, key)
            if field is not None:
                named = fold(f"{key} {field}")
                return self._joint.get(named, named)
        # An abbreviation with two meanings must not fall in with the case's actor whose key is spelled like it.
        if is_local(name) or key in self._taken:
            return f"{key}{LOCAL}{actor_key(regulation.key)}"
        return key


def _written_out(name: str, definitions: Iterable[Definition]) -> str:
    """A name of several words with the abbreviations in it written out as its document defines them: ``LKS Asing``."""
    words = name.split()
    if len(words) < 2 or not any(_ACRONYM.match(word) for word in words):
        return name
    terms = {d.short: d.term for d in definitions if d.short and _ACRONYM.match(d.short)}
    return " ".join(terms.get(word, word) for word in words)


def is_local(name: str) -> bool:
    """Whether a name means something else in every rule: an inner organ, or an office or body without further words."""
    bare = bare_name(name)
    if _ALWAYS_LOCAL.match(bare) or _LOCAL_ALONE.match(bare):
        return True
    words = re.split(r"[\s/]+", bare)
    return len(words) == 1 and words[0].casefold() not in _EVERYWHERE and kind_of(bare) in ("office", "agency", "institution")


def _field(definitions: Iterable[Definition], key: str) -> str | None:
    """The field of the minister or ministry that a document defines by it."""
    for definition in definitions:
        if fold(definition.term) == key:
            found = _FIELD_OF_MINISTER.search(definition.body)
            if found:
                return found.group(1).removeprefix("kesejahteraan ")
    return None


def join_actors(regulations: Sequence[Regulation], cases: Sequence[Case]) -> Joined:
    """Give every actor one key across documents and cases, and gather what is known of it.

    Norms and relations of texts get the joint key; their names stay as their documents have them. Those of cases have it
    already. Copies keep what they have.
    """
    keys = _Keys([r for r in regulations if r.copy_of is None], cases)
    gathered: defaultdict[str, _Gathered] = defaultdict(_Gathered)
    out = []
    for regulation in regulations:
        if regulation.copy_of is not None:
            out.append(regulation)
            continue
        norms = tuple(_norm(n, keys, regulation, gathered) for n in regulation.norms)
        relations = tuple(_relation(r, keys, regulation, gathered) for r in regulation.relations)
        out.append(regulation.model_copy(update={"norms": norms, "relations": relations}))
    told = {a.key: a for c in reversed(cases) for a in c.actors}
    for case in cases:
        _gather_case(case, gathered, told)
    for regulation in out:
        for definition in regulation.definitions if regulation.copy_of is None else ():
            key = keys(definition.term, regulation)
            if key in gathered or key in told:
                gathered[key].define(definition)
    actors = tuple(gathered[key].actor(key, told.get(key)) for key in sorted(gathered.keys() | told.keys()))
    return Joined(tuple(out), tuple(cases), actors)


def _norm(norm: Norm, keys: _Keys, regulation: Regulation, gathered: Mapping[str, _Gathered]) -> Norm:
    if norm.bearer is None:
        return norm
    key = keys(norm.bearer, regulation)
    gathered[key].see(norm.bearer, norm.document)
    return norm.model_copy(update={"bearer_key": key})


def _relation(relation: Relation, keys: _Keys, regulation: Regulation, gathered: Mapping[str, _Gathered]) -> Relation:
    source, target = keys(relation.source, regulation), keys(relation.target, regulation)
    gathered[source].see(relation.source, relation.document)
    gathered[target].see(relation.target, relation.document)
    return relation.model_copy(update={"source_key": source, "target_key": target})


def _gather_case(case: Case, gathered: Mapping[str, _Gathered], told: Mapping[str, Actor]) -> None:
    """Actors that only the norms and relations of a case name."""
    named = [(n.bearer_key, n.bearer) for n in case.norms]
    named += [pair for r in case.relations for pair in ((r.source_key, r.source), (r.target_key, r.target))]
    for key, name in named:
        if key is not None and key not in told:
            gathered[key].see(name or key, case.key)


class _Gathered:
    """What the documents say of one actor."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.documents: set[str] = set()
        self.definitions: list[Definition] = []

    def see(self, name: str, document: str) -> None:
        """A document names it."""
        self.names[bare_name(name)] += 1
        self.documents.add(document)

    def define(self, definition: Definition) -> None:
        """A document defines it."""
        self.definitions.append(definition)
        self.documents.add(definition.document)

    def actor(self, key: str, told: Actor | None) -> Actor:
        """The actor, on the ground of what a case tells of it."""
        common = min(self.names, key=lambda n: (-self.names[n], n)) if self.names else key
        base = told or Actor(key=key, name=self._defined() or common, kind=kind_of(common), level=level_of(common))
        known = {base.name.casefold(), (base.short or "").casefold(), *(n.name.casefold() for n in base.names)}
        extra = []
        shorts = sorted({d.short for d in self.definitions if d.short})
        for name, kind in [(s, "abbreviation") for s in shorts] + [(n, "spelling") for n in sorted(self.names)]:
            if name.casefold() not in known:
                known.add(name.casefold())
                extra.append(Name.model_validate({"name": name, "kind": kind}))
        evidence: list[Evidence] = [*base.evidence]
        evidence += [d.evidence for d in self.definitions if d.evidence not in evidence]
        return base.model_copy(
            update={
                "short": base.short or (shorts[0] if len(shorts) == 1 else None),
                "names": (*base.names, *extra),
                "kind": base.kind if base.kind != "unknown" else kind_of(base.name),
                "level": base.level or level_of(base.name),
                "definition": base.definition or (self.definitions[0].body if self.definitions else None),
                "evidence": tuple(evidence),
                "documents": tuple(sorted({*base.documents, *self.documents})),
            }
        )

    def _defined(self) -> str | None:
        """The term that defines it; where that has an abbreviation in it and another name has none, the other name."""
        terms = [d.term for d in self.definitions]
        names = [*terms, *sorted(self.names, key=lambda n: (-self.names[n], n))] if terms else []
        return next((name for name in names if not any(_ACRONYM.match(word) for word in name.split())), terms[0] if terms else None)
