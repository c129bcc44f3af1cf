"""What a clause says is to be done: action, object, condition, beneficiary, level, whom it assists, and whether it is a catch-all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.drafting.lexicon import lexicon, phrase_pattern
from rules.drafting.names import Names
from rules.drafting.predicates import find_predicates
from rules.drafting.words import ADVERBS, fold, is_activity, mask, tokens, voice, word_class
from rules.model import Modality

#: Where an object ends: at the first subordinate clause. ``untuk``, ``dengan`` and ``dalam rangka`` open one only before a verb.
_CUT = re.compile(
    r"\s*,?\s*\b(?:(?:dan\s+)?(?:yang(?!\s+(?:memadai|jelas|sah|lengkap|layak|baik|baru|benar|tepat|sama|wajar|aman)\b(?!\s+(?:me|ber|di|ter)\w))|agar|supaya|sehingga|(?<!tepat\s)(?<!daya\s)(?<!serba\s)(?<!tata\s)(?<!hak\s)guna|sebagaimana|apabila|bila|bilamana|jika|jikalau|manakala|dalam\s+hal|kecuali|sepanjang|"
    r"setelah|sebelum|sejak|pada\s+saat|paling\s+(?:lambat|lama|cepat|singkat|banyak|sedikit)|selambat-lambatnya|sekurang-kurangnya|dimana|di\s+mana|karena|bahwa|"
    r"dengan\s+tembusan|disertai|dimaksud)\b|(?:untuk|dengan|dengan\s+cara|dalam\s+rangka|melalui)\s+(?=(?:tidak\s+)?(?P<verb>[a-z][a-z-]+)))|\s*[;:]|(?<!c\.q)(?<!\bcq)(?<!\bc)\.(?:\s|$)",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(
    r"\b(?:dalam\s+hal|apabila|jika|jikalau|bilamana|kecuali|sepanjang|setelah|sebelum|tanpa\s+mengurangi|pada\s+saat|dalam\s+keadaan)\b"
    r"[^;.:]*?(?=,?\s+(?:paling\s+\w+[^,;.:]{0,30}\s)?(?<!yang\s)(?:wajib|harus|dilarang)\b|[;.:]|$)",
    re.IGNORECASE,
)
_LEADING = word_class("before_action")
_JOINED = re.compile(r"^\s*(?:,\s*)?(?:(?:dan/atau|dan|atau|serta)\s+)?")
#: Verbs that only carry an activity; the activity is the action (``melakukan: a. pendataan``).
#: Qualities a person must have; they are the action of a requirement (``setia``, ``sehat``).
_QUALITIES = word_class("qualities")
LIGHT_VERBS = word_class("light_verbs")
_RESIDUAL = re.compile(
    r"\b(?:tugas(?:-tugas)?|fungsi|kegiatan|urusan|kewajiban|wewenang|kewenangan|hal)(?:\s+(?:kedinasan|dinas|khusus|teknis|tambahan))?\s+(?:lain(?:nya)?|tambahan)\b",
    re.IGNORECASE,
)
_CARRIES_OUT = word_class("carrying_out")
_LEVEL_WORD = re.compile(
    r"\b(?:di|pada|tingkat|lingkup|wilayah|skala|berskala)\s+(?:tingkat\s+|wilayah\s+|lingkungan\s+|lingkup\s+|setiap\s+)*"
    r"(?P<level>desa/kelurahan|kelurahan/desa|kabupaten/kota|kecamatan|provinsi|nasional|pusat|desa|kelurahan|kabupaten)\b",
    re.IGNORECASE,
)
_GROUPS = phrase_pattern(lexicon().beneficiaries)
_BENEFICIARY = re.compile(
    rf"\b(?:bagi|kepada|untuk|terhadap|pada)\s+(?:para\s+|setiap\s+|seluruh\s+)?(?P<group>(?:{_GROUPS})\b(?:/\w+)?)", re.IGNORECASE
)
_OBJECT_GROUP = re.compile(rf"(?:para\s+|setiap\s+)?(?P<group>(?:{_GROUPS})\b(?:/\w+)?)", re.IGNORECASE)
_ASSISTED = re.compile(
    r"\bmembantu\s+(?:(?:pelaksanaan\s+|penyelenggaraan\s+)?(?:tugas|fungsi)(?:\s+dan\s+(?:fungsi|kewenangan))?\s+)?(?P<whom>\w.*)",
    re.IGNORECASE,
)
_ASSISTED_END = re.compile(r"\b(?:dalam|untuk|di|pada|dengan|guna|agar|yang|me\w+|melalui|sesuai|secara|berdasarkan)\b|[,;.:]")


@dataclass(frozen=True, slots=True)
class Act:
    """An action and its object, as printed."""

    action: str
    object: str


def object_end(text: str, start: int = 0) -> int:
    """Where the object that begins at ``start`` ends: before the first subordinate clause."""
    for cut in _CUT.finditer(text, start):
        verb = cut.group("verb")
        opens = verb is None or voice(verb.lower()) in ("active", "passive") or verb.lower() in ("dapat", "tetap")
        if opens and cut.start() > start:
            return cut.start()
    return len(text)


def act_of(text: str, modality: Modality, start: int = 0, verb: str = "") -> Act:
    """The action and object of the phrase that begins at ``start``.

    Args:
        text: the clause as printed.
        modality: what kind of norm it is; requirements and rights may be bare nouns without an action.
        start: where the phrase begins.
        verb: the verb of the opening phrase, which rules a leaf that has none of its own.
    """
    words = [t for t in tokens(mask(text), start) if t.low not in (".", ";", ":")]
    rest = words
    while len(rest) > 1 and (rest[0].low in _LEADING or rest[0].low in ADVERBS or rest[0].low == "cara"):
        rest = rest[2:] if rest[0].low in ("secara", "paling") else rest[1:]
    if not rest:
        return Act(verb, "")
    token = rest[0]
    if token.low == "sebagai":
        return _role(text, token.start)
    if modality == "syarat" and token.low in _DENIALS and (later := next((t for t in rest[:9] if voice(t.low)), None)) is not None:
        return _split(text, later.start, later.end)
    if token.low == "tidak" and len(rest) > 1:
        token = rest[1]
    is_verb = bool(voice(token.low))
    names_act = token.low in _QUALITIES if modality == "syarat" else is_activity(token.low) or token.low == "kerja"
    if verb and not is_verb and (not names_act or verb.lower() not in LIGHT_VERBS):
        return Act(verb, _object(text, words[0].start))
    if not is_verb and not names_act and modality in ("syarat", "hak"):
        later = next(iter(find_predicates(words, [])), None) if modality == "syarat" else None
        if later is not None:  # "setiap unsur penilaian bernilai baik": the verb of the requirement
            return _split(text, later.start, later.end)
        return Act("", _object(text, words[0].start))
    return _split(text, token.start, token.end)


def _object(text: str, start: int) -> str:
    return fold(text[start : object_end(text, start)])


def _split(text: str, start: int, end: int) -> Act:
    """The word at a span as action (``bekerja sama`` as one), the rest of its phrase as object."""
    if together := _TOGETHER.match(text, start):
        end = together.end()
    after = end + len(_JOINED.match(text[end:]).group())  # type: ignore[union-attr]
    cut = _CUT.match(text, end)
    if cut is not None and (cut.group("verb") is None or voice(cut.group("verb").lower()) in ("active", "passive")):
        return Act(text[start:end], "")
    return Act(text[start:end], fold(text[after : object_end(text, after)]))


_DENIALS = ("tidak", "belum", "bukan", "sedang", "pernah")
_TOGETHER = re.compile(r"be?r?kerja\s+sama\b", re.IGNORECASE)
_ROLE = re.compile(r"sebagai\s+[\w/-]+(?:\s+(?:sosial|masyarakat))?", re.IGNORECASE)


def _role(text: str, start: int) -> Act:
    """``sebagai pendamping sosial bagi ...``: the role as action."""
    match = _ROLE.match(text, start)
    if match is None:
        return _split(text, start, start + len("sebagai"))
    return _split(text, start, match.end())


def is_residual(act: Act) -> bool:
    """Whether an act is a catch-all: ``melaksanakan tugas lain yang diberikan ...``."""
    found = _RESIDUAL.search(act.object)
    return (found is not None and found.start() <= 1 and act.action.lower() in _CARRIES_OUT) or bool(
        _RESIDUAL.match(f"{act.action} {act.object}")
    )


def condition_of(rest: str, adjunct: str = "") -> str | None:
    """The condition of a clause: the conditional adjunct before it, and what follows ``dalam hal``, ``kecuali`` ... in it."""
    parts = [adjunct] if adjunct else []
    parts += [m.group() for m in _CONDITIONS.finditer(rest)]
    return "; ".join(fold(p) for p in parts if fold(p)) or None


def beneficiary_of(act: Act, words: str) -> str | None:
    """For whom something is done, as printed: the group after ``bagi``, ``kepada`` ... or the group that is the object."""
    found = _BENEFICIARY.search(act.object) or _BENEFICIARY.search(words)
    if found is None and voice(act.action.lower()) == "active":
        found = _OBJECT_GROUP.match(act.object)
    return fold(found.group("group")) if found else None


def level_in(words: str) -> str | None:
    """The level of government at which something is done, as printed."""
    found = _LEVEL_WORD.search(words)
    return found.group("level") if found else None


def assisted_in(words: str, names: Names) -> str | None:
    """Whom the bearer helps: the full name of the actor after ``membantu``."""
    found = _ASSISTED.search(words)
    if found is None:
        return None
    whom = found.group("whom")
    end = _ASSISTED_END.search(whom)
    name = fold(whom[: end.start()] if end else whom)
    if not name or names.actorness(name) != "yes":
        return None
    return names.resolve(names.split(name)[0])
