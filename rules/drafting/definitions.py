"""Definitions: ``TERM yang selanjutnya disingkat SHORT adalah BODY`` (UU 12/2011, Lampiran II, ketentuan umum)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rules.drafting.words import OTHER_NAME, voice
from rules.model import Address, Clause, Definition, LegalId, Provision

_IS = r"(?:adalah|ialah|merupakan|yaitu)"
#: ``yang selanjutnya disingkat``; careless drafters write ``yang disingkat disebut`` or ``selanjutnya adalah disingkat``.
_NAMED = (
    r"(?:yang\s+(?=disingkat\b)|(?:yang\s+)?(?:untuk\s+)?selanjutnya\s+)(?:adalah\s+(?=disingkat\b))?(?:(?:di\s?)?dalam\s+(?:Peraturan|Keputusan|Undang|keputusan|peraturan|undang)[\w\s-]{0,40}?\s+ini\s+)?(?:dapat\s+|cukup\s+|akan\s+)?"
    r"(?P<how>disingkat|disebut|dinamakan|ditulis|dikenal)(?:\s+(?:disebut|dengan(?:\s+(?:sebutan|istilah|nama))?|sebagai|menjadi|juga))?\s+"
)
#: One of these stands in every such phrase.
_NAMES = ("disebut", "disingkat", "dinamakan", "ditulis", "dikenal")
_NAMED_1 = re.compile(r"\s*,?\s*" + _NAMED)
_FIRST_NAME = re.compile(
    r"(?P<name>[^.;:,()]{1,100}?(?:\([^)]{1,40}\))?)(?=\s*,?\s+(?:dan(?:/atau)?\s+(?:yang\s+)?(?:selanjutnya\s+)?(?:disebut|disingkat)|atau\s+(?:disebut|disingkat)|"
    + _IS
    + r"\b)|\s+(?:sebagaimana|tercantum|terdiri|dibentuk|dilaksanakan|dilakukan|yang)\b|\s*[,.;]|\s*$)"
)
_SECOND = re.compile(
    r"\s*,?\s+(?:dan|atau|dan/atau)\s+(?:yang\s+)?(?:selanjutnya\s+)?(?P<how>disebut|disingkat)(?:\s+(?:dengan|juga|sebagai))?\s+(?P<name>[^.;:,()]{1,100}?)(?=\s*,?\s+"
    + _IS
    + r"\b|\s*[,.;]|\s*$)"
)
_VERB = re.compile(r"\s*,?\s+" + _IS + r"\b\s*:?\s*")
_ALSO = re.compile(
    r"\s*,?\s+(?:atau|yang)\s+(?:biasa\s+|lazim\s+|dapat\s+|juga\s+)?(?:disebut|dikenal)(?:\s+(?:juga|dengan|sebagai))*\s+(?P<name>[^.;:,()]{1,100}?)(?=\s*,?\s+"
    + _IS
    + r"\b)"
)
_BRACKET = re.compile(r"^(?P<term>.*?\S)\s*\((?P<short>[A-Z][\w/ .-]{0,30})\)$")
_OPENING = re.compile(
    r"\b(?:di)?maksud(?:kan)?\s+(?:(?:di\s?)?dalam\s+[\w\s-]{3,60}?\s+)?dengan\b|\byang\s+diartikan\s+dengan\b|\bpengertian\s+(?:dari|istilah)?\b|\bMenunjuk\s*:",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^[Yy]ang\s+(?:di)?maksud(?:kan)?\s+dengan\s+[\"“]?(?P<term>[^.;:\"”]{2,160}?)[\"”]?\s+(?:(?:di\s?)?dalam\s+[^.;:]{3,80}?\s+)?(?:adalah|ialah)\s+(?P<body>\S.+)$",
    re.DOTALL,
)
#: The next definition on the same line, its mark not at the beginning of one: ``... bencana 7. Risiko bencana adalah ...``.
_NEXT_TERM = re.compile(r"[.;]?\s\d{1,3}\.\s+(?=[A-Z][\w ,/()-]{2,100}?\s(?:yang selanjutnya|adalah)\s)")
_GENERAL = re.compile(r"KETENTUAN\s+UMUM|PENGERTIAN|BATASAN|ISTILAH", re.IGNORECASE)
#: ``Dalam Peraturan Presiden ini yang dimaksud dengan``, before a single term.
_OPENED = re.compile(r"^.{0,90}?\b(?:di)?maksud(?:kan)?\s+dengan\s*:?\s+", re.DOTALL)
#: A verb in lower case: the words around a term are a sentence, not its name.
_SENTENCE_VERB = re.compile(r"[.;:]|\b(?:oleh|kepada|terdiri|dapat|wajib|harus|sebagaimana|(?:me[mnlr]|meng|meny|di)[a-z]{4,})\b")
_CAPITALS = re.compile(r"[A-Z][\w/.-]*(?:\s+(?:(?:dan|atau|untuk|di)\s+)?[A-Z\d][\w/.-]*)*")
_CONNECTING = frozenset(["dan", "atau", "di", "ke", "dari", "untuk", "bagi", "dengan", "pada", "atas", "dalam", "oleh", "yang", "serta"])
_GENUS_STOP = re.compile(
    r"\s*[,;:.(]|\s+(?:yang|untuk|dari|dengan|dalam|di|oleh|guna|bagi|atas|sebagai|sebagaimana|agar|pada|kepada|berdasarkan|tentang|adalah|berupa|meliputi|antara)\b"
)
#: Academic titles inside a name; their full stops end nothing.
_TITLES = re.compile(r"\b(?:Prof|[Dd]r|[Dd]rg|Drs|Dra|Ir|K\.?H|H|Hj|R|R\.?A|St|Sp|M)\.(?=\s+[A-Zdsh])")
_MODALS = frozenset(("wajib", "dapat", "harus", "berhak"))
_DOT = "\u2024"
#: What founds a body is no part of its name.
_FOUNDS = re.compile(r"^(?:Membentuk|Menetapkan|Mendirikan|Dibentuk)\s+(?=[A-Z])")
_EXTENDS = re.compile(r"^(?:termasuk|tidak\s+termasuk)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Parsed:
    term: str
    short: str | None
    aliases: tuple[str, ...]
    body: str
    named: bool


def _is_short(name: str, how: str) -> bool:
    """Whether a name is an abbreviation: it is said to be one, or a word of it is in capitals."""
    return how == "disingkat" or any(sum(letter.isupper() for letter in word) >= 2 for word in name.split())


def genus_of(body: str) -> str:
    """The first noun phrase of a definition (``warga masyarakat``): what the term is a kind of.

    >>> genus_of("suatu wadah berhimpun PSM yang bersifat terbuka")
    'wadah berhimpun PSM'
    """
    plain = re.sub(r"^(?:suatu|sebuah|seorang|setiap|semua|segala|para)\s+", "", body)
    stop = _GENUS_STOP.search(plain)
    return " ".join(plain[: stop.start() if stop else len(plain)].split()[:6])


def _read(words: str, parse: Callable[[str], _Parsed | None]) -> _Parsed | None:
    """What one way of reading gives for words in which no full stop of a title ends a sentence."""
    titled = _TITLES.sub(lambda m: m.group().replace(".", _DOT), OTHER_NAME.sub("", words, count=1) if " lain" in words[:200] else words)
    parsed = parse(titled)
    if parsed is None or _DOT not in titled:
        return parsed
    plain = [value.replace(_DOT, ".") if value else value for value in (parsed.term, parsed.short, parsed.body)]
    return _Parsed(plain[0] or "", plain[1], tuple(alias.replace(_DOT, ".") for alias in parsed.aliases), plain[2] or "", parsed.named)


def _parse(words: str) -> _Parsed | None:
    """One item of a list of definitions, or a sentence that names its subject."""
    verb = _VERB.search(words)
    named = _NAMED_1.search(words)
    sentence = _SENTENCE.match(words)
    if sentence:
        return _finish(sentence["term"], [], sentence["body"], named=True)
    if named and (verb is None or named.start() < verb.start()):
        first = _FIRST_NAME.match(words, named.end())
        if not first:
            # ``adalah`` is missing at the source: the name is the run of words in capitals.
            capitals = _CAPITALS.match(words, named.end())
            return (
                _finish(words[: named.start()], [(capitals.group(), named["how"])], words[capitals.end() :], named=True)
                if capitals
                else None
            )
        names = [(first["name"], named["how"])]
        end = first.end("name")
        second = _SECOND.match(words, end)
        if second:
            names.append((second["name"], second["how"]))
            end = second.end("name")
        verb = _VERB.match(words, end)
        body = words[verb.end() :] if verb else words[end:].lstrip(" ,")
        return _finish(words[: named.start()], names, body, named=True)
    if verb is None:
        return None
    head = words[: verb.start()]
    also = _ALSO.search(words[: verb.end()])
    if also:
        return _finish(words[: also.start()], [(also["name"], "disebut")], words[verb.end() :], named=True)
    return _finish(head, [], words[verb.end() :], named=False)


def _finish(term: str, names: list[tuple[str, str]], body: str, *, named: bool) -> _Parsed | None:
    term = _FOUNDS.sub("", _OPENED.sub("", term).strip(" ,\"“”'"))
    bracket = _BRACKET.match(term)
    if bracket:
        term = bracket["term"].strip()
        names = [(bracket["short"], "disingkat"), *names]
    if not term or len(term) > 220 or re.search(r"[;:]|\.\s", term) or not term[0].isalpha() or _EXTENDS.match(term):
        return None
    short, aliases = None, []
    for name, how in names:
        plain = _name_only(name).strip(" ,\"“”'")
        if not plain or plain == term:
            continue
        if short is None and _is_short(plain, how):
            short = plain
        elif plain not in aliases:
            aliases.append(plain)
    return _Parsed(term, short, tuple(aliases), _NEXT_TERM.split(body, maxsplit=1)[0].strip(), named)


def _name_only(name: str) -> str:
    """A name without the verb that goes on behind it (``PORTAK diselenggarakan untuk ...``)."""
    words = name.split()
    end = next((n for n, word in enumerate(words) if n and word.islower() and (voice(word) or word in _MODALS)), len(words))
    return " ".join(words[:end])


def _inner_term(words: str) -> str:
    """The name that ends a stretch of a sentence: its last run of words in capitals, with the small words between."""
    tokens = words.replace(",", " , ").split()
    start = len(tokens)
    for n in range(len(tokens) - 1, -1, -1):
        token = tokens[n]
        if token[0].isupper() or token[0].isdigit():
            start = n
        elif token in _CONNECTING and n > 0 and (tokens[n - 1][0].isupper() or tokens[n - 1] in _CONNECTING):
            continue
        else:
            break
    if start < len(tokens) and re.match(r"(?:Mem|Men|Meng)[a-z]{3,}", tokens[start]):
        start += 1
    return " ".join(tokens[start:])


def _is_name(words: str) -> bool:
    """Whether words are one name: all in capitals but for small connecting words (``... Pengabdian kepada Masyarakat``)."""
    tokens = words.strip(" ,").split()
    return (
        bool(tokens)
        and tokens[0][0].isupper()
        and all(t[0].isupper() or t in _CONNECTING or t == "kepada" for t in tokens)
        and "." not in words
    )


def _inline(words: str) -> _Parsed | None:
    """``..., yang selanjutnya disebut SHORT, ...`` in the middle of a sentence outside the list of definitions."""
    named = _NAMED_1.search(words)
    if not named:
        return None
    head = _OPENED.sub("", words[: named.start()])
    if _VERB.search(head) is None and len(head.split()) <= 25 and (_is_name(head) or not _SENTENCE_VERB.search(head)):
        return _parse(words)
    term = _inner_term(head)
    if not term:
        return None
    first = _FIRST_NAME.match(words, named.end())
    if first is None:
        return None
    described = head[: len(head.rstrip(" ,")) - len(term)]
    if re.search(r"\byang\b", described):
        # "pejabat yang diberi wewenang ..., yang selanjutnya disebut X": what stands before describes, X is the term.
        return _finish(first["name"], [], head.strip(" ,"), named=True)
    return _finish(term, [(first["name"], named["how"])], "", named=True)


def find_definitions(provisions: Iterable[Provision], regulation: LegalId | None = None) -> tuple[Definition, ...]:
    """The terms a regulation defines.

    A list of definitions stands under an opening such as ``yang dimaksud dengan``, or is the list of the first pasal.
    Elsewhere only a sentence that gives its subject a name for the rest of the rule (``yang selanjutnya disebut``) defines.

    Args:
        provisions: the provisions in order.
        regulation: the rule they belong to, for the evidence.
    """
    items = [
        p
        for p in provisions
        if p.kind in ("pasal", "ayat", "huruf", "angka", "bab")
        and not p.address.startswith(("menimbang", "mengingat", "lampiran", "penjelasan"))
    ]
    by_address = {p.address: p for p in items}
    headings = {p.address: p.heading for p in items if p.kind == "bab"}
    first_pasal = next((p.address for p in items if p.kind == "pasal" and p.address.steps[0][1] in ("1", "i")), None)
    found: list[Definition] = []
    lists: set[Address] = set()
    for provision in items:
        if provision.kind == "bab" or not provision.text:
            continue
        if provision.text.rstrip().endswith((":", "dengan")) and _OPENING.search(provision.text[-160:]):
            lists.add(provision.address)
        parent = provision.address.parent
        in_list = parent is not None and parent in lists
        if not in_list and parent is not None and provision.kind in ("angka", "huruf"):
            owner = by_address.get(parent)
            top = Address(provision.address.split("/")[0])
            in_list = top == first_pasal and owner is not None and owner.kind in ("pasal", "ayat") and not owner.text
        general = (
            provision.address == first_pasal
            and provision.within is not None
            and bool(_GENERAL.search(headings.get(Address(provision.within.split("/")[0]), "")))
        )
        parsed = _read(provision.text, _parse) if in_list or general else None
        if not in_list and (parsed is None or parsed.named or not _one_name(parsed.term)):
            if _SENTENCE.match(provision.text):
                parsed = _read(provision.text, _parse)
            else:
                parsed = _read(provision.text, _inline) if any(verb in provision.text for verb in _NAMES) else None
        if parsed is None:
            continue
        found.append(
            Definition(
                document=provision.document,
                address=provision.address,
                term=parsed.term,
                short=parsed.short,
                aliases=parsed.aliases,
                body=parsed.body,
                genus=genus_of(parsed.body),
                evidence=Clause(
                    document=provision.document,
                    regulation=regulation,
                    address=provision.address,
                    words=provision.text,
                    page=provision.page,
                    line=provision.line,
                ),
            )
        )
    return tuple(found)


def _one_name(term: str) -> bool:
    """Whether a subject reads as a term: few words, none of them a reference or a verb of a norm."""
    return len(term.split()) <= 12 and not re.search(r"\b(?:sebagaimana|dimaksud|Pasal|ayat|ini)\b", term)
