"""The pen: sentences in the memo's language, each with its citations, each citation with its entry in the list of clauses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from rules.model import Actor, Clause, Evidence, Fact, Lang, Text
from rules.render.memo.model import Entry, Paragraph, Span, Spans, Table
from rules.render.naming import cite
from rules.render.remarks import mark, remark, told
from rules.render.wording import listing, number, small, some

#: What a sentence is made of: words, evidence that it rests on, or spans already set.
Part = str | Text | Clause | Fact | Span | Sequence[Clause | Fact | Span]
#: Clauses cited in one place; further ones are counted.
_MOST_CITED = 4
#: Shares of the page's width: of a bold character in a table (5.75 of 459 pt, Bookman being wide), of a cell's inset, and the most that one word may ask for.
_CHARACTER, _INSET, _WIDEST = 0.0125, 0.022, 0.3


#: How the memo's sentences on rules to be merged read where they are amended; titles of rules have capitals and stay.
_AMENDING = (
    (re.compile(r"\bdigabung\b"), "diubah"),
    (re.compile(r"\bpenggabungan\b"), "perubahan"),
    (re.compile(r"\bdapat dicabut dengan peraturan ini\b"), "dapat diubah dengan peraturan ini"),
    (re.compile(r"\bmerged\b"), "amended"),
    (re.compile(r"\bmerger\b"), "amendment"),
    (re.compile(r"\bthis rule cannot revoke\b"), "this rule cannot amend"),
)


def _amending(words: str) -> str:
    for pattern, instead in _AMENDING:
        words = pattern.sub(instead, words)
    return words


class Writer:
    """Words and citations of one memo.

    Args:
        lang: the memo's language.
        amends: whether the plan amends the rules and merges none; the memo's own sentences then say so.
        lined: documents whose line numbers are those of the file; for others the lines of the text as read are counted, and said so.
    """

    def __init__(self, lang: Lang, lined: Collection[str] = (), *, amends: bool = False) -> None:
        self.lang: Lang = lang
        self._amends = amends
        self._lined = lined
        self._numbers: dict[tuple[str, ...], int] = {}
        self._entries: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What was cited so far, in order."""
        return tuple(self._entries)

    def t(self, id: str, en: str) -> str:
        """One of two sentences."""
        words = en if self.lang == "en" else id
        return _amending(words) if self._amends else words

    def n(self, value: int | float) -> str:
        """A number."""
        return number(value, self.lang)

    def small(self, value: int) -> str:
        """A number, below ten in words."""
        return small(value, self.lang)

    def list(self, items: Iterable[str]) -> str:
        """A listing."""
        return listing(items, self.lang)

    def some(self, items: Sequence[str], limit: int) -> str:
        """A listing that counts what it leaves out."""
        return some(items, limit, self.lang)

    def more(self, rest: int, what: tuple[str, str], sheet: tuple[str, str] | None = None) -> str:
        """``dan 12 temuan lain, lihat matrix.xlsx``, with the sheet where it is named."""
        where = f"matrix.xlsx, {self.t('lembar', 'sheet')} {self.t(*sheet)}" if sheet else "matrix.xlsx"
        return self.t(f"dan {self.n(rest)} {what[0]} lain, lihat {where}", f"and {self.n(rest)} more {what[1]}, see {where}")

    def recorded(self, words: str) -> Span:
        """Indonesian words of a case as it records them; in an English memo they are set in italics."""
        return Span(text=words, style="italic" if self.lang == "en" else "plain")

    def entry(self, evidence: Evidence) -> int:
        """The number of a clause or fact in the list of clauses; it is added on its first citation."""
        place = (evidence.kind, evidence.document, str(evidence.address), evidence.words)
        if place not in self._numbers:
            self._numbers[place] = len(self._entries) + 1
            self._entries.append(
                Entry(
                    number=self._numbers[place],
                    evidence=evidence,
                    citation=cite(evidence, self.lang),
                    words=told(evidence),
                    remark=remark(evidence, self.lang, self._lined),
                )
            )
        return self._numbers[place]

    def cite(self, evidence: Evidence) -> Span:
        """A citation without brackets: ``Permensos 1/2012, Pasal 5 huruf a [3]``."""
        n = self.entry(evidence)
        name = cite(evidence, self.lang) + (f", {mark(evidence, self.lang)}" if isinstance(evidence, Fact) else "")
        return Span(text=f"{name} [{n}]", entry=n)

    def cites(self, evidence: Sequence[Evidence], most: int = _MOST_CITED) -> Spans:
        """Citations in brackets, separated by semicolons; what goes beyond ``most`` is counted."""
        unique = list({(e.document, str(e.address)): e for e in evidence}.values())
        if not unique:
            return ()
        spans = [Span(text="(")]
        for i, one in enumerate(unique[:most]):
            spans += [Span(text="; "), self.cite(one)] if i else [self.cite(one)]
        rest = len(unique) - most
        if rest > 0:
            spans.append(Span(text=self.t(f"; dan {self.n(rest)} klausul lain", f"; and {self.n(rest)} more clauses")))
        return (*spans, Span(text=")"))

    def spans(self, *parts: Part) -> Spans:
        """A sentence from its parts, with blanks between words and citations."""
        out: list[Span] = []
        for part in parts:
            if isinstance(part, (Clause, Fact)):
                new: Spans = self.cites([part])
            elif isinstance(part, Span):
                new = (part,)
            elif isinstance(part, Text):
                new = (Span(text=part.say(self.lang)),)
            elif isinstance(part, str):
                new = (Span(text=part),)
            else:
                given = list(part)
                new = tuple(x for x in given if isinstance(x, Span)) or self.cites([x for x in given if not isinstance(x, Span)])
            if not new or not any(span.text for span in new):
                continue
            if out and not out[-1].text.endswith((" ", "(", "“")) and not new[0].text.startswith((" ", ".", ",", ";", ":", ")", "”")):
                new = (Span(text=" "), *new)
            out += new
        return _close(out)

    def body(self, *parts: Part) -> Paragraph:
        """A paragraph."""
        return Paragraph(spans=self.spans(*parts))

    def bullet(self, *parts: Part) -> Paragraph:
        """A point of a list."""
        return Paragraph(style="bullet", spans=self.spans(*parts))

    def numbered(self, *parts: Part) -> Paragraph:
        """A numbered point of a list."""
        return Paragraph(style="numbered", spans=self.spans(*parts))

    def note(self, *parts: Part) -> Paragraph:
        """A remark in small type."""
        return Paragraph(style="note", spans=self.spans(*parts))

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str | Spans]],
        widths: Sequence[float],
        caption: str = "",
        label_column: bool = False,
    ) -> Table:
        """A table; a cell is plain text or spans. Columns are widened where a word would not fit into them."""
        cells = tuple(tuple((Span(text=cell),) if isinstance(cell, str) else cell for cell in row) for row in rows)
        columns = zip(head or ("",) * len(widths), *(["".join(s.text for s in cell) for cell in row] for row in cells), strict=True)
        return Table(
            caption=caption,
            head=tuple(head),
            rows=cells,
            widths=fitted(widths, [max(_longest(text) for text in column) for column in columns]),
            label_column=label_column,
        )

    def actor(self, actor: Actor | None, key: str) -> str:
        """An actor's abbreviation, or its name where it has none."""
        return (actor.short or actor.name) if actor else key


