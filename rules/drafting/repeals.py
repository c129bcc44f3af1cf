"""What a rule ends and what it leaves standing: the formulas of Ketentuan Peralihan and Ketentuan Penutup.

    Pada saat Peraturan Menteri ini mulai berlaku: a. Peraturan ...; b. Peraturan ..., dicabut dan dinyatakan tidak berlaku.

The verb may stand behind a list and hold for all its items. Only a regulation can be revoked here: a licence or a membership
that is withdrawn (``izin dicabut``) is a sanction, and a rule named as a basis (``izin berdasarkan Peraturan ...``) is no
subject of the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rules.drafting.citations import Found
from rules.model import Address, LegalId, Provision

_VERB = re.compile(
    r"\b(?:(?P<survives>(?:dinyatakan\s+)?(?:masih\s+)?tetap\s+(?:mempunyai\s+kekuatan|berlaku)|(?:dinyatakan\s+)?masih\s+(?:tetap\s+)?(?:berlaku|digunakan)|dinyatakan\s+berlaku\s+sepanjang)"
    r"|(?P<revokes>di\s?cabut|ditarik\s+kembali|(?:dinyatakan\s+)?(?:sudah\s+)?tidak\s+berlaku(?:\s+lagi)?(?!\s+(?:terhadap|bagi|untuk|dalam\s+hal|apabila|jika))|dinyatakan\s+batal|dihapuskan))\b",
    re.IGNORECASE,
)
#: Words right before a citation that make it a basis or a place, not what is ended.
_NO_SUBJECT = re.compile(
    r"(?:\bberdasarkan(?:\s+pada)?|\bsesuai(?:\s+dengan)?|\bmenurut|\bsebagaimana\s+(?:telah\s+)?(?:dimaksud|diatur|ditetapkan|tercantum|diubah)?(?:\s+(?:dalam|pada|dengan))?|\bdimaksud\s+(?:dalam|pada)"
    r"|\bdengan|\bdigunakan\s+dalam|\bmengacu\s+(?:pada|kepada)|\bbertentangan\s+dengan|\bselain|\bditerbitkan\s+dengan|\bdibentuk\s+dengan|\bdiganti\s+dengan|\bdiubah\s+dengan)\s+(?:ketentuan\s+)?(?:dalam\s+)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:diatur|tercantum|dimaksud|ditetapkan)\s+(?:dalam|pada|dengan)\s+(?:ketentuan\s+)?$", re.IGNORECASE)
_OF_RULES = re.compile(r"\b(?:ketentuan|peraturan|keputusan|pasal|hal|lampiran|bab|angka|huruf|ayat)\w*\b", re.IGNORECASE)
_IMPLEMENTING = re.compile(
    r"\b(?:peraturan|ketentuan|keputusan|petunjuk)\s+(?:peraturan\s+|perundang-undangan\s+)*(?:pelaksana(?:an)?|teknis|yang\s+merupakan\s+(?:peraturan\s+)?pelaksana(?:an)?)\b|\bpelaksanaan\s+(?:dari|atas)\b|\b(?:ditetapkan|dikeluarkan|dibuat)\s+berdasarkan\b"
)
_PARTLY = re.compile(
    r"\bsepanjang\s+(?:mengenai|yang\s+(?:mengatur|mengenai|menyangkut)|mengatur|menyangkut|terkait)\b|\bketentuan\s+(?:mengenai|tentang|yang\s+mengatur)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Effect:
    """What happens to a cited rule.

    Attributes:
        kind: it is revoked, or it (or what implements it) stays in force.
        partial: only a part of it is meant.
        subject: for what stays: ``peraturan pelaksanaan``, where its implementing rules are meant.
    """

    kind: Literal["revokes", "survives"]
    partial: bool = False
    subject: str | None = None


def find_effects(
    units: Iterable[tuple[Provision, tuple[Found, ...]]], regulation: LegalId | None = None
) -> dict[tuple[Address, int], Effect]:
    """Which citations of a body are revoked or kept in force, by the unit they stand in and where they begin in its words.

    Args:
        units: the provisions of the body in order, each with the citations in its text and tail.
        regulation: the rule itself, which cannot end itself.
    """
    ordered = list(units)
    result: dict[tuple[Address, int], Effect] = {}
    below: dict[Address, list[tuple[Provision, tuple[Found, ...]]]] = {}
    for provision, found in ordered:
        if found:
            for ancestor in provision.address.ancestors() if provision.kind in ("huruf", "angka") else ():
                below.setdefault(ancestor, []).append((provision, found))
                if ancestor.kind in ("pasal", "ayat", "diktum"):
                    break
    for provision, found in ordered:
        text = provision.text
        for n, citation in enumerate(found):
            if citation.citation.start >= len(text) or citation.nested or citation.citation.id == regulation:
                continue
            effect = _own(text, found, n)
            if effect is not None:
                result[(provision.address, citation.citation.start)] = effect
        # The verb of a list: behind all items, before them, or at the end of an item that speaks for those above it too.
        verb = _VERB.search(provision.tail) or (_VERB.search(text[-200:]) if text.rstrip().endswith(":") else None)
        items = below.get(provision.address, ())
        for inner, inner_found in reversed(items):
            if inner.address.parent == provision.address and (own := _last_verb(inner.text, inner_found)) is not None:
                verb = own
            for subject in _subjects(inner.text, inner_found):
                if verb is not None and subject.citation.id != regulation:
                    result.setdefault((inner.address, subject.citation.start), _effect(verb, inner.text, subject, text))
        # "Ketentuan dalam Peraturan X mengenai: a. ...; dan b. ..., dicabut": the opening names the rule.
        if verb is not None and provision.tail and not items:
            for subject in _subjects(text, found):
                if subject.citation.id != regulation:
                    result.setdefault((provision.address, subject.citation.start), _effect(verb, text, subject, ""))
    return result


def _subjects(text: str, found: Sequence[Found]) -> list[Found]:
    """The rules a list item names as its subject: the first, and those that are said to have changed it."""
    own = [f for f in found if not f.nested and f.citation.start < len(text)]
    first = next((f for f in own if f.changes is None and _is_subject(text, f)), None)
    if first is None:
        return []
    place = next(n for n, f in enumerate(found) if f is first)
    return [first, *(f for f in own if f.changes == place)]


def _last_verb(text: str, found: Sequence[Found]) -> re.Match[str] | None:
    """The verb that ends an item, behind the last rule it names."""
    end = max((f.outer_end for f in found if f.citation.start < len(text)), default=0)
    return _VERB.search(text, min(end, len(text))) if end else None


def _is_subject(text: str, found: Found) -> bool:
    before = text[max(0, found.outer_start - 90) : found.outer_start]
    if _WITHIN.search(before):
        return bool(_OF_RULES.search(text[: found.outer_start]))
    return not _NO_SUBJECT.search(before)


def _own(text: str, found: Sequence[Found], n: int) -> Effect | None:
    """The effect of the verb that follows a citation in its own sentence, where the citation is its subject."""
    citation = found[n]
    stop = _sentence_end(text, citation.outer_end)
    verb = _VERB.search(text, citation.outer_end, stop)
    # An amendment falls with the rule it changed: "Peraturan A sebagaimana telah diubah dengan Peraturan B, dicabut".
    subject = found[citation.changes] if citation.changes is not None else citation
    if verb is None or not _is_subject(text, subject):
        return None
    between = text[citation.outer_end : verb.start()]
    # Another clause with a subject of its own stands between: "izin yang ... dicabut".
    if re.search(
        r"\b(?:yang|apabila|jika|dalam\s+hal)\b|\b(?:dapat|wajib)\s+[a-z]", _without(between, found, citation.outer_end)
    ) and not _IMPLEMENTING.search(text[: citation.outer_start]):
        return None
    return _effect(verb, text, citation, "")


def _without(between: str, found: Sequence[Found], offset: int) -> str:
    """The words between, with other citations, their titles and what changed them left out."""
    kept = list(between)
    for other in found:
        for place in range(max(0, other.outer_start - offset), min(len(kept), other.outer_end - offset)):
            kept[place] = " "
    return re.sub(r"sebagaimana\s+telah[^,]*?(?:dengan|menjadi)|sepanjang\s+.*", " ", "".join(kept))


def _sentence_end(text: str, place: int) -> int:
    match = re.compile(r"\.\s+(?=[A-Z(])|;").search(text, place)
    return match.start() if match else len(text)


def _effect(verb: re.Match[str], text: str, citation: Found, opening: str) -> Effect:
    head = f"{opening} {text[: citation.outer_start]}"
    implementing = bool(_IMPLEMENTING.search(head[-260:]))
    if verb["survives"]:
        return Effect("survives", bool(citation.pinpoints), "peraturan pelaksanaan" if implementing else None)
    around = f"{head[-160:]} {text[citation.outer_end : citation.outer_end + 160]}"
    return Effect(
        "revokes",
        bool(citation.pinpoints) or bool(_PARTLY.search(around)) or implementing,
        "peraturan pelaksanaan" if implementing else None,
    )
