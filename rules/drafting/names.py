"""Names in one document: what an abbreviation, an alias, ``Menteri`` or a shortened name stands for, and lists of names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.drafting.actors import Actorness, actor_key, actorness, bare_name, kind_of
from rules.drafting.lexicon import first_words, lexicon, phrase_pattern
from rules.drafting.words import OTHER_NAME, fold, is_activity, voice
from rules.model import Regulation

#: Sectors, named in lists beside actors; ``pemerintah daerah, swasta`` is no name.
_SECTOR = re.compile(r"(?:pihak |sektor )?swasta|dunia usaha|badan usaha|masyarakat|perguruan tinggi")
#: Where a list of names may be cut.
_SEPARATOR = re.compile(r"\s*,\s*(?:(?:dan/atau|dan|atau|serta|maupun)\s+)?|\s+(?:dan/atau|dan|atau|serta|maupun)\s+")
#: What hangs on behind a list of names: a conjunction (with the letter of the next item run into it), an adverb.
_HANGING = re.compile(
    r"(?:\s*[,;]\s*|\s+)(?:(?:dan/atau|dan|atau|serta)(?:\s?[a-z])?|masing-masing|sedangkan|se\w+-\w+nya)$",
)
_LEVELS = r"(?:desa/kelurahan|kelurahan/desa|kabupaten/kota|kabupaten|kota|kecamatan|provinsi|propinsi|pusat|nasional|desa|kelurahan)"
_LEVEL_PIECE = re.compile(rf"^(?:(?:daerah|tingkat)\s+)?{_LEVELS}(?:\s+setempat)?$", re.IGNORECASE)
_LEVEL_TAIL = re.compile(rf"\s+(?:(?:daerah|tingkat)\s+)?{_LEVELS}(?:\s+setempat)?$", re.IGNORECASE)
_MAYOR = re.compile(r"^wali\s?kota$", re.IGNORECASE)
_BUPATI = re.compile(r"^(?:wakil\s+)?bupati$", re.IGNORECASE)
_SELF = re.compile(r"^(?:peraturan|keputusan|undang-undang|ketentuan|instruksi|surat\s+keputusan|pasal|ayat|lampiran)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"^(?:(?:yang|pihak\s+yang)\s+bersangkutan|mereka|ia|dia|beliau|kami|kita|hal|hal\s+(?:ini|itu|tersebut)|ini|itu|tersebut|nya|dimaksud)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\s+(?:tersebut|dimaksud|ini|itu|yang\s+bersangkutan|terkait\s+lainnya)$", re.IGNORECASE)
#: ``Membentuk X selanjutnya disebut ...`` defines X.
_FOUNDING = re.compile(r"^(?:Membentuk|Menetapkan|Mendirikan)\s+(?=[A-Z])")
_PART = re.compile(r"\s+(?:penerima|pelaksana|penyelenggara|pengelola|pemohon|pengusul)\s.*$")
#: Who belongs to an actor named before: ``Bendahara atau kuasanya``.
_OF_ANOTHER = re.compile(r"^(?P<who>kuasa|wali|teman|keluarga|ahli waris|perwakilan|wakil|pengurus|anggota)nya$", re.IGNORECASE)
_DANGLING = re.compile(r"\s+(?:di|pada|dari|ke|dalam|bukan|untuk|dengan|oleh|atas)$")
_MINISTER = re.compile(r"^menteri$", re.IGNORECASE)
#: Where a defined body works says nothing new about who it is: ``TRC Kementerian Sosial RI``, ``PSM di desa/kelurahan``.
_PLACED = re.compile(
    rf"\s+(?:(?:di|pada)\s+(?:tingkat\s+|setiap\s+)?{_LEVELS}|(?:(?:di|dalam)\s+lingkungan\s+|pada\s+)?Kementerian(?:\s+[A-Z]\w+)+)$",
)
#: Only abbreviations are read inside longer names (``Ikatan PSM``); an alias such as ``Daerah`` is a word like others there.
_ABBREVIATION = re.compile(r"[A-Z]{2}")
_NAMED_MINISTER = re.compile(r"\s*(?P<name>Menteri(?:\s+(?:dan\s+)?[A-Z][\w-]+,?)+)\s*\.?\s*$")
_REPUBLIC = re.compile(r"\s+(?:Republik Indonesia|RI)$", re.IGNORECASE)
#: Posts that say nothing without the body whose they are.
_POSTS = frozenset(("ketua", "wakil ketua", "sekretaris", "wakil sekretaris", "bendahara", "anggota", "koordinator", "wakil kepala"))
#: What closes a list of names: ``pekerja sosial, penyuluh sosial, atau profesi lainnya``.
_OTHERS = re.compile(r"[a-z]\w+(?:\s\w+)?\s+lain(?:nya)?$")
_LED_BY = frozenset(("kepala", "pimpinan", "ketua", "sekretaris"))
#: Bodies that no unit has in its field of work: such a name is one of its own (``Menteri Sosial dan Tim Reformasi``).
_TEAMS = frozenset(("tim", "panitia", "satuan tugas", "satgas", "gugus tugas", "kelompok kerja", "pokja"))
#: Kinds whose long capitalised names may hold ``dan`` between fields of work.
_UNIT_KINDS = ("agency", "office", "institution", "association")


@dataclass(frozen=True)
class Names:
    """What the names in one document stand for.

    Attributes:
        terms: names, abbreviations and aliases in lower case, and the full name each stands for.
        actors: full names, in lower case, that definitions show to be actors.
        things: full names, in lower case, that definitions show to be no actors.
        sentences: the sentences of the document that were taken apart already (see ``clauses.parse``), each once.
        minister: the minister whom ``Menteri`` means (the issuer), None where the document has none.
    """

    terms: Mapping[str, str]
    actors: frozenset[str]
    things: frozenset[str]
    minister: str | None = None
    sentences: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    _inner: re.Pattern[str] | None = field(default=None, repr=False, compare=False)
    _long: re.Pattern[str] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, regulation: Regulation) -> Names:
        """The names of a regulation, from its definitions and its issuer."""
        terms: dict[str, str] = {}
        actors, things = set(), set()
        shorts: set[str] = set()
        for definition in regulation.definitions:
            term = _FOUNDING.sub("", fold(definition.term))
            if not term:
                continue
            for name in (term, definition.short, *definition.aliases):
                if name and fold(name):
                    terms.setdefault(fold(name).casefold(), term)
            shorts |= {fold(name) for name in (definition.short, *definition.aliases) if name and fold(name) != term}
            (actors if _defines_actor(term, definition.body) else things).add(term.casefold())
        for short, term in _initials(terms, actors).items():
            terms[short.casefold()] = term
            shorts.add(short)
        minister = _minister(regulation)
        if (
            minister
            and terms.get("menteri")
            and any(_MINISTER.match(fold(d.term)) and _NAMED_MINISTER.match(d.body) for d in regulation.definitions)
        ):
            terms["menteri"] = minister
        inner = sorted((s for s in shorts if _ABBREVIATION.search(s)), key=lambda s: (-len(s), s))
        long_names = sorted(t for t in terms if _SEPARATOR.search(t))
        return cls(
            terms=terms,
            actors=frozenset(actors),
            things=frozenset(things - actors),
            minister=minister,
            _inner=re.compile(rf"(?<![\w/])(?:{phrase_pattern(inner)})(?![\w/])") if inner else None,
            _long=re.compile(rf"(?<![\w/])(?:{phrase_pattern(long_names)})(?![\w/])", re.IGNORECASE) if long_names else None,
        )

    def resolve(self, name: str) -> str | None:
        """The full canonical name for a name as printed; None where it names nobody (a pronoun, the regulation itself)."""
        name = _OF_ANOTHER.sub(r"\g<who>", self._without_part(fold(OTHER_NAME.sub("", bare_name(name)))))
        name = fold(_ARTICLE.sub("", _DANGLING.sub("", fold(bare_name(name)))))
        if not name or _PRONOUN.match(name) or _SELF.match(name):
            return None
        if _MINISTER.match(name) and name.casefold() not in self.terms:
            return self.minister or "Menteri"
        full = name if self._inner is None else self._inner.sub(lambda m: self.terms[" ".join(m.group().split()).casefold()], name)
        known = self.terms.get(name.casefold()) or self.terms.get(full.casefold())
        if known is not None:
            return known
        placed = self.terms.get(_PLACED.sub("", name).casefold()) or self.terms.get(_PLACED.sub("", full).casefold())
        return placed if placed is not None and placed.casefold() in self.actors else full

    def _without_part(self, name: str) -> str:
        """A defined actor without the part he plays (``LKS penerima bantuan``)."""
        part = _PART.search(name)
        return name[: part.start()] if part and self.terms.get(name[: part.start()].casefold(), "").casefold() in self.actors else name

    def key(self, name: str) -> str:
        """The key of a full name: that of ``Menteri`` is the minister's, so that he is one actor in all documents."""
        return actor_key(self.minister if self.minister and _MINISTER.match(name) else name)

    def is_defined(self, name: str) -> bool:
        """Whether a name is a term of the definitions, or an abbreviation or alias of one."""
        return name.casefold() in self.terms

    def begins(self, name: str) -> str | None:
        """The defined actor whose longer name begins with these words, where there is just one (``Forum Komunikasi``)."""
        if " " not in name:
            return None
        start = name.casefold() + " "
        longer = sorted({full for term, full in self.terms.items() if term.startswith(start) and full.casefold() in self.actors})
        return longer[0] if len(longer) == 1 else None

    def actorness(self, name: str) -> Actorness:
        """Whether a name is an actor, by definitions first, by its head word otherwise."""
        name = _OF_ANOTHER.sub(r"\g<who>", fold(bare_name(name)))
        if _PRONOUN.match(name) or _SELF.match(name):
            return "no"
        term = self.terms.get(name.casefold(), name).casefold()
        if term in self.actors:
            return "yes"
        if term in self.things:
            return "no"
        words = name.casefold().split()
        for count in range(min(len(words), 8), 0, -1):
            begin = self.terms.get(" ".join(words[:count]))
            if begin is not None and begin.casefold() in self.actors:
                return "yes"
        return actorness(name)

    def split(self, phrase: str) -> list[str]:
        """The names in a list of names (``Menteri, gubernur, dan bupati/wali kota``); a name that holds ``dan`` stays whole."""
        phrase = _HANGING.sub("", fold(phrase))
        guarded = [m.span() for m in self._long.finditer(phrase)] if self._long is not None else []
        pieces: list[str] = []
        place, gap, by_level = 0, "", False
        cuts = [m for m in _SEPARATOR.finditer(phrase) if not any(s < m.end() and m.start() < e for s, e in guarded)]
        for cut in [*cuts, None]:
            piece = phrase[place : cut.start() if cut else len(phrase)].strip()
            if piece and not pieces:
                pieces.append(piece)
            elif piece and _MAYOR.match(bare_name(piece)) and _BUPATI.match(bare_name(pieces[-1])):
                pieces[-1] += "/" + bare_name(piece)
            elif piece and _SECTOR.fullmatch(piece):
                pieces.append(piece)
            elif piece and _LEVEL_PIECE.match(piece):
                pieces.append(_with_level(pieces[-1], piece))
            elif piece and (self._begins_name(pieces[-1], piece) or (len(pieces) > 1 and self._names_others(piece))):
                pieces.append(piece)
            elif piece and self._ends_list(pieces[-1], piece, gap):
                break
            elif piece and by_level:
                pieces.append(piece)
            elif piece:
                pieces[-1] += gap + piece
            by_level = bool(piece) and bool(_LEVEL_PIECE.match(piece))
            if cut:
                place, gap = cut.end(), cut.group()
        return _with_complement(self._run_together(pieces))

    def _run_together(self, pieces: list[str]) -> list[str]:
        """``LKS dinas kabupaten, dinas provinsi``: a comma is missing where a defined actor stands before the head of the next name."""
        for place in range(len(pieces) - 2, -1, -1):
            words, head = pieces[place].split(), pieces[place + 1].split()[0]
            cut = words.index(head, 1) if head.islower() and head in words[1:] else 0
            if cut and self.terms.get(" ".join(words[:cut]).casefold(), "").casefold() in self.actors:
                pieces[place : place + 1] = [" ".join(words[:cut]), " ".join(words[cut:])]
        return pieces

    def _names_others(self, piece: str) -> bool:
        """Whether a piece closes a list of names with those like them: ``atau profesi lainnya``."""
        return bool(_OTHERS.match(piece)) and self.actorness(piece) != "no"

    def _ends_list(self, before: str, piece: str, gap: str) -> bool:
        """Whether a piece is no name at all but goes on with the sentence: ``... Rehabilitasi Sosial, dan pembinaan``."""
        if piece[0].islower() and voice(piece.split()[0]):
            return True
        if _is_lower_unit(before):
            return False
        apart = before[0].isupper() or gap.strip() == "," or piece.startswith("sejumlah ")
        return piece[0].islower() and apart and self.actorness(piece) == "no"

    def _begins_name(self, before: str, piece: str) -> bool:
        """Whether a piece of a list begins a new name or goes on with the one before."""
        if self.terms.get(piece.casefold(), "").casefold() in self.actors and self.actorness(piece) == "yes":
            return not (_is_unit_name(before) or _is_lower_unit(before)) or piece.isupper() or kind_of(piece) in ("office", "agency")
        if self.actorness(piece) != "yes":
            return False
        if not _is_unit_name(before):
            return True
        if piece[0].islower():
            return True
        head, former = first_words(_lower(piece), lexicon().heads), first_words(_lower(before), lexicon().heads)
        return head == former or head in _TEAMS or kind_of(piece) in ("office", "agency")


