"""Which rules to merge: what the analyst names, else what a case says, else the first group of rules that share matter (``candidates``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from rules.drafting.citations import find_citations
from rules.graph.status import enacted_by
from rules.model import Candidate, Corpus, Regulation, Text

_WILD = "*?["


class NothingMatches(ValueError):
    """A pattern that names no rule among the inputs.

    Attributes:
        pattern: what the analyst wrote.
        near: identifiers that look like it.
        text: the message in both languages.
    """

    def __init__(self, pattern: str, near: tuple[str, ...]) -> None:
        shown = ", ".join(near)
        self.pattern = pattern
        self.near = near
        self.text = Text(
            id=f"Tidak ada peraturan yang cocok dengan '{pattern}' di antara masukan."
            + (f" Yang mirip: {shown}." if near else " Periksa ejaannya, misalnya permensos/2012/1 atau permensos/*."),
            en=f"No rule among the inputs matches '{pattern}'."
            + (f" Close to it: {shown}." if near else " Check its spelling, such as permensos/2012/1 or permensos/*."),
        )
        super().__init__(self.text.id)


def choose(corpus: Corpus, patterns: Iterable[str] = (), candidates: Sequence[Candidate] = ()) -> tuple[str, ...]:
    """The keys of the rules to merge.

    Args:
        corpus: what was read.
        patterns: identifiers, citations ("Permensos 10/2019"), document names or glob patterns (``permensos/2019/*``); ``*`` also spans slashes. A rule that was
            revoked is taken only where it is named without wildcards.
        candidates: the groups of rules that share matter, best first; the first is taken where neither patterns nor a case name a rule.

    Returns:
        Keys in order of identifier; rules made after the corpus's date are none of them; amendments come with the rules they amend. Empty where nothing is named and
        nothing shares matter.

    Raises:
        NothingMatches: a pattern names nothing; the message lists identifiers close to it.
    """
    rules = _enacted(corpus)
    wanted = tuple(dict.fromkeys(p.strip() for p in patterns if p.strip()))
    keys = _named(rules, wanted) if wanted else _of_cases(corpus, rules) or [key for one in candidates[:1] for key in one.rules]
    return tuple(sorted(_with_amendments(rules, keys), key=lambda key: order_of(rules[key])))


def is_named(corpus: Corpus, patterns: Iterable[str] = ()) -> bool:
    """Whether the analyst's patterns or a case name what to merge, so that nothing is left to be proposed."""
    return any(p.strip() for p in patterns) or bool(_of_cases(corpus, _enacted(corpus)))


def order_of(regulation: Regulation) -> tuple:
    """A key that sorts rules by identifier, those without one last."""
    return (0, *regulation.id.sort_key) if regulation.id else (1, regulation.document)


def is_out_of_force(regulation: Regulation) -> bool:
    """Whether the material shows that a rule was revoked or replaced; recollection does not count."""
    return regulation.status in ("revoked", "superseded") and regulation.status_confidence == "seen"


_ENDS = {"revoked": ("dicabut", "revoked"), "superseded": ("digantikan", "replaced")}


def noted_end(regulation: Regulation) -> Text | None:
    """What a record says of the end of a rule, how sure it is, and that it is to be verified; None of a rule not noted as gone."""
    if regulation.status not in _ENDS:
        return None
    verb, verb_en = _ENDS[regulation.status]
    said = (regulation.status_note or "").rstrip(". ")
    note, note_en = (f"; catatannya: {said}", f"; the note in its words: “{said}”") if said else ("", "")
    sure, sure_en = ("terlihat pada sumber", "seen in a source") if regulation.status_confidence == "seen" else ("dari ingatan", "memory")
    return Text(
        id=f"dicatat sudah {verb}{note}; keyakinan catatan: {sure}; belum diverifikasi pada klausul pencabutannya",
        en=f"noted as {verb_en}{note_en}; confidence of the note: {sure_en}; not verified against the clause that does it",
    )


def amended_by(regulation: Regulation) -> tuple[str, ...]:
    """The rules that a rule amends, by identifier."""
    named = {r.to for r in regulation.references if r.kind == "amends"} | {a.target for a in regulation.amendments if a.target}
    return tuple(sorted(named - {regulation.key}))


def _named(rules: dict[str, Regulation], patterns: tuple[str, ...]) -> list[str]:
    names = {key: (key.casefold(), rule.document.casefold()) for key, rule in rules.items()}
    found: list[str] = []
    for pattern in patterns:
        low = pattern.casefold()
        wild = any(mark in pattern for mark in _WILD)
        hits = [key for key, spellings in names.items() if any(fnmatchcase(name, low) for name in spellings)] or _cited(rules, pattern)
        if not hits:
            pool = {name: key for key, spellings in sorted(names.items()) for name in spellings}
            near = get_close_matches(low, list(pool), n=5, cutoff=0.5)
            raise NothingMatches(pattern, tuple(dict.fromkeys(pool[name] for name in near)))
        found += [key for key in hits if not (wild and is_out_of_force(rules[key]))]
    return found


def _cited(rules: dict[str, Regulation], text: str) -> list[str]:
    """The rule that a citation names ("Permensos 10/2019", the spelling of the memo), where the text is one citation and no more."""
    match find_citations(text):
        case (only,) if only.id in rules and text[: only.start].strip() == text[only.end :].strip() == "":
            return [only.id]
    return []


def _enacted(corpus: Corpus) -> dict[str, Regulation]:
    return {r.key: r for r in corpus.primary() if enacted_by(r, corpus.as_of)}


def _of_cases(corpus: Corpus, rules: dict[str, Regulation]) -> list[str]:
    """What the cases name, as far as it is among the inputs."""
    return [key for case in corpus.cases for key in case.merge if key in rules]


def _with_amendments(rules: dict[str, Regulation], keys: Iterable[str]) -> list[str]:
    """The chosen rules and, in their wake, the rules that amend them (an amendment falls with what it amends)."""
    chosen = dict.fromkeys(keys)
    amendments = {key: amended_by(rule) for key, rule in rules.items() if not is_out_of_force(rule)}
    grown = True
    while grown:
        new = [key for key, targets in amendments.items() if key not in chosen and any(target in chosen for target in targets)]
        chosen |= dict.fromkeys(new)
        grown = bool(new)
    return list(chosen)
