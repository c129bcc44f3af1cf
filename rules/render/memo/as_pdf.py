"""The memo as typst text, and that text set as PDF.

Typst reads the pictures as the same svg that the run folder holds. Only typst's own fonts are used, and the time of making is
pinned, so that the same memo gives the same bytes on every machine. The PDF is tagged and meets PDF/UA-1.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources

import typst

from rules.render.diagrams import svg_size
from rules.render.diagrams.paper import place
from rules.render.memo.glyphs import drawable
from rules.render.memo.model import Block, Entry, Heading, Memo, Paragraph, Section, Span, Spans, Table, leads


def pdf(memo: Memo, pictures: Mapping[str, bytes]) -> bytes:
    """The memo as PDF.

    Args:
        memo: what ``compose`` gave.
        pictures: the svg of each diagram, by its name.

    Raises:
        KeyError: a figure's picture is missing.
        RuntimeError: typst cannot set the text; its message names the place.
    """
    files = {"main.typ": drawable(source(memo, pictures)).encode("utf-8")}
    files["padu.typ"] = resources.files("rules.render.memo").joinpath("memo.typ").read_bytes()
    files |= {f"{figure.diagram}.svg": drawable(pictures[figure.diagram].decode("utf-8")).encode("utf-8") for figure in memo.attachments}
    made = typst.compile(files, ignore_system_fonts=True, timestamp=0, pdf_standards="ua-1")  # type: ignore[call-overload]
    return bytes(made)


def source(memo: Memo, pictures: Mapping[str, bytes]) -> str:
    """The memo as typst text, to be set with ``memo.typ`` beside it as ``padu.typ``."""
    out = [
        '#import "padu.typ": *',
        f"#show: memo.with(title: {quote(f'{memo.title}: {about(memo)}')}, lang: {quote(memo.lang)}, footer: {quote(memo.footer)})",
        *(f"#letterhead({quote(line)})" for line in memo.head),
        f"#kind({quote(memo.title)})",
        f"#fields(({''.join(f'({quote(label)}, {quote(value)}), ' for label, value in memo.fields)}))",
        f"#onepage[\n{_joined(_section(memo.summary))}\n]",
    ]
    for section in memo.sections:
        out += _section(section)
    if memo.attachments:
        for i, figure in enumerate(memo.attachments):
            width, height = svg_size(pictures[figure.diagram])
            heading = quote(memo.attachments_title) if i == 0 else "none"
            at = place(width, height, figure.smallest)
            page = f"paper: {quote(at.paper)}, flipped: {'true' if at.sideways else 'false'}, wide: {width * at.scale:.1f}pt"
            out.append(f"#attachment({heading}, {quote(figure.diagram + '.svg')}, {quote(figure.caption)}, {quote(figure.alt)}, {page})")
    for i, section in enumerate(memo.annexes):
        words = _section(section)
        out += ["#pagebreak(weak: true)"] if i == 0 else []
        out += [f"#together[\n{_joined(words)}\n]"] if section.short else words
    if memo.entries:
        out += [] if memo.annexes else ["#pagebreak(weak: true)"]
        out += [f"= {_text(memo.clauses_title)}", _text(memo.clauses_note), _entries(memo)]
    return "\n\n".join(out) + "\n"


def about(memo: Memo) -> str:
    """What the memo is about: the last line of its address block."""
    return memo.fields[-1][1] if memo.fields else ""


def quote(text: str) -> str:
    """A typst string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _text(text: str) -> str:
    """Text as typst content; as a string no character of it can be markup."""
    return f"#{quote(text)}"


def _spans(spans: Spans) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    text = _text(span.text)
    if span.style == "bold":
        text = f"#strong[{text}]"
    elif span.style == "italic":
        text = f"#emph[{text}]"
    return f"#link(<clause-{span.entry}>)[{text}]" if span.entry is not None else text


def _joined(parts: list[str]) -> str:
    return "\n\n".join(parts)


def _section(section: Section) -> list[str]:
    number = f"{section.number}.  " if section.number else ""
    out = [f"= {_text(number + section.title)}"]
    list_of: list[Paragraph] = []
    for block, following in zip(section.blocks, (*section.blocks[1:], None), strict=True):
        if isinstance(block, Paragraph) and block.style in ("bullet", "numbered"):
            if list_of and list_of[-1].style != block.style:
                out.append(_list(list_of))
                list_of = []
            list_of.append(block)
            continue
        if list_of:
            out.append(_list(list_of))
            list_of = []
        out.append(f"#intro[{_block(block)}]" if leads(block, following) else _block(block))
    if list_of:
        out.append(_list(list_of))
    return out


def _list(items: list[Paragraph]) -> str:
    mark = "+" if items[0].style == "numbered" else "-"
    return "\n".join(f"{mark} {_spans(item.spans)}" for item in items)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"#note[{_spans(block.spans)}]" if block.style == "note" else _spans(block.spans)
    if isinstance(block, Heading):
        return f"{'=' * block.level} {_text(block.text)}"
    return _table(block)


def _table(table: Table) -> str:
    columns = ", ".join(f"{width:.4f}fr" for width in table.widths)
    cells = []
    for row in table.rows:
        for i, cell in enumerate(row):
            inner = _spans(cell)
            cells.append(f"  [#strong[{inner}]]," if table.label_column and i == 0 else f"  [{inner}],")
    head = f"  table.header({', '.join(f'[#strong[{_text(cell)}]]' for cell in table.head)}),\n" if table.head else ""
    caption = "" if table.short else "#reserve\n\n"
    caption += f"#tabletitle({quote(table.caption)})\n" if table.caption else ""
    labels = (", labelled: true" if table.label_column else "") + (", together: true" if table.short else "")
    return f"{caption}#grid-table(({columns},){labels},\n{head}" + "\n".join(cells) + "\n)"


def _entries(memo: Memo) -> str:
    return "#clauses(\n" + "\n".join(f"  {_entry(entry)}" for entry in memo.entries) + "\n)"


def _entry(entry: Entry) -> str:
    quoted = entry.evidence.kind == "clause"
    return f"({entry.number}, <clause-{entry.number}>, {quote(entry.citation)}, {quote(entry.words)}, {quote(entry.remark)}, {'true' if quoted else 'false'}),"
