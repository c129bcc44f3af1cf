"""Norms of English by-laws (Akoma Ntoso): the modal words ``must``, ``may``, ``shall`` with the subject before them.

A small grammar beside the Indonesian one: a subject at the head of its sentence (or of its list's opening phrase), a modal word,
a verb. The bearer is given as printed, without its article; what has another shape gives no norm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.drafting.actors import actor_key
from rules.drafting.words import fold
from rules.model import Clause, Modality, Norm, Provision, Regulation

_KINDS = frozenset(("section", "subsection", "paragraph", "item"))
#: In the order of trial: what denies stands before what allows.
_MODALS: tuple[tuple[Modality, str], ...] = (
    ("larangan", r"(?:must|shall|may|should)\s+not|(?:is|are)\s+(?:prohibited|forbidden)\s+from"),
    ("kewajiban", r"must|shall|(?:is|are)\s+(?:required|obliged)\s+to|has\s+a\s+duty\s+to"),
    ("hak", r"(?:is|are)\s+entitled\s+to|has\s+the\s+right\s+to"),
    ("wewenang", r"(?:is|are)\s+(?:authori[sz]ed|empowered)\s+to|has\s+the\s+power\s+to"),
    ("tanggung_jawab", r"(?:is|are)\s+responsible\s+for"),
    ("kebolehan", r"may"),
)
_MODAL = re.compile(r"\b(?:" + "|".join(f"(?P<m{i}>{words})" for i, (_, words) in enumerate(_MODALS)) + r")\b", re.IGNORECASE)
_ADJUNCT = re.compile(
    r"^(?:if|where|when|whenever|unless|subject\s+to|in\s+the\s+event|upon|on|before|after|in\s+terms|despite|notwithstanding)\b[^,]*,\s*",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:(?P<no>no|neither)\s+|(?:the|any|an|a|every|each|all|such|another)\s+|(?=[A-Z]))(?!(?:in|at|on|upon|for|under|from|and|to|with)\b)"
    r"(?P<who>[A-Za-z][\w'’-]*(?:[\s-]+[\w'’(),-]+){0,9}?)\s*$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-Z]|(?:the|any|an|a|every|each|all|such|another|no)\b")
_RELATIVE = re.compile(r",?\s+\b(?:who|which|that|whose|referred|contemplated|mentioned|under|in\s+terms)\b.*", re.IGNORECASE)
#: Subjects that are no actors: matters, papers, and the by-law itself.
_THING = re.compile(
    r"^(?:this|these|it|they|nothing|application|permit|licence|license|notice|decision|by-law|provision|section|subsection|fee|fine|sign|area|plan|"
    r"waste|building|vehicle|property|goods|structure|appeal|request|document|condition|effluent|trading|informal\s+trading|payment|amount|record)s?(?![\w-])",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"\bby\s+(?:the|a|an|any)\s+(?P<who>[A-Za-z][\w'’ -]{2,60}?)(?=\s+(?:of|in|to|who|for|on|at|under|within|and|if|where|with)\b|\s*[.,;:]|\s*$)"
)
#: What is so or so, not what somebody is to do.
_STATES = frozenset(("guilty", "liable", "include", "includes", "constitute", "remain", "responsible", "valid", "entitled", "deemed"))
_ACTION = re.compile(
    r"\s*(?:(?:at\s+all\s+times|also|only|not|[a-z]+ly)\s+|,\s*[^,]{1,80},\s*)*(?P<passive>be\s+(?:[a-z]+ly\s+)?)?"
    r"(?!(?:on|at|in|within|the|a|an|for|by|to|if|of|from|with|and|or|any|be|where|when)\b)(?P<verb>[A-Za-z-]+)\s*(?P<rest>.*)",
    re.DOTALL,
)
_OBJECT_END = re.compile(
    r"\s*(?:[;:.]|,?\s+\b(?:if|unless|where|when|which|who|that|provided|so\s+that|in\s+order\s+to|subject\s+to)\b).*",
    re.DOTALL | re.IGNORECASE,
)
_DEFINITION = re.compile(r"^[\"“].{1,60}?[\"”].{0,80}?\b(?:means|includes|has\s+the)\b")


@dataclass(frozen=True, slots=True)
class _Frame:
    """Who must, may or must not do what the items of a list say."""

    modality: Modality
    bearer: str | None


def extract_norms_en(regulation: Regulation) -> tuple[Norm, ...]:
    """The norms of an English regulation, in the order of the text.

    Args:
        regulation: with its provisions, as Akoma Ntoso outlines them.
    """
    frames: dict[str, _Frame] = {}
    parents = {p.address.parent for p in regulation.provisions}
    found: list[Norm] = []
    for provision in regulation.provisions:
        if provision.kind not in _KINDS or not provision.text or _DEFINITION.match(provision.text):
            continue
        inherited = frames.get(provision.address.parent or "")
        read = _read(provision.text)
        if provision.address in parents:
            if read is not None and not fold(read[1]):
                frames[provision.address] = read[0]
                continue
            if read is None and inherited is not None:
                frames[provision.address] = inherited
        if read is not None:
            found += _norms(regulation, provision, *read)
        elif inherited is not None:
            found += _norms(regulation, provision, inherited, provision.text)
    return tuple(found)


def _read(text: str) -> tuple[_Frame, str, str | None] | None:
    """A sentence as (frame, words after the modal, condition); None where no subject with a modal word begins it."""
    adjunct = _ADJUNCT.match(text)
    body = text[adjunct.end() :] if adjunct else text
    modal = _MODAL.search(body)
    if modal is None or not _CAPITAL.match(body):
        return None
    subject = _SUBJECT.match(_RELATIVE.sub("", body[: modal.start()]).strip(" ,"))
    if subject is None:
        return None
    modality = _MODALS[int(modal.lastgroup[1:])][0]  # type: ignore[index]
    if subject.group("no"):
        modality = "larangan"
    who = fold(subject.group("who")).strip("() ")
    rest = body[modal.end() :].strip(" -–—:")
    bearer = None if _THING.match(who) else who
    if bearer is None or rest.lower().startswith("be "):
        agent = _AGENT.search(rest)
        bearer = agent.group("who") if agent else None
    return _Frame(modality, bearer), rest, fold(adjunct.group()) if adjunct else None


def _norms(regulation: Regulation, provision: Provision, frame: _Frame, rest: str, condition: str | None = None) -> list[Norm]:
    """The norm of a frame and the words that complete it; none where they hold no verb."""
    action = _ACTION.match(rest)
    if action is None or (frame.bearer is None and action.group("verb") in _STATES):
        return []
    words = " ".join(provision.text.split())
    return [
        Norm(
            document=provision.document,
            address=provision.address,
            bearer=frame.bearer,
            bearer_key=actor_key(frame.bearer) if frame.bearer else None,
            bearer_raw=frame.bearer if frame.bearer and frame.bearer in words else None,
            modality=frame.modality,
            action=action.group("verb"),
            object=fold(_OBJECT_END.sub("", action.group("rest"))),
            condition=condition,
            passive=action.group("passive") is not None,
            evidence=Clause(
                document=provision.document,
                regulation=regulation.id,
                address=provision.address,
                words=words,
                page=provision.page,
                line=provision.line,
            ),
        )
    ]
