"""Marks of the structure, each brought to the start of a line of its own.

Sources print marks inline (``... meliputi: a. satu; b. dua.``), glue a heading to its title (``BAB I KETENTUAN UMUM``) or the
closing formula to the last pasal. What is certain is taken apart here; what only looks like a mark stays in its sentence. A
list is taken apart only as a sequence without gaps (a, b, c or 1, 2, 3) whose items stand after a colon, a semicolon, a full
stop or a conjunction, so that ``Pasal 5 ayat (2) huruf a`` is never cut.

The structure parser may use ``split_items`` and ``split_headings`` on single lines; readers use ``unfold``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rules.readers import labels
from rules.readers.reading import Line

_ORDINALS = (
    r"(?:Kesatu|Pertama|Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|Kedelapan|Kesembilan|Kesepuluh|Kesebelas"
    r"|(?:Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|Kedelapan|Kesembilan) ?[Bb]elas|Kedua ?[Pp]uluh(?: [A-Z]\w+)?)"
)
_PASAL = r"Pasal \d{1,3}[A-Z]{0,2}"

#: A line that is a heading of the structure and nothing else.
HEADING = re.compile(
    rf"^(?:{_PASAL}|Pasal [IVX]{{1,4}}|BAB [IVXLC]+[A-Z]?|Bagian {_ORDINALS}(?: [A-Z])?|Paragraf (?:\d{{1,2}}[A-Z]?|Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Ke[a-z]+)|BUKU [A-Z]+)$"
)

# --- headings that stand inside or before other words -------------------------------------------------------------------

_BEFORE = re.compile(
    r"(?: (?="
    r"DENGAN RAHMAT TUHAN YANG MAHA ESA"
    r"|(?:Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar) ?: ?"
    r"|M(?:EMUTUSKAN|emutuskan) ?:|Menetapkan ?: ?[A-Z]{4}"
    r"|Dengan [Pp]ersetujuan [Bb]ersama"
    r"|(?:BERITA|LEMBARAN) (?:NEGARA|DAERAH)[A-Z /-]* TAHUN \d{4}|TAMBAHAN (?:BERITA|LEMBARAN) (?:NEGARA|DAERAH)[A-Z /-]* NOMOR \d"
    r"|PENJELASAN ATAS [A-Z]{4}"
    r"))|(?:(?<=[.;:,)\d\"]) (?=(?:Ditetapkan|Disahkan|Diundangkan|Diberlakukan) (?:di|Di) [A-Z]))"
    r"|(?:(?<=[.;\"]) (?=Agar (?:supaya )?setiap orang))"
)
_CLOSING = re.compile(
    r"^((?:Ditetapkan|Disahkan|Diundangkan) [Dd]i [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?),?(?: ([Pp]ada [Tt]anggal(?: \d{1,2} [A-Z]\w+ \d{4})?)(?: ([A-Z].*))?)?$"
)
_DATE = re.compile(r"^([Pp]ada [Tt]anggal \d{1,2} [A-Z]\w+ \d{4})[,.]? ([A-Z].*)$")
_SIGNATURE = re.compile(r"^([A-Z][A-Z ,./-]+,) (ttd\.?|TTD\.?|td\.?)(?: (.+))?$")
_PREAMBLE = re.compile(
    r"^(Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar) ?(?:: ?(.+)|(?::? )?((?:a\.|bahwa|1\.|Pasal \d|Undang-|Peraturan ).*))$"
)
_BARE_PREAMBLE = re.compile(r"^(Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar) ?:?$", re.IGNORECASE)
_DECIDE = re.compile(r"^(MEMUTUSKAN ?:?|M[Ee][Mm][Uu][Tt][Uu][Ss][Kk][Aa][Nn] ?:) (Menetapkan|MENETAPKAN)\b(.*)$")
_RAHMAT = re.compile(r"^(DENGAN RAHMAT TUHAN YANG MAHA ESA) ([A-Z].+)$")
_TITLE = re.compile(
    r"^(?:(.{0,400}?[\s)]))??((?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI)(?: [A-Z(][A-Z/&,.()-]*){0,12}?) ((?:NOMOR|NO\.?) ?:? ?[\dA-Z][\w ./-]{0,40}?(?: TAHUN \w{4})?) (TENTANG) ([A-Z(\"].+)$"
)
_BAB = re.compile(r"^(BAB [IVXLC]+[A-Z]?) ((?!dihapus|dan\b|sampai|Undang|Peraturan|ini\b)[A-Z(\"].*)$")
_BAB_INSIDE = re.compile(r"(?<=[.;:\"]) (?=BAB [IVXLC]+[A-Z]? [A-Z]{3,})")
_SECTION = re.compile(
    rf"^(Bagian {_ORDINALS}(?: [A-Z](?= ))?|Paragraf (?:\d{{1,2}}[A-Z]?|Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Ke[a-z]+)) ([A-Z(\"].*)$"
)
_SECTION_INSIDE = re.compile(
    rf"(?<=[.;)\"]) (?=(?:Bagian {_ORDINALS}|Paragraf (?:\d{{1,2}}[A-Z]?|Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Ke[a-z]+)) [A-Z][^.;:()]{{2,150}}(?:$| Pasal \d| Paragraf \d))"
)
_PARAGRAF_INSIDE = re.compile(r"(?<=[a-z)]) (?=Paragraf \d{1,2} [A-Z])")
_PASAL_INSIDE = re.compile(
    rf"(?:(?<=[.;\"])|(?<=berikut:)|(?<=berikut :)) (?={_PASAL} (?:\(1\) [A-Z]|Cukup jelas))| (?={_PASAL} \(1\) [A-Z][a-z])|(?:(?<=berikut:)|(?<=berikut :)) (?={_PASAL}\b)"
)
_PASAL_NEXT = re.compile(r"(?<=[.;:\"A-Z)]) (?=Pasal (\d{1,3}[A-Z]{0,2}) ([A-Z(]))")
_PASAL_HEAD = re.compile(rf"^({_PASAL}|Pasal [IVX]{{1,4}}) (.+)$")
#: What follows a pasal that is only referred to.
_REFERRED = re.compile(
    r"^(?:ayat|huruf|angka|dan|atau|sampai|s\.d|sebagaimana|tersebut|jo|juncto|ini|itu|Undang|UU|Peraturan|Keputusan|Kitab|UUD|diubah|dihapus|Anggaran|berbunyi|yang|di|ke|dalam|pada|[,;.)\"/-]|\((?!1\)))"
)
_ELUCIDATION = re.compile(r"(?:^|(?<=[.;:\"]) |(?<=jelas) )(?=(?:Ayat \(\d{1,2}[a-z]?\)|Huruf [a-z]{1,2}|Angka \d{1,2})(?: |$))")
_ELUCIDATION_HEAD = re.compile(r"^(Ayat \(\d{1,2}[a-z]?\)|Huruf [a-z]{1,2}|Angka \d{1,2}) (Cukup jelas\b.*|Yang dimaksud .*|[A-Z].*)$")
#: A head printed twice over: the gazette's, or a catch-word of the page before.
_TWICE = re.compile(r"^(BAB [IVXLC]+|\(\d{1,2}[a-z]?\) \S+|\d{1,3}\. \S+|[a-z]\. \S+|Pasal \d{1,3}|.{24,240}?) \1(?= |$)")
_ENDED = re.compile(r"[.;:!?\"](?:\s*(?:dan|atau|dan/atau))?$|[,;] (?:dan|atau|dan/atau)$")


class _Place(NamedTuple):
    """What stands before the line at hand."""

    before: str
    pasal: str


def split_headings(text: str, before: str = "", pasal: str = "") -> list[str]:
    """A line taken apart before and after the headings and formulas that stand in it.

    Args:
        text: one line.
        before: the line above it, empty at the top.
        pasal: the number of the last pasal, such as ``12`` or ``12A``, empty before the first.

    Returns:
        One line or more; joined by blanks they are the line that came in, but for a head printed twice.
    """
    if len(text) < 12:
        return [_canonical(text)]
    twice = _TWICE.match(text)
    if twice and (len(twice[1]) > 8 or twice[1][0] in "(B" or twice[1][0].isdigit()):
        text = text[len(twice[1]) + 1 :]
    pieces = [text]
    for pattern in (_BEFORE, _BAB_INSIDE, _SECTION_INSIDE, _PASAL_INSIDE):
        pieces = [part for piece in pieces for part in _cut(pattern, piece)]
    if " Pasal " in text:
        pieces = [part for piece in pieces for part in _cut_in_sequence(piece, pasal)]
    if "Ayat (" in text or "Huruf " in text or "Angka " in text:
        pieces = [part for piece in pieces for part in _cut(_ELUCIDATION, piece)]
    result: list[str] = []
    for piece in pieces:
        for part in _open(piece, _Place(result[-1] if result else before, pasal)):
            result.append(part)
            if part.startswith("Pasal ") and HEADING.match(part):
                pasal = part.split()[1]
    return result


def _cut(pattern: re.Pattern[str], text: str) -> list[str]:
    """The parts of a text between the places where a pattern of no more than one blank matches."""
    at = 0
    parts = []
    for match in pattern.finditer(text):
        if match.start() > at:
            parts.append(text[at : match.start()])
        at = match.end()
    parts.append(text[at:])
    return [part for part in (part.strip() for part in parts) if part]


def _cut_in_sequence(text: str, pasal: str) -> list[str]:
    """The parts of a text before each ``Pasal n`` that comes right after the one before it and heads a sentence."""
    parts, at = [], 0
    head = _PASAL_HEAD.match(text)
    last = head[1].split()[1] if head and _follows(pasal, head[1].split()[1]) else pasal
    for match in _PASAL_NEXT.finditer(text):
        if _follows(last, match[1]) and not _REFERRED.match(text[match.end(1) + 1 :]):
            parts.append(text[at : match.start()])
            at, last = match.end(), match[1]
    parts.append(text[at:])
    return [part for part in (part.strip() for part in parts) if part]


def _open(text: str, place: _Place) -> Iterator[str]:
    """The heading at the start of a line, and the words after it, one by one."""
    ended = not place.before or bool(_ENDED.search(place.before)) or bool(HEADING.match(place.before)) or place.before.isupper()
    if match := _PREAMBLE.match(text):
        yield f"{match[1]} :"
        yield match[2] or match[3]
    elif match := _DECIDE.match(text):
        yield match[1]
        yield match[2] + match[3]
    elif match := _RAHMAT.match(text):
        yield match[1]
        yield match[2]
    elif "TENTANG" in text and (match := _TITLE.match(text)):
        if match[1] and match[1].strip():
            yield match[1].strip()
        yield from (match[2], match[3].strip(), match[4])
        yield from _cut(_BEFORE, match[5])
    elif (
        (match := _BAB.match(text))
        or (ended and (match := _SECTION.match(text)) and not re.search(r"[.;:]$", match[2].split(" Pasal ")[0]))
        or ((match := _PASAL_HEAD.match(text)) and _heads(match, place, ended))
    ):
        yield match[1]
        yield from split_headings(match[2], match[1], match[1].split()[1])
    elif match := _CLOSING.match(text):
        yield match[1]
        if match[2]:
            yield match[2]
        if match[3]:
            yield from _open(match[3], place)
    elif match := _DATE.match(text):
        yield match[1]
        yield from _open(match[2], place)
    elif match := _SIGNATURE.match(text):
        yield match[1]
        yield match[2]
        if match[3]:
            yield match[3]
    elif match := _ELUCIDATION_HEAD.match(text):
        yield match[1]
        yield match[2]
    else:
        yield _canonical(text)


def _heads(match: re.Match[str], place: _Place, ended: bool) -> bool:
    """Whether ``Pasal n`` at the start of a line heads what follows rather than being part of a sentence."""
    rest = match[2]
    if rest.startswith("(1) ") and rest[4:5].isupper():
        return True
    if _REFERRED.match(rest) or not ended or not (rest[0].isupper() or rest[0] == "("):
        return False
    number = match[1].split()[1]
    return rest.startswith("Cukup jelas") or _follows(place.pasal, number) or (place.before.endswith(("berikut:", "berikut :")))


def _follows(last: str, number: str) -> bool:
    """Whether a pasal's number comes right after another's: 5 after 4, 5A after 5, 6 after 5B."""
    digits, suffix = re.match(r"(\d*)(\w*)", last or "0").groups()  # type: ignore[union-attr]
    mine, letter = re.match(r"(\d*)(\w*)", number).groups()  # type: ignore[union-attr]
    if not mine or not digits:
        return False
    if int(mine) == int(digits):
        return letter == (chr(ord(suffix) + 1) if len(suffix) == 1 else "A")
    return int(mine) == int(digits) + 1 and not letter


def _canonical(text: str) -> str:
    match = _BARE_PREAMBLE.match(text)
    return f"{match[1].capitalize()} :" if match else text


# --- lists printed inline -----------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"(?:^|(?<=[\s;:.]))(?:\((\d{1,3}[a-z]?)\)|(\d{1,3}[a-z]?)\.|(\d{1,2})\)|([a-z]{1,2})\.|([a-z])\))(?=\s)")
_KINDS = ("ayat", "angka", "angka-kurung", "huruf", "huruf-kurung")
_AFTER_ITEM = re.compile(r"(?:[;.,]|[;,]? (?:dan|atau|dan/atau|serta)|[;,]? dan\s?/\s?atau)$")
#: Words before a number that make it part of a sentence.
_NUMBERED = re.compile(r"(?:ayat|huruf|angka|Pasal|Nomor|No|nomor|butir|BAB|tanggal|dari|dan)\.?,?$")
_INSTRUCTION = re.compile(
    r"(?:Ketentuan|Di ?antara|Setelah|Sesudah|Judul|Pasal|Penjelasan|BAB|Bagian|Mengubah|Menghapus|Menambah|Lampiran|Beberapa)\b"
)


class ListState:
    """The lists open at a place in a document, outermost first, each with the number of its last item."""

    def __init__(self) -> None:
        self.open: list[tuple[str, str]] = []
        self.instruction = 0

    def close(self) -> None:
        """A new pasal or bab ends all lists but the numbered instructions of an amending rule."""
        self.open.clear()

    def take(self, kind: str, number: str) -> bool:
        """Whether the number is the next one of an open list; if so it is counted, and lists below it end."""
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth][0] == kind and number in successors(kind, self.open[depth][1]):
                del self.open[depth + 1 :]
                self.open[depth] = (kind, number)
                return True
        return False

    def begin(self, kind: str, number: str) -> None:
        """A new list inside those that are open."""
        if kind == "ayat":
            self.open.clear()
        self.open.append((kind, number))
        del self.open[:-8]


def successors(kind: str, number: str) -> tuple[str, ...]:
    """What may come after a number: b or a1 after a; 2 or 1a after 1; aa after z."""
    if kind.startswith("huruf"):
        if len(number) == 1:
            return ("aa",) if number == "z" else (chr(ord(number) + 1),)
        return (number[0] + chr(ord(number[1]) + 1),) if number[1] < "z" else ()
    digits, letter = re.match(r"(\d+)([a-z]?)", number).groups()  # type: ignore[union-attr]
    return (str(int(digits) + 1), digits + (chr(ord(letter) + 1) if letter else "a"))


def split_items(text: str, state: ListState, following: Sequence[str] = ()) -> list[str]:
    """A line taken apart before the items of the lists that run in it.

    Args:
        text: one line.
        state: the lists open before it; brought up to date.
        following: the lines after it, to see whether a list that begins here goes on.
    """
    cuts: list[int] = []
    for match in _TOKEN.finditer(text):
        index = match.lastindex or 1
        kind, number = _KINDS[index - 1], match[index]
        before = text[: match.start()].rstrip()
        if not before:
            if not state.take(kind, number):
                state.begin(kind, number)
            if kind == "angka" and _INSTRUCTION.match(text, match.end() + 1):
                state.instruction = int(re.match(r"\d+", number)[0])  # type: ignore[index]
            continue
        first = number in ("1", "a")
        tail = before[-14:]
        if kind == "ayat":
            if (
                tail[-1] in '.;:"'
                and text[match.end() + 1 : match.end() + 2].isupper()
                and (state.take(kind, number) or (first and tail[-1] == ":" and _goes_on(kind, text, match.end(), following)))
            ):
                if first:
                    state.begin(kind, number)
                cuts.append(match.start())
            continue
        if _NUMBERED.search(tail) and not tail.endswith((" dan", ";dan")):
            continue
        if first and tail[-1] == ":" and _goes_on(kind, text, match.end(), following):
            state.begin(kind, number)
            cuts.append(match.start())
        elif _AFTER_ITEM.search(tail) and not first and state.take(kind, number):
            cuts.append(match.start())
        elif kind == "angka" and tail[-1] in '.;"' and number == str(state.instruction + 1) and state.instruction:
            if _INSTRUCTION.match(text, match.end() + 1):
                state.instruction += 1
                state.close()
                state.begin(kind, number)
                cuts.append(match.start())
    if not cuts:
        return [text]
    edges = [0, *cuts, len(text)]
    return [part for part in (text[a:b].strip() for a, b in zip(edges, edges[1:], strict=False)) if part]


def _goes_on(kind: str, text: str, at: int, following: Sequence[str]) -> bool:
    """Whether the second item of a list comes later in the line, or at the start of a line before the next pasal."""
    second = {"ayat": "(2) ", "angka": "2. ", "angka-kurung": "2) ", "huruf": "b. ", "huruf-kurung": "b) "}[kind]
    if f" {second}" in text[at:] or f";{second}" in text[at:]:
        return True
    for line in following:
        if line.startswith(second) or f"; {second}" in line:
            return True
        if line.startswith("Pasal ") and HEADING.match(line):
            return False
    return False


# --- the whole document -------------------------------------------------------------------------------------------------


def unfold(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """All lines of a document, each mark of the structure at the start of its line.

    Args:
        lines: in reading order, each cleaned by ``rules.readers.normalise.words``; empty lines part paragraphs.

    Returns:
        The lines without empty ones, and notes in Bahasa Indonesia on what was put right.
    """
    lines, notes = labels.attach(lines)
    lines = labels.join_broken(lines)
    result: list[Line] = []
    state = ListState()
    pasal = ""
    moved = 0
    texts = [line.text for line in lines]
    for at, line in enumerate(lines):
        pieces = split_headings(line.text, result[-1].text if result else "", pasal)
        for piece in pieces:
            if HEADING.match(piece):
                state.close()
                if piece.startswith("Pasal "):
                    pasal = piece.split()[1]
                result.append(Line(piece, line.page))
                continue
            if piece.endswith(" :") and _BARE_PREAMBLE.match(piece):
                state.close()
            items = split_items(piece, state, texts[at + 1 : at + 81] if ":" in piece else ())
            moved += len(items) - 1
            result.extend(Line(item, line.page) for item in items)
    result, slips = labels.mend_slips(result)
    if moved:
        notes.append(f"Butir yang tercetak menyambung dipisahkan ke baris sendiri: {moved} butir.")
    if slips:
        notes.append(f"Nomor butir yang salah pindai diperbaiki menurut urutannya: {slips} nomor.")
    return result, notes
