"""Delegations: what a rule leaves to another instrument (UU 12/2011, Lampiran II, on pendelegasian kewenangan)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.drafting.instruments import issuer_of

_INSTRUMENT = (
    r"(?:(?:suatu|sebuah)\s+)?(?P<kind>Undang-Undang|Peraturan|Keputusan|Ketetapan|Instruksi|Qanun|(?:peraturan|keputusan|ketetapan)(?=\s+(?:[Mm]enteri|[Gg]ubernur|[Bb]upati|[Ww]ali|[Dd]irektur|[Kk]epala|[Pp]residen"
    r"|[Pp]emerintah|[Dd]aerah|[Dd]esa|[Ss]ekretaris|[Pp]impinan|[Rr]ektor|pelaksana|tersendiri|lebih\s+lanjut)))(?P<rest>(?:\s+(?!Nomor\b|No\b|ini\b|perundang|sebagaimana\b)[\w/-]+,?){0,14})"
)
_GIVEN = re.compile(
    r"\b(?P<verb>diatur|ditetapkan|ditentukan|dituangkan|diatur\s+dan\s+ditetapkan)(?:\s+(?:lebih\s+lanjut|lebih\s+rinci|kemudian|tersendiri|kembali|dan\s+ditetapkan|dan/atau\s+ditetapkan|secara\s+\w+|akan))*"
    r"(?:\s+oleh\s+[A-Z][\w/ ]{2,60}?)?\s+(?P<how>dengan\s+atau\s+berdasarkan|dengan\s+atau\s+dalam|dengan|(?:di\s?)?dalam|melalui|oleh|berdasarkan)\s+"
    + _INSTRUMENT
)
_BY_OFFICE = re.compile(
    r"^\s*(?:Ketentuan(?:\s+lebih\s+lanjut)?|Petunjuk\s+(?:teknis|pelaksanaan|operasional)|Pedoman(?:\s+(?:teknis|pelaksanaan))?|Pengaturan|Pelaksanaan\s+lebih\s+lanjut|Hal-hal)\b(?P<about>[^.;]*?)\s+"
    r"(?:akan\s+)?(?:diatur|ditetapkan|ditentukan|disusun\s+dan\s+ditetapkan)(?:\s+(?:lebih\s+lanjut|kemudian|tersendiri))*\s+oleh\s+(?P<office>[A-Z][\w/ ,]{2,80}?)(?=\s*[.;,]|\s+(?:dengan|dalam|setelah|sesuai|atas|berdasarkan|melalui)\b|\s*$)"
)
_BLANKET = re.compile(
    r"\b(?:[Hh]al-hal|[Hh]al|[Ss]egala\s+sesuatu|[Kk]etentuan)(?:\s+lain)?(?:-lain)?\s+(?:yang\s+)?(?:belum|tidak)(?:\s+atau\s+(?:belum|tidak))?(?:\s+cukup)?\s+diatur\b.{0,260}?\b(?:di\s?atur|ditetapkan|ditentukan|dituangkan)\b(?P<rest>[^.]*)",
    re.DOTALL,
)
_SUBJECT = re.compile(
    r"(?:(?:Ketentuan|Pengaturan|Pelaksanaan|Petunjuk|Pedoman|Hal-hal)(?:\s+lebih\s+lanjut|\s+lebih\s+rinci|\s+pelaksanaan|\s+teknis)*\s+(?:mengenai|tentang|terhadap|dari|terkait(?:\s+dengan)?)\s+)?(?P<about>\S.*)$",
    re.DOTALL,
)
_TRIM = re.compile(r",?\s*(?:sebagaimana\s+(?:telah\s+)?dimaksud\b.*|akan|dapat|selanjutnya|yang)?\s*$", re.DOTALL)
#: The words of a maker's name end here.
_MAKER_STOP = re.compile(
    r"\s+(?:yang|setelah|sesuai|dengan|atas|berkoordinasi|tentang|mengenai|paling|untuk|dalam|pada|sepanjang|tersendiri|oleh|sebagaimana|berpedoman|berdasarkan|dan/atau|atau|sebagai|tanpa|selaku|secara|serta|selambat|tidak|bersama|ini|dan(?=\s+(?:[a-z]|Peraturan|Keputusan)))\b"
)
_UNIT_OF_OFFICE = re.compile(
    r"^((?:peraturan|keputusan|ketetapan|instruksi)\s+(?:direktur\s+jenderal|sekretaris\s+jenderal|inspektur\s+jenderal))\b.*$"
)


@dataclass(frozen=True, slots=True)
class Delegation:
    """One delegation.

    Attributes:
        instrument: the kind of instrument, lower case: ``peraturan menteri``; the words of the text for others.
        subject: what is left to it.
        blanket: all that the rule does not say is left to it.
        words: the words that give it.
    """

    instrument: str
    subject: str | None
    blanket: bool
    words: str


def find_delegations(text: str, tail: str = "", home: str | None = None) -> Iterator[Delegation]:
    """The delegations in a unit's words.

    Args:
        text: its own words.
        tail: words after its list.
        home: the type of the rule (``permensos``): the name of its own maker adds nothing to ``peraturan menteri``.
    """
    for words in (text, tail):
        if not words:
            continue
        blanket = _BLANKET.search(words)
        given = [m for m in _GIVEN.finditer(words) if not _existing(words, m)]
        for match in given:
            is_blanket = blanket is not None and blanket.start() <= match.start() < blanket.end()
            yield Delegation(
                _instrument(match["kind"], match["rest"], home),
                _subject(words[: match.start()], text),
                is_blanket,
                match.group().strip(" ,"),
            )
        if given:
            continue
        office = _BY_OFFICE.match(words)
        if blanket is not None:
            by = re.match(
                r"(?:\s+(?:lebih\s+lanjut|kemudian|tersendiri|lain))*\s+(?:oleh|dengan|dalam|melalui)\s+(?P<who>[A-Za-z][\w/ ]{2,60}?)(?=\s*[,.;]|\s+(?:dengan|sepanjang|sesuai|dalam|atas|setelah)\b|\s*$)",
                blanket["rest"],
            )
            if by and re.match(r"(?:ketentuan\s+)?peraturan\s+perundang", by["who"]):
                continue
            yield Delegation(_office(by["who"], home) if by else "tidak disebut", None, True, blanket.group().strip(" ,"))
        elif office:
            yield Delegation(
                _office(office["office"], home), _subject(words[: office.end("about")], text), False, office.group().strip(" ,")
            )


def _existing(words: str, match: re.Match[str]) -> bool:
    """Whether the instrument is one that exists: it has a number, is this rule, or all of the law."""
    after = words[match.end() :]
    rest = match["rest"]
    if re.match(r"\s*(?:,\s*)?(?:Nomor|No\.?|ini|sebagaimana)\b", after) and not _MAKER_STOP.search(rest):
        return True
    if re.match(r"\s+perundang", after) and not rest.strip():
        return True
    # "diatur dalam Peraturan Menteri mengenai X": a rule that is there, named by its subject.
    if re.match(r"(?:\s+[A-Z][\w/]*)*\s+(?:mengenai|tentang)\b", rest) or (
        re.match(r"\s+(?:mengenai|tentang)\b", after) and not _MAKER_STOP.search(rest)
    ):
        return True
    if words[: match.start()].rstrip().endswith("sebagaimana"):
        return True
    if match["how"] == "berdasarkan" and match["verb"] != "diatur":
        return True
    return match["kind"][0].isupper() and not rest.strip() and match["kind"] not in ("Undang-Undang",)


def _plain(words: str) -> str:
    stop = _MAKER_STOP.search(words)
    return " ".join(words[: stop.start() if stop else len(words)].lower().split()).strip(" ,")


def _instrument(kind: str, rest: str, home: str | None) -> str:
    if re.match(r"\s+tersendiri", rest):
        return f"{kind.lower()} tersendiri"
    words = f"{kind.lower()} {_plain(rest)}".strip()
    return _general(words, home)


def _general(words: str, home: str | None) -> str:
    """The kind of instrument: the rule's own ministry and the units of an office left out."""
    words = re.sub(r"\s+(?:republik\s+indonesia|ri)$", "", words)
    own = (issuer_of(home) or "").lower() if home else ""
    if own.startswith("menteri ") and words.endswith(" " + own):
        return words[: -len(own)] + "menteri"
    return _UNIT_OF_OFFICE.sub(r"\1", words)


def _office(office: str, home: str | None) -> str:
    plain = _plain(office)
    return _general(plain if re.match(r"(?:peraturan|keputusan|ketetapan|ketentuan)", plain) else f"ketetapan {plain}", home)


def _subject(before: str, text: str) -> str | None:
    """What is left to the instrument: the words after ``mengenai`` or the subject of the sentence."""
    sentence = re.split(r"(?<=[.;])\s+", before)[-1] if before else text
    match = _SUBJECT.match(sentence.strip())
    about = _TRIM.sub("", match["about"]) if match else ""
    about = re.sub(r"\s+sebagaimana\s+dimaksud\s+(?:dalam|pada)\s+.*$", "", about, flags=re.DOTALL)
    return " ".join(about.split()).strip(" ,:") or None
