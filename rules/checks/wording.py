"""How findings speak: sentences in both languages, lists, and places as a drafter prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rules.graph.policy_graph import PolicyGraph
from rules.model import MINISTERIAL_RANK, Actor, Address, Clause, Evidence, Fact, Lang, LegalId, Norm, Text
from rules.model.short_name import short_name

_LANGS: tuple[Lang, ...] = ("id", "en")


def say(id: str, en: str, **parts: Text | str | int) -> Text:
    """A sentence with its parts put in, each part in the sentence's own language.

    Args:
        id, en: the sentence with ``{name}`` where a part goes.
        parts: what goes there; a plain string is the same in both languages.
    """
    said = [
        template.format(**{name: part.say(lang) if isinstance(part, Text) else part for name, part in parts.items()})
        for template, lang in ((id, "id"), (en, "en"))
    ]
    return Text(id=said[0], en=said[1])


def join(*sentences: Text | None) -> Text:
    """Sentences one after the other; those that are None are passed over."""
    kept = [s for s in sentences if s is not None]
    return Text(id=" ".join(s.id for s in kept), en=" ".join(s.en for s in kept))


def bare(text: Text) -> Text:
    """A sentence without its full stop, to stand inside another."""
    return Text(id=text.id.rstrip(". "), en=text.en.rstrip(". "))


def listing(items: Iterable[Text | str], *, most: int | None = None, last: Text | None = None) -> Text:
    """Items as a drafter lists them: ``a, b, dan c``.

    Args:
        items: what is listed, in the order it shall stand.
        most: how many to write out; the rest are counted (``dan 3 lainnya``), never dropped in silence.
        last: the word before the last item, ``dan``/``and`` unless given.
    """
    whole = [item if isinstance(item, Text) else Text(id=item, en=item) for item in items]
    word = last or Text(id="dan", en="and")
    shown = whole if most is None or len(whole) <= most else whole[:most]
    rest = len(whole) - len(shown)
    out = []
    for lang in _LANGS:
        words = [item.say(lang) for item in shown]
        if rest:
            words.append(f"{rest} lainnya" if lang == "id" else f"{rest} more")
        if len(words) < 2:
            out.append("".join(words))
        else:
            comma = "," if len(words) > 2 else ""
            out.append(f"{', '.join(words[:-1])}{comma} {word.say(lang)} {words[-1]}")
    return Text(id=out[0], en=out[1])


def rule_name(key: str) -> str:
    """A rule's short name: ``permensos/2012/1`` -> ``Permensos 1/2012``; a document without identifier keeps its name."""
    return short_name(key)


def by_amending(key: str) -> Text:
    """By what act a fault of one rule is mended: in the omnibus rule where it is merged; of what ranks above it only by its maker.

    Args:
        key: the key of the rule.
    """
    name = rule_name(key)
    try:
        above = LegalId.of(key).rank < MINISTERIAL_RANK
    except ValueError:
        above = False
    if above:
        return Text(id=f"dengan mengusulkan perubahan {name} kepada pembentuknya", en=f"by proposing to its maker to amend {name}")
    return Text(
        id=f"dalam peraturan omnibus bila {name} digabung, selain itu dengan mengubah {name}",
        en=f"in the omnibus rule where {name} is merged, else by amending {name}",
    )


def named_rules(words: str) -> str:
    """Words in which keys of rules (``permensos/2012/28``) are replaced by their short names."""
    return re.sub(r"\b[a-z][a-z-]*/(?:19|20)\d\d/[\w.-]*\w", lambda hit: rule_name(hit.group()), words)


def rule_of(evidence: Evidence) -> str:
    """The key of the rule an evidence belongs to: its identifier, or its document (of a fact, the case) where it has none."""
    return evidence.regulation or evidence.document


def place(evidence: Evidence) -> Text:
    """Where something stands, rule first: ``Permensos 1/2012 Pasal 5 huruf a``.

    A fact shows the article its source gives, or says that it is not known; it never shows an address.
    """
    if isinstance(evidence, Clause):
        return _clause_place(evidence)
    if evidence.regulation is None:
        return _PLACES_OF_FACTS[evidence.standing]
    name = rule_name(evidence.regulation)
    if evidence.article:
        return _same(f"{name} {evidence.article}" if evidence.article.startswith("Pasal") else f"{name}, {evidence.article}")
    return Text(id=f"{name}, pasal belum diketahui", en=f"{name}, article not known")