def _longest(text: str) -> int:
    """Characters of the longest word; a line may be broken at blanks, hyphens and slashes."""
    return max((len(word) for word in re.split(r"(?<=[-/])|\s+", text)), default=0)


def fitted(widths: Sequence[float], longest: Sequence[int]) -> tuple[float, ...]:
    """Shares of a table's columns, those too narrow for their longest word widened at the cost of those with room to spare.

    Args:
        widths: the shares wished for; their sum is kept.
        longest: characters of the longest word in each column.
    """
    needs = [min(n * _CHARACTER + _INSET, _WIDEST) for n in longest]
    lack = sum(max(need - width, 0.0) for need, width in zip(needs, widths, strict=True))
    room = sum(max(width - need, 0.0) for need, width in zip(needs, widths, strict=True))
    if not lack or not room:
        return tuple(widths)
    got, given = min(room / lack, 1.0), min(lack / room, 1.0)
    return tuple(round(w + (need - w) * (got if need > w else given), 4) for need, w in zip(needs, widths, strict=True))


def bold(text: str) -> Span:
    """Words in bold."""
    return Span(text=text, style="bold")


def italic(text: str) -> Span:
    """Words in italics."""
    return Span(text=text, style="italic")


def _close(spans: list[Span]) -> Spans:
    """The full stop of a sentence stands after its citations: ``... tugas. (Pasal 5)`` becomes ``... tugas (Pasal 5).``"""
    out = list(spans)
    for i in range(1, len(out)):
        opens = out[i].text.lstrip().startswith("(") and any(s.entry is not None for s in out[i : i + 3])
        before = i - 1
        while before >= 0 and not out[before].text.strip():
            before -= 1
        if opens and before >= 0 and out[before].text.endswith(".") and not out[before].text.endswith(("..", "…")):
            out[before] = out[before].model_copy(update={"text": out[before].text[:-1]})
            end = next((j for j in range(i, len(out)) if out[j].text == ")"), None)
            if end is not None:
                out[end] = out[end].model_copy(update={"text": ")."})
    return tuple(out)