def _with_complement(pieces: list[str]) -> list[str]:
    """``Ketua`` before ``Sekretaris Tim Penilai``: ``Ketua Tim Penilai``; posts of one body share what follows the last."""
    for place in range(len(pieces) - 2, -1, -1):
        following = bare_name(pieces[place + 1]).split()
        head = first_words([word.casefold() for word in following], _POSTS)
        if head is not None and " ".join(_lower(pieces[place])) in _POSTS:
            pieces[place] = " ".join((pieces[place], *following[len(head.split()) :]))
    return pieces


def _lower(name: str) -> list[str]:
    return bare_name(name).casefold().split()


def _is_unit_name(name: str) -> bool:
    """Whether a name is that of a unit by its field of work (``Direktorat Rehabilitasi Sosial Anak``), which may hold ``dan``."""
    words = bare_name(name).split()
    if _LEVEL_TAIL.search(name) and len(words) == 2:
        return False  # "Pemerintah Provinsi" has no field of work
    capitals = sum(word[0].isupper() for word in words)
    head = first_words([word.casefold() for word in words], lexicon().heads) or ""
    return len(words) > max(1, len(head.split())) and capitals > 1 and kind_of(name) in _UNIT_KINDS


def _is_lower_unit(name: str) -> bool:
    """Whether a name in small letters is that of a unit with its field of work (``badan pendidikan``, ``kepala pusat pengembangan profesi``)."""
    words = bare_name(name).split()
    if words and words[0] in _LED_BY:
        words = words[1:]
    head = first_words(words, lexicon().heads)
    if head is None or kind_of(head) != "agency":
        return False
    field_of_work = words[len(head.split()) :]
    return bool(field_of_work) and is_activity(field_of_work[0])


