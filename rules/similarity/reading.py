"""What a norm is about, read from its action and object: acts, matter, beneficiaries, levels.

``melakukan pembinaan dan pengawasan terhadap pekerja sosial di kecamatan`` is read as the acts MEMBINA and MEMANTAU, the
matter *pekerja sosial*, the level kecamatan. The first words, up to a preposition that opens the field (``di bidang``,
``terhadap``, ``mengenai``), name acts and what they are done to; what follows narrows the field. A light verb leaves the
act to the noun after it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Literal

from rules.model import Address, Fact, Level, Norm
from rules.similarity.bearers import Bearer
from rules.similarity.families import Lexicon, Phrases, lexicon
from rules.similarity.normalise import BREAK, STOP_WORDS, Stemmer, listed, trim, words_of

#: Prepositions after which words narrow the field instead of naming further acts.
_FIELD = listed("bidang mengenai tentang terhadap atas dalam untuk bagi guna pada di bersangkutan")
#: Prepositions that name whom it is done with, by or through; what follows, up to the next preposition, is left out.
_COMPANY = listed("dengan oleh melalui bersama dari")
_TOWARDS = listed("kepada ke")
_AND = listed("dan serta atau maupun beserta")
#: Nouns that turn what follows an act into its object: ``evaluasi pelaksanaan penyuluhan sosial`` evaluates.
_OBJECT_NOUNS = listed("pelaksanaan penyelenggaraan program kebijakan kegiatan urusan hasil rencana usulan")
#: Acts whose addressee is nobody's beneficiary: reports, proposals and recommendations go up or across.
_ADDRESSED = frozenset(("MELAPOR", "MENETAPKAN", "=aju", "=sampai", "=kirim", "=usul", "=terus"))
#: Words that turn an act on the bearer's own house (``bawahan masing-masing``).
_OWN = listed("bawahan bawahannya atasan atasannya masing-masing masing lingkungannya sendiri")
#: Words of taking part: what follows them after ``dalam`` is the act, not its field (``berperan aktif dalam pencegahan``).
_TAKING_PART = listed("berperan peran turut ikut serta terlibat berpartisipasi partisipasi bekerja aktif langsung")
#: Stems of setting others or something going: the noun after them names the act that is set going (``menginisiasi pendataan``).
_SETTING_GOING = listed("inisiasi inisiatif prakarsa")
_VERB_PREFIXES = ("me", "di", "ber", "pe", "memper")

#: Verbs of making: like the light verbs of the packs they leave the act to the noun after them (``membuat rekomendasi``).
_MAKING = listed("membuat dibuat pembuatan menjadi sebagai")
#: Making rules about a thing is not doing it: ``Ketentuan lebih lanjut mengenai ... ditetapkan``.
_RULE_MAKING = re.compile(
    r"^\W*(?:\w+\s+)?(?:ketentuan|tata cara|syarat(?:-syarat)? dan tata cara|petunjuk (?:teknis|pelaksanaan)|pedoman)\b", re.I
)
#: The rule that a clause stands in, named as its object: ``pelaksanaan Peraturan Menteri ini``.
_THIS_RULE = re.compile(r"\b(?:peraturan|undang-undang|keputusan|instruksi|qanun)\b[\w ]*?\bini\b", re.I)

#: An active verb at the beginning of an object is a further act, joined to the action by a comma or a word of joining that
#: stands between the two; after a word that leads on to a verb it is the act itself.
_FURTHER_VERB = re.compile(r"me[mnlrwy]\w{3,}", re.I)
_LEADS_ON = re.compile(r"\b(?:membantu|dapat|wajib|berwenang|bertugas|berhak|untuk|ikut|turut|serta|mampu|bersedia|berupaya)$", re.I)

Part = Literal["act", "field", "company"]


@dataclasses.dataclass(frozen=True)
class Profile:
    """What one norm does, in comparable words.

    Attributes:
        acts: verb families, or ``=stem`` for an act outside them; empty only where a norm has no words.
        verbs: stems of the words that name the acts.
        heads: one stem for each act that is named, so that two verbs of one family can be told apart.
        matter: stems of what is acted on, and keys of groups (``@anak_terlantar``).
        field: the part of ``matter`` that stands after the act, behind a preposition.
        branch: the part of ``field`` that ``di bidang`` names.
        groups: keys of the beneficiaries named.
        levels: levels of government named.
        own: the norm turns on the bearer's own house.
        this_rule: it is about carrying out the very rule it stands in.
        rule_making: it is about making further rules, not about doing what they are on.
        chain: done rung by rung (``secara berjenjang``).
        items: how many items the field lists; where there are more, more words mean a wider field, not a narrower one.
        bare: the norm itself names an act and nothing that it is done to.
        meant: the acts that what explains it names.
        named: the acts that the norm itself names; the other acts, and ``told``, stand in what explains it.
        told: the part of ``matter`` that stands in what explains it only.
        surface: each stem of matter with the word that the clause prints.
    """

    acts: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    field: frozenset[str] = frozenset()
    branch: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    levels: frozenset[Level] = frozenset()
    own: bool = False
    this_rule: bool = False
    rule_making: bool = False
    chain: bool = False
    items: int = 1
    bare: bool = False
    named: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    surface: Mapping[str, str] = dataclasses.field(default_factory=dict, compare=False, hash=False)

    @property
    def known_acts(self) -> bool:
        """Whether it names an act of a verb family; a light verb or a verb outside them says little without matter."""
        return any(not act.startswith("=") for act in self.acts)

    @property
    def tokens(self) -> frozenset[str]:
        """What is compared: acts, the words that name them, and matter. Acts are told from words by their ``!``."""
        return frozenset(f"!{act}" for act in self.acts) | self.verbs | self.matter


@dataclasses.dataclass(frozen=True)
class Side:
    """One norm, read: what the comparison of two norms looks at."""

    norm: Norm
    profile: Profile
    bearer: Bearer

    @property
    def home(self) -> str:
        """The rule that states it: for a fact the rule it speaks of, so that facts of two rules do not count as one text."""
        evidence = self.norm.evidence
        if evidence.regulation is not None:
            return evidence.regulation
        return f"{self.norm.document}#{self.norm.address}" if isinstance(evidence, Fact) else self.norm.document

    @property
    def place(self) -> tuple[str, Address]:
        """Document and address."""
        return (self.norm.document, self.norm.address)


def spoken(norm: Norm) -> str:
    """Action and object as one phrase, apart where the object begins with a further verb (``mendorong, menggerakkan ...``)."""
    apart = ", " if _FURTHER_VERB.match(norm.object) and not _LEADS_ON.search(norm.action) else " "
    return f"{norm.action}{apart}{norm.object}".strip(" ,")


class Reader:
    """Reads norms; the same words are read once.

    Args:
        names: abbreviations of the collection with the words they stand for, lower case, each unambiguous.
        spelling: slips with the words they stand for (``rules.similarity.spelling.corrections``).
        words: the lexicon; that of the packs unless given.
    """

    def __init__(
        self,
        names: Mapping[str, tuple[str, ...]] | None = None,
        spelling: Mapping[str, tuple[str, ...]] | None = None,
        stem: Stemmer | None = None,
        words: Lexicon | None = None,
    ) -> None:
        self.lexicon = words or lexicon()
        self.stem = stem or Stemmer()
        self._spelling = spelling or {}
        self._names: Phrases[tuple[str, ...]] = Phrases(((short,), full) for short, full in (names or {}).items())
        self._read: dict[tuple[str, str | None, str | None], Profile] = {}

    def __call__(self, norm: Norm) -> Profile:
        """The profile of a norm."""
        text = spoken(norm)
        if norm.beneficiary and norm.beneficiary.casefold() not in text.casefold():
            text = f"{text} bagi {norm.beneficiary}"
        key = (text, norm.family, norm.explained)
        profile = self._read.get(key)
        if profile is None:
            profile = self._read[key] = self._profile(text, norm.family, norm.explained)
        return profile

    def _profile(self, text: str, family: str | None, explained: str | None) -> Profile:
        words = self._words(text)
        reading = _Reading(self, words)
        reading.run()
        bare, named, said = not reading.matter, frozenset(reading.acts), frozenset(reading.matter)
        first = len(reading.acts)
        for meaning in (explained or "").split(";"):
            reading.go_on(self._words(meaning))
        meant = frozenset(reading.acts[first:])
        acts = frozenset(reading.acts) | (frozenset((family,)) if family else frozenset())
        if family:
            acts = frozenset(a for a in acts if not a.startswith("="))
        lowered = text.casefold()
        return Profile(
            acts=acts or frozenset(reading.fallback),
            verbs=frozenset(reading.verbs),
            heads=frozenset(reading.heads),
            matter=frozenset(reading.matter),
            field=frozenset(reading.field),
            branch=frozenset(reading.branch),
            groups=frozenset(reading.groups),
            levels=frozenset(reading.levels),
            this_rule=_THIS_RULE.search(text) is not None,
            rule_making=_RULE_MAKING.match(text) is not None,
            own=any(w in _OWN for w in words) or reading.acts == ["=pimpin"],
            chain="berjenjang" in lowered,
            items=reading.field_items,
            bare=bare,
            named=named,
            meant=meant,
            told=frozenset(reading.matter) - said,
            surface=reading.surface,
        )

    def _words(self, text: str) -> list[str]:
        return self._spelled_out([x for w in words_of(trim(text)) for x in self._spelling.get(w, (w,))])

    def _spelled_out(self, words: list[str]) -> list[str]:
        """The words with abbreviations written out and former terms by their current ones."""
        for table in (self._names, self.lexicon.renamed):
            out: list[str] = []
            at = 0
            while at < len(words):
                hit = table.at(words, at)
                if hit is None:
                    out.append(words[at])
                    at += 1
                else:
                    at, replacement = hit
                    out.extend(replacement)
            words = out
        return words


class _Reading:
    """The walk over the words of one norm."""

    def __init__(self, reader: Reader, words: list[str]) -> None:
        self.reader, self.words = reader, words
        self.acts: list[str] = []
        self.verbs: list[str] = []
        self.heads: list[str] = []
        self.matter: list[str] = []
        self.field: list[str] = []
        self.branch: list[str] = []
        self.surface: dict[str, str] = {}
        self.in_branch = False
        self.groups: list[str] = []
        self.levels: list[Level] = []
        self.fallback: list[str] = []
        self.field_items = 1
        self.part: Part = "act"
        self.fresh = True

    def run(self) -> None:
        """Read to the end."""
        at = 0
        while at < len(self.words):
            at = self._step(at)

    def go_on(self, words: list[str]) -> None:
        """Read another phrase that says what the first one means."""
        self.words, self.part, self.fresh, self.in_branch = words, "act", True, False
        self.run()

    def _step(self, at: int) -> int:
        word = self.words[at]
        if word == BREAK or word in _AND:
            self.fresh = True
            if self.part == "field":
                self.field_items += 1
            if word == "serta" and self._family_at(at + 1):
                self.part = "act"
            return at + 1
        if self._turns(word, at):
            return at + 1
        if self.part == "company":
            return at + 1
        known = self.reader.lexicon.groups.at(self.words, at)
        if known is not None:
            self.surface.setdefault(f"@{known[1]}", " ".join(w for w in self.words[at : known[0]] if w != BREAK))
            self._take(f"@{known[1]}")
            self.groups.append(known[1])
            self.fresh = False
            return known[0]
        level = self.reader.lexicon.levels.at(self.words, at)
        if level is not None:
            self.levels.append(level[1])
            return level[0]
        if self.part == "act" and self.fresh:
            return self._act(at)
        phrase = self.reader.lexicon.phrases.at(self.words, at) if self.part == "act" else None
        if phrase is not None and phrase[1] in self.acts:
            self._phrase(at, *phrase)
            return phrase[0]
        self._word(word)
        return at + 1

    def _turns(self, word: str, at: int) -> bool:
        """Whether a word opens another part of the phrase."""
        if word == "secara" or word in _COMPANY:
            if self.acts or self.matter or self.fallback:
                self.part = "company"
            return True
        if word in _TOWARDS:
            self.part = "company" if any(a in _ADDRESSED for a in self.acts) else "field"
            return True
        if word == "dalam" and self.words[at + 1 : at + 2] == ["negeri"]:
            return True
        if word == "dalam" and not self.acts and self.fallback and set(self.words[:at]) <= _TAKING_PART:
            self.matter.clear()
            self.fresh = True
            return True
        if word in _FIELD:
            if word != "untuk" or self.acts:
                self.part = "field"
                self.field_items = 1
                self.in_branch = word == "bidang"
            return True
        if word in _OBJECT_NOUNS and self.part == "act" and self.acts and not (self.fresh and self._family_at(at + 1)):
            following = self.words[at + 1] if at + 1 < len(self.words) else BREAK
            if following != BREAK and following not in _AND:
                self.part = "field"
                self.field_items = 1
                if word not in STOP_WORDS and word not in ("pelaksanaan", "penyelenggaraan"):
                    self._word(word)
                return True
        return False

    def _family_at(self, at: int) -> str | None:
        """The family of the word or phrase at a place, None past the end."""
        if at >= len(self.words):
            return None
        phrase = self.reader.lexicon.phrases.at(self.words, at)
        return phrase[1] if phrase else self.reader.lexicon.family(self.words[at], self.reader.stem)

    def _act(self, at: int) -> int:
        """Read the first word of an item in the part that names acts."""
        word, lex, stem = self.words[at], self.reader.lexicon, self.reader.stem
        phrase = lex.phrases.at(self.words, at)
        if phrase is not None:
            self._phrase(at, *phrase)
            self.heads.append(" ".join(w for w in self.words[at : phrase[0]] if w not in STOP_WORDS and w != BREAK and not lex.is_light(w)))
            going = any(stem(w) in _SETTING_GOING for w in self.words[at : phrase[0]])
            self.fresh = going and self._family_at(phrase[0]) is not None
            return phrase[0]
        family = lex.family(word, stem)
        if family is not None:
            self.acts.append(family)
            self.verbs.append(stem(word))
            self.heads.append(stem(word))
            self.fresh = stem(word) in _SETTING_GOING and self._family_at(at + 1) is not None
        elif lex.is_light(word) or lex.is_assisting(word) or word in _MAKING:
            self.fallback.append(f"={stem(word)}")
        elif word in STOP_WORDS:
            pass
        elif self._verbal(word, first=at == 0):
            self.acts.append(f"={stem(word)}")
            self.verbs.append(stem(word))
            self.heads.append(stem(word))
            self.fresh = False
        else:
            self._word(word)
            self.fresh = False
        return at + 1

    def _phrase(self, at: int, end: int, family: str) -> None:
        """Take a phrase of a family; where it joins two acts (``evaluasi dan pelaporan``), both."""
        lex, stem = self.reader.lexicon, self.reader.stem
        words = [w for w in self.words[at:end] if w != BREAK]
        self.acts.append(family)
        if family in lex.by_object:
            self.verbs.append(stem(words[0]))
            for word in words[1:]:
                self._word(word)
            return
        for word in words:
            if word not in STOP_WORDS and not lex.is_light(word):
                self.verbs.append(stem(word))
                other = lex.family(word, stem) if "dan" in words else None
                if other is not None:
                    self.acts.append(other)

    def _verbal(self, word: str, first: bool) -> bool:
        """Whether a word outside the families names an act: a verb, or a verbal noun in pe-an.

        The first word is what the clause calls the action, so any word derived from a root will do (``telaahan``). Nouns in pe-
        for who does it (``perencana``) count while no act was read.
        """
        if self.reader.stem(word) == word:
            return False
        if first:
            return True
        return word.startswith(_VERB_PREFIXES) and (not word.startswith("pe") or word.endswith("an") or not self.acts)

    def _word(self, word: str) -> None:
        if word not in STOP_WORDS and len(word) > 1:
            stem = self.reader.stem(word)
            self.surface.setdefault(stem, word)
            self._take(stem)

    def _take(self, token: str) -> None:
        self.matter.append(token)
        if self.part == "field":
            self.field.append(token)
            if self.in_branch:
                self.branch.append(token)