def _clause_place(clause: Clause) -> Text:
    """Where a clause stands; words that an amending rule puts into another one stand there, as amended."""
    steps = clause.address.split("/")
    pasals = [at for at, step in enumerate(steps) if step.startswith("pasal-")]
    name = rule_name(rule_of(clause))
    if clause.regulation is not None and len(pasals) > 1:
        label = Address("/".join(steps[pasals[-1] :])).label()
        return Text(id=f"{name} {label} (sebagaimana diubah)", en=f"{name} {label} (as amended)")
    return _same(f"{name} {clause.address.label()}".strip())


_PLACES_OF_FACTS = {
    "norm": Text(id="fakta tanpa peraturan", en="a fact without a regulation"),
    "praktik": Text(id="praktik yang dilaporkan", en="reported practice"),
    "uraian_sekunder": Text(id="uraian sumber sekunder", en="a secondary source's account"),
    "superseded": Text(id="peraturan yang telah digantikan", en="a superseded regulation"),
}


def weakness(evidence: Evidence) -> Text | None:
    """Why a fact does not count, in a few words; None for what counts."""
    if not isinstance(evidence, Fact) or evidence.scored:
        return None
    if evidence.aside is not None:
        return evidence.aside.why
    if evidence.standing == "praktik":
        return Text(id="praktik yang bukan norma", en="practice, no norm")
    if evidence.standing == "uraian_sekunder":
        return Text(id="uraian sekunder tanpa pasal", en="secondary account without an article")
    if evidence.standing == "superseded":
        return Text(id="peraturannya sudah tidak berlaku", en="its regulation is no longer in force")
    return Text(id="belum diperiksa pada sumbernya", en="not yet checked against its source")


def called(actor: Actor | None, fallback: str = "") -> str:
    """An actor's full name with its abbreviation: ``Pekerja Sosial Masyarakat (PSM)``."""
    if actor is None:
        return fallback
    return f"{actor.name} ({actor.short})" if actor.short and actor.short != actor.name else actor.name


def clip(words: str, most: int = 160) -> str:
    """Words shortened at a blank, with an ellipsis that shows it.

    Args:
        words: what a clause says.
        most: length in characters that is kept at most.
    """
    words = " ".join(words.split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


def quoted(words: str, most: int = 160) -> str:
    """Words between quotation marks, shortened where they are long."""
    return f"“{clip(words, most)}”"


def in_words(evidence: Evidence, words: str | None = None, most: int = 160) -> Text:
    """What a clause says, between quotation marks; what a fact says as the paraphrase it is, without them.

    Args:
        evidence: the clause or fact.
        words: a shorter form of its words, where there is one.
        most: length in characters that is kept at most.
    """
    words = evidence.words if words is None else words
    if not isinstance(evidence, Fact):
        return _same(quoted(words, most))
    bare = clip(words, most).rstrip(".")
    bare = bare[:1].lower() + bare[1:] if bare[1:2].islower() else bare
    return Text(id=f"{bare} [parafrasa]", en=f"{bare} [paraphrase, in Indonesian]")


def meaning(norm: Norm, most: int = 110) -> str:
    """What a later clause of its rule says that a norm's bare noun means: ``Pasal 13: menjalin relasi sosial ...``; empty without one.

    Without quotation marks, since the meaning may be put together from a chapeau and its list.
    """
    if not norm.explained or not norm.explained_at:
        return ""
    return f"{norm.explained_at[0].label()}: {clip(norm.explained.split('; ')[0], most)}"


def meaning_of(graph: PolicyGraph, evidence: Evidence, most: int = 110) -> str:
    """The ``meaning`` of the norm that a clause states, wherever the clause is quoted; empty for facts and clauses that say it themselves."""
    if isinstance(evidence, Fact):
        return ""
    norms = graph.norms_by_place.get((evidence.document, evidence.address), ())
    return next((told for n in norms if (told := meaning(n, most))), "")


def naming(title: Text, what: Text | str) -> Text:
    """A title with what the finding is about, for lists that show no statement: ``Satu istilah, definisi berbeda (“Panti”)``."""
    return say("{title} ({what})", "{title} ({what})", title=title, what=what)


def places(evidence: Sequence[Evidence], most: int | None = 6) -> Text:
    """The places of several pieces of evidence as a list, each place once."""
    seen: dict[str, Text] = {}
    for piece in evidence:
        where = place(piece)
        seen.setdefault(where.id, where)
    return listing(seen.values(), most=most)


def _same(words: str) -> Text:
    return Text(id=words, en=words)
