"""Characters that the PDF's own fonts cannot draw: written as what they are, so that no clause and no file name stops a memo.

PDF/UA-1 refuses a text of which a character has no picture, and a memo quotes what stands in strangers' files: emoji in file names,
Arabic in a rule on alms, a bullet of a word processor's private font. The docx keeps them; a reader's own fonts draw them there.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import typst

#: Letters, signs and punctuation of European texts: all in the fonts, and nearly all that a memo is made of.
_PLAIN = re.compile("[\t\n\r\x20-\x7e\xa0-\xac\xae-\u017f\u2010-\u2022\u2026]+")


def drawable(text: str) -> str:
    """The text with each character that no font can draw put as its number, ``[U+1F600]``, or as ``�`` where it is no character at all."""
    odd = sorted({char for char in _PLAIN.sub("", text) if not is_drawn(char)})
    return text.translate({ord(char): _written(char) for char in odd})


@cache
def is_drawn(char: str) -> bool:
    """Whether the fonts that typst brings along have a picture for a character."""
    if char in '"\\':
        return True
    page = f'#set document(title: "x")\n#set page(width: auto, height: auto)\n#set text(font: "Libertinus Serif")\n#"{char}"'
    try:
        typst.compile({"main.typ": page.encode("utf-8")}, ignore_system_fonts=True, timestamp=0, pdf_standards="ua-1")  # type: ignore[call-overload]
    except RuntimeError:
        return False
    return True


def _written(char: str) -> str:
    return "�" if unicodedata.category(char).startswith("C") else f"[U+{ord(char):04X}]"