def _with_level(name: str, level: str) -> str:
    """``dinas sosial provinsi`` with ``kabupaten/kota``: ``dinas sosial kabupaten/kota``."""
    return f"{_LEVEL_TAIL.sub('', name)} {level}"


#: ``Desa adalah desa dan desa adat ..., selanjutnya disebut Desa, adalah kesatuan ...``: the second says what it is.
_SAYS_AGAIN = re.compile(r"[^;:]{3,160}?\bdisebut\s+[^;:]{2,40}?\badalah\s+")


def _defines_actor(term: str, body: str) -> bool:
    """Whether a definition defines an actor, by the head of the term or the genus of the body."""
    if is_activity(term.split()[0].casefold()):
        return False
    words = re.findall(r"[\w/-]+", body.casefold())[:6]
    if (again := _SAYS_AGAIN.match(body)) is not None:
        words = re.findall(r"[\w/-]+", body[again.end() :].casefold())[:6]
    if words and words[0] in ("sebutan", "nama"):
        words = words[1:]
    if first_words(words, lexicon().genera):
        return True
    genus = first_words(words, lexicon().heads)
    if genus in ("orang", "unit", "bagian", "kelompok", "bidang") and actorness(term) == "no":
        return False
    return actorness(term) == "yes" or (genus is not None and actorness(term) != "no")


def _initials(terms: Mapping[str, str], actors: set[str]) -> dict[str, str]:
    """Abbreviations of defined actors that no definition gives: initials of three letters and more that mean just one of them."""
    found: dict[str, list[str]] = {}
    for term in sorted(set(terms.values())):
        initials = "".join(word[0] for word in term.split() if word[0].isupper())
        if len(initials) > 2 and len(initials) >= len(term.split()) - 1 and term.casefold() in actors:
            found.setdefault(initials, []).append(term)
    return {short: names[0] for short, names in found.items() if len(names) == 1 and short.casefold() not in terms}


def _minister(regulation: Regulation) -> str | None:
    """The minister who is meant by ``Menteri``: whom a definition names outright, else the issuer."""
    for definition in regulation.definitions:
        if _MINISTER.match(fold(definition.term)):
            named = _NAMED_MINISTER.match(definition.body)
            if named:
                return _REPUBLIC.sub("", fold(named.group("name")))
    issuer = _REPUBLIC.sub("", fold(regulation.issuer or ""))
    return issuer if issuer.casefold().startswith("menteri ") else None
