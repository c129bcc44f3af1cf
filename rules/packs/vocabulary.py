"""Vocabularies: verb families, beneficiaries, levels, changed terms, weak words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from rules.model import Frozen, Level, Severity, Text
from rules.packs.entry import Entry, Pack


class FamilyPart(Frozen):
    """What the acts of a family are called where the family gathers acts of several names (mediation beside referral).

    Attributes:
        name: the true name of these acts.
        heads: the acts, as stems or phrases; the part without any is what all the others are called.
    """

    name: Text
    heads: tuple[str, ...] = ()


class VerbFamily(Entry):
    """Forms that name one kind of act.

    Attributes:
        forms: single words, looked up as they are.
        stems: stems as PySastrawi gives them, for words that are not among the forms.
        not_forms: words whose stem is among ``stems`` and which name no such act (``jaringan`` beside ``menjaring``).
        phrases: several words that decide together; looked for first, the longest first.
        verbs: words that name this act only before one of ``before``; elsewhere they may belong to another family.
        before: what they must stand before.
        parts: names of its acts where one name would be untrue of some of them; the first is that of all acts no other part names.
    """

    key: str
    name: Text
    meaning: Text
    stems: tuple[str, ...] = ()
    not_forms: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    parts: tuple[FamilyPart, ...] = ()

    @property
    def bound(self) -> tuple[str, ...]:
        """Each of ``verbs`` before each of ``before``, as phrases."""
        return tuple(f"{verb} {thing}" for verb in self.verbs for thing in self.before)


class WordList(Entry):
    """A plain list of words."""

    forms: tuple[str, ...]


def _open_with(openings: Iterable[str], forms: Iterable[str]) -> bool:
    """Whether one of some texts begins with one of some verbs, as whole words."""
    texts = [" ".join(re.findall(r"\w+", text.casefold())) + " " for text in openings]
    return any(text.startswith(f"{form} ") for text in texts for form in forms)


class VerbFamilies(Pack):
    """The verb families, the light verbs that say nothing by themselves, and the verbs of assistance and of taking part."""

    families: tuple[VerbFamily, ...]
    light_verbs: WordList
    assisting_verbs: WordList
    partaking_verbs: WordList
    active_part_verbs: WordList

    def shares_in(self, *openings: str) -> bool:
        """Whether words open with a verb of taking part, actively or not: the whole act is not laid on the one they speak of."""
        return _open_with(openings, (*self.partaking_verbs.forms, *self.active_part_verbs.forms))

    def only_follows(self, *openings: str) -> bool:
        """Whether words open with a verb of helping or of merely taking part: somebody else leads. Who takes an active part may lead."""
        follow = (*self.partaking_verbs.forms, *self.assisting_verbs.forms)
        return _open_with(openings, follow) and not _open_with(openings, self.active_part_verbs.forms)

    @cached_property
    def by_form(self) -> dict[str, str]:
        """Family by single word."""
        return {form: family.key for family in self.families for form in family.forms}

    @cached_property
    def by_stem(self) -> dict[str, str]:
        """Family by stem; ``not_forms`` are to be excluded before."""
        return {stem: family.key for family in self.families for stem in family.stems}

    @cached_property
    def by_phrase(self) -> dict[tuple[str, ...], str]:
        """Family by phrase, as a tuple of words, the longest phrases first."""
        pairs = [(tuple(phrase.split()), family.key) for family in self.families for phrase in (*family.phrases, *family.bound)]
        return dict(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))

    def family_of(self, action: str, rest: str = "") -> str | None:
        """The family of an action as a role table writes it: by phrase, then by form; a light verb defers to the words after it.

        Stems are not looked at: they need a stemmer (see ``rules.similarity``).
        """
        words = tuple(re.findall(r"[a-z]+", f"{action} {rest}".lower()))
        longest = max(map(len, self.by_phrase), default=0)
        while words:
            for length in range(min(longest, len(words)), 1, -1):
                if (family := self.by_phrase.get(words[:length])) is not None:
                    return family
            if words[0] not in self.light_verbs.forms:
                return self.by_form.get(words[0])
            words = words[1:]
        return None

    @cached_property
    def by_object(self) -> frozenset[str]:
        """Families that are told by what the verb stands before."""
        return frozenset(family.key for family in self.families if family.before)

    @cached_property
    def excluded(self) -> frozenset[str]:
        """Words that the stem must not decide."""
        return frozenset(word for family in self.families for word in family.not_forms)


class Beneficiary(Entry):
    """A group of beneficiaries: its canonical term, its abbreviation, and what else it is or was called.

    Attributes:
        former: names of the same group in earlier rules, in the order of time.
        forms: other spellings and near synonyms that count as this group.
        broader: keys of the groups it belongs to.
    """

    key: str
    term: str
    short: str | None = None
    english: str
    former: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()


class Beneficiaries(Pack):
    """The lexicon of beneficiaries, with its history."""

    groups: tuple[Beneficiary, ...]

    @cached_property
    def by_form(self) -> dict[str, str]:
        """Key of the group by lower-cased term, abbreviation, former name or form."""
        return {
            form.lower(): group.key
            for group in self.groups
            for form in (group.term, *((group.short,) if group.short else ()), *group.former, *group.forms)
        }


class LevelEntry(Entry):
    """A level of government with the words that name it."""

    key: Level
    rank: int
    english: str
    forms: tuple[str, ...]


class Levels(Pack):
    """The levels of government from the centre down."""

    levels: tuple[LevelEntry, ...]
    open_forms: WordList

    @cached_property
    def by_form(self) -> dict[str, Level]:
        """Level by lower-cased word."""
        return {form.lower(): level.key for level in self.levels for form in (level.key, *level.forms)}

    @cached_property
    def rank(self) -> dict[str, int]:
        """Rank by level, 1 the highest."""
        return {level.key: level.rank for level in self.levels}


class TermChange(Entry):
    """One concept under two terms."""

    key: str
    former: tuple[str, ...]
    current: str
    kind: str
    since: str | None = None
    meaning_changed: bool | None = None


class Trap(Entry):
    """One abbreviation or name with more than one meaning, or one meaning in two spellings."""

    key: str
    forms: tuple[str, ...]
    meanings: tuple[str, ...]
    advice: Text


class Terms(Pack):
    """Terms that changed, and abbreviations that mean two things."""

    changes: tuple[TermChange, ...]
    traps: tuple[Trap, ...]


class WeakWord(Entry):
    """A word that weakens or blurs a norm. ``kind`` groups them; ``pattern`` is a regular expression, case ignored."""

    key: str
    kind: str
    pattern: str
    why: Text
    remedy: Text
    severity: Severity = "low"


class WeakWords(Pack):
    """Weak and open-ended drafting words."""

    words: tuple[WeakWord, ...]


class PlainList(Entry):
    """One list of words that tell nothing apart, by its key."""

    key: str
    meaning: Text
    forms: tuple[str, ...]


class PlainWords(Pack):
    """Words that tell nothing by themselves where clauses, subjects and titles are compared."""

    lists: tuple[PlainList, ...]

    def forms(self, key: str) -> tuple[str, ...]:
        """The words of a list, in the order of the file.

        Raises:
            KeyError: there is no list of that key.
        """
        for one in self.lists:
            if one.key == key:
                return one.forms
        raise KeyError(f"no list '{key}' in the pack {self.pack}")
