"""How numbers, dates and lists are written in Bahasa Indonesia and in English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from rules.model import Lang, Text

_MONTHS = {
    "id": ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}
#: Pieces of a label that stay together: a word with the blank, slash or hyphen after it.
_PIECES = re.compile(r"[^\s/-]*[/-]+\s?|[^\s/-]+\s?")
_SMALL = {
    "id": ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}


def number(value: int | float, lang: Lang, digits: int = 2) -> str:
    """A number as the language groups it: ``1.234,5`` in Bahasa Indonesia, ``1,234.5`` in English.

    Args:
        value: the number; a float keeps at most ``digits`` decimals, without trailing zeros.
    """
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.{digits}f}".rstrip("0").rstrip(".")
    return text if lang == "en" else text.translate(str.maketrans(",.", ".,"))


def counted(value: int, noun: str) -> str:
    """A number with its noun in English: ``1 rule``, ``2 rules``."""
    return f"{number(value, 'en')} {noun}{'' if value == 1 else 's'}"


def percent(share: float, lang: Lang) -> str:
    """A share between 0 and 1 as a percentage without decimals."""
    return f"{round(share * 100)}%" if lang == "en" else f"{round(share * 100)} persen"


def small(value: int, lang: Lang) -> str:
    """A number below ten in words, others in figures."""
    return _SMALL[lang][value] if 0 <= value < 10 else number(value, lang)


def date(iso: str | dt.date | None, lang: Lang) -> str:
    """A day in full: ``15 Juli 2020``; a month as ``Juli 2020``. What is no ISO date is given back as it is.

    None gives ``tanggal tidak diketahui``, so that nobody takes a missing date for today's.
    """
    if iso is None:
        return "tanggal tidak diketahui" if lang == "id" else "date unknown"
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", iso) if isinstance(iso, str) else None
    if month:
        return f"{_MONTHS[lang][int(month[2]) - 1]} {month[1]}"
    try:
        day = iso if isinstance(iso, dt.date) else dt.date.fromisoformat(iso)
    except ValueError:
        return str(iso)
    return f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"


def listing(items: Iterable[str], lang: Lang, last: str | None = None) -> str:
    """``a``, ``a dan b``, ``a, b, dan c``: the last joint may be given (``atau``)."""
    words = list(items)
    joint = last or ("dan" if lang == "id" else "and")
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return f"{words[0]} {joint} {words[1]}"
    return f"{', '.join(words[:-1])}, {joint} {words[-1]}"


def some(items: Sequence[str], limit: int, lang: Lang) -> str:
    """A listing of the first ``limit`` items that says how many more there are."""
    if len(items) <= limit:
        return listing(items, lang)
    rest = len(items) - limit
    more = f"{number(rest, lang)} lainnya" if lang == "id" else f"{number(rest, lang)} more"
    return listing([*items[:limit], more], lang)


def wrap(text: str, width: int) -> list[str]:
    """The lines of a label: broken at blanks, after slashes and hyphens, and inside a word only where the word alone is too long."""
    out = [""]
    for piece in _PIECES.findall(" ".join(text.split())):
        for part in (piece[i : i + width] for i in range(0, len(piece), width)):
            if len(out[-1]) + len(part.rstrip()) <= width:
                out[-1] += part
            else:
                out.append(part)
    return [line.rstrip() for line in out if line.strip()] or [""]


def sentence(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def shorten(text: str, limit: int) -> str:
    """The beginning of a text, cut at a word, with an ellipsis where something was cut; a quotation or bracket cut open is closed."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    head = flat[:limit].rsplit(" ", 1)[0]
    closed = "".join(end for start, end in (("“", "”"), ("[", "]"), ("(", ")")) if head.count(start) > head.count(end))
    return f"{head.rstrip(' ,;:')} …{closed}"


def clipped(text: str, limit: int) -> str:
    """The beginning of a text that ends with a whole sentence, else with a whole part of one; never inside a bracket or a quotation.

    An ellipsis follows where something was left out; without such a place the text is cut at a word (``shorten``).
    """
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    depth, sentence, part = 0, 0, 0
    for at, char in enumerate(flat[:limit]):
        depth += (char in "(“[") - (char in ")”]")
        if depth == 0 and flat[at + 1 : at + 2] == " ":
            sentence = at + 1 if char in ".!?" and not flat[at - 1].isdigit() else sentence
            part = at if char in ",;:" and not flat.startswith(("pasal ", "article "), at + 2) else part
    if sentence * 3 >= limit:
        return f"{flat[:sentence]} …"
    return f"{flat[:part]} …" if part * 3 >= limit else shorten(flat, limit)


def with_reason(text: str, limit: int) -> str:
    """The beginning of a statement (``clipped``) and, where that cut it off, why the finding does not count."""
    said = clipped(text, limit)
    reason = _REASON.search(" ".join(text.split()))
    return said if reason is None or reason[0] in said else f"{said} {reason[0]}"


#: Why a finding does not count, at the end of its statement.
_REASON = re.compile(r"(?:Tidak dihitung|Not counted):.*$")


def property_text(text: str) -> str:
    """A title or remark as a property of a Word document may hold it: 255 characters, the ellipsis among them."""
    return text if len(text) <= _PROPERTY else shorten(text, _PROPERTY - 2)


#: Characters of a core property of an Office document; a longer one is refused when the document is written.
_PROPERTY = 255


def both(id: str, en: str) -> Text:
    """Shorthand for a ``Text``."""
    return Text(id=id, en=en)
