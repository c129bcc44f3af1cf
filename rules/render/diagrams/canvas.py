"""DOT text with Padu's house style: title, question, source and key inside the picture, legible on A4 and without colour.

Meaning never rests on colour alone: it is said again by a line style, a mark or a number. Colours are those of Okabe and Ito, which
people with the common colour-vision deficiencies can tell apart. No edge carries a label: the layout engines lose edges where labels,
clusters and a left-to-right rank meet, so numbers stand in the boxes at an edge's end.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import graphviz

from rules.model import Lang
from rules.render.diagrams.paper import words_tall
from rules.render.wording import wrap

#: Engines have built-in widths for Arial; ``flows.engines`` names what may stand in for it.
FONT = "Arial"

BLACK, ORANGE, SKY, GREEN, YELLOW, BLUE, RED, PURPLE = (
    "#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7",
)  # fmt: skip
GREY, PALE, FAINT = "#767676", "#F2F2F2", "#D0D0D0"
#: Steps from light to dark for counts; the grey of each differs enough to be told apart in print.
HEAT = ("#FFFFFF", "#DCEBF5", "#A9CEE6", "#6AA9D2", "#2F7FB8", "#0B4F83")


#: Empty columns at the end of a row of the key.
_SPARE = 60


@dataclass(frozen=True)
class Mark:
    """An entry of the key.

    Attributes:
        sample: how the mark looks: an inner label, such as ``stroke`` gives.
        meaning: what it means.
        wide: room the sample takes, in characters.
    """

    sample: str
    meaning: str
    wide: int

    @staticmethod
    def word(word: str, meaning: str) -> Mark:
        """A mark that is a word or a character."""
        return Mark(_strong(word), meaning, len(word))

    @staticmethod
    def line(meaning: str, *, style: str = "solid", color: str = "", head: str = "", double: bool = False) -> Mark:
        """A mark that is a line, drawn as such, with the character that looks like its head."""
        return Mark(stroke(style, color or BLACK, head, double), meaning, 7 if head else 6)


def escape(text: str) -> str:
    """Text made safe for an HTML-like label."""
    return html.escape(text, quote=True)


def lines(text: str, width: int) -> str:
    """Text for an HTML-like label, wrapped; never cut. The cell that holds it aligns the lines (``left``)."""
    return "<br/>".join(escape(line) for line in wrap(text, width))


def font(inner: str, size: float | None = None, color: str | None = None) -> str:
    """An inner label in another size or colour; empty stays empty, since engines take no empty font."""
    if not inner:
        return ""
    attributes = (f' point-size="{size:g}"' if size else "") + (f' color="{color}"' if color else "")
    return f"<font{attributes}>{inner}</font>" if attributes else inner


def bold(inner: str) -> str:
    """An inner label in bold."""
    return f"<b>{inner}</b>" if inner else ""


def cell(inner: str, **attributes: object) -> str:
    """A table cell; attribute names as in DOT (``bgcolor``, ``align``, ``style``, ``colspan``, ``port``)."""
    return f"<td{_attributes(attributes)}>{inner}</td>"


def left(inner: str, **attributes: object) -> str:
    """A table cell with all its lines at the left."""
    return cell(inner, **({"align": "left", "balign": "left"} | attributes))


def row(*cells: str) -> str:
    """A table row."""
    return f"<tr>{''.join(cells)}</tr>"


def table(rows: Iterable[str], **attributes: object) -> str:
    """A table; by default without lines and gaps."""
    given = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 3} | attributes
    return f"<table{_attributes(given)}>{''.join(rows)}</table>"


def _strong(word: str) -> str:
    """A word of the key in bold."""
    return bold(font(escape(word), 9))


def _plain(words: str) -> str:
    """Words beside a bold one: a bold blank gives their line the same height, else one engine sets it lower."""
    return f"{font(escape(words), 9)}{_strong(chr(0xA0))}"


def stroke(style: str = "solid", color: str = BLACK, head: str = "", double: bool = False) -> str:
    """A piece of a line as it is drawn, at half the height of a line of words; for the key.

    Characters that draw lines are as wide as a reader's font makes them and would run into what follows; this is as wide as it is.
    """
    drawn = {"width": 26, "height": 6, "border": 1 if double else 2, "sides": "tb" if double else "b", "style": style, "color": color}
    body = [row(cell("", **({"height": 3} if double else {"height": 1}))), row(cell("", **(drawn | ({"height": 4} if double else {}))))]
    body.append(row(cell("", height=5)))
    line = cell(table(body, cellpadding=0))
    return table([row(line, cell(_strong(head)))], cellpadding=0) if head else table([row(line)], cellpadding=0)


def _attributes(values: dict[str, object]) -> str:
    return "".join(f' {key}="{value}"' for key, value in values.items())


class Canvas:
    """A directed graph in the making that counts its boxes and its visible edges.

    Args:
        name: the graph's name.
        title, question: what the picture shows and what it answers.
        answer: one sentence that answers it, from the data drawn.
        source: source and date of the data.
        key: the key of marks and lines.
        notes: what was summarised or left out.
        wide: characters of a line of those words.
        attributes: of the graph, in DOT.
    """

    def __init__(
        self,
        name: str,
        title: str,
        question: str,
        source: str,
        *,
        answer: str = "",
        key: Sequence[Mark] = (),
        notes: Sequence[str] = (),
        lang: Lang = "id",
        wide: int = 92,
        **attributes: str,
    ) -> None:
        told = [lines(text, wide + 8) for text in (source, *notes)]
        head = [row(left(font(bold(lines(title, int(wide * 0.8))), 13))), row(left(font(f"<i>{lines(question, wide)}</i>", 10)))]
        if answer:
            head.append(row(left(font(lines(answer, wide), 10))))
        head += [row(left(font(text, 9, "#404040"))) for text in told]
        keys = _key_rows(key, wide, lang)
        head += [row(left(keys_row)) for keys_row in keys]
        #: Height of the words above the picture.
        self.head_tall = (
            words_tall(len(wrap(title, int(wide * 0.8))), 13)
            + words_tall(len(wrap(question, wide)) + (len(wrap(answer, wide)) if answer else 0))
            + words_tall(sum(text.count("<br/>") + 1 for text in told), 9)
            + 18 * len(keys)
            + 2 * (len(head) + 4)
        )
        graph = {
            "label": f"<{table(head, cellpadding=1)}>", "labelloc": "t", "labeljust": "l", "fontname": FONT, "fontsize": "10",
            "nodesep": "0.18", "ranksep": "0.45", "pad": "0.15", "bgcolor": "white", "charset": "UTF-8",
        }  # fmt: skip
        self._dot = graphviz.Digraph(
            name,
            graph_attr=graph | attributes,
            node_attr={"fontname": FONT, "fontsize": "10", "shape": "plain", "color": BLACK},
            edge_attr={"fontname": FONT, "fontsize": "9", "color": BLACK, "arrowsize": "0.7"},
        )
        self.nodes = 0
        self.edges = 0

    @property
    def source(self) -> str:
        """The DOT text."""
        return self._dot.source

    def node(self, name: str, label: str, **attributes: str) -> None:
        """Add a box with an HTML-like label (without its outer angle brackets)."""
        self._add(self._dot, name, label, attributes)

    def heading(self, name: str, label: str) -> None:
        """Add words that head a row; they are no box of the picture."""
        self._dot.node(safe(name), f"<{label}>", shape="plaintext")

    def group(self, name: str, label: str, nodes: Iterable[tuple[str, str]]) -> None:
        """Add boxes inside a frame with a heading."""
        frame = graphviz.Digraph(f"cluster_{name}")
        frame.attr(label=f"<{font(bold(label), 10)}>", labelloc="t", labeljust="l", style="rounded", color=GREY, bgcolor=PALE, margin="8")
        for node, inner in nodes:
            self._add(frame, node, inner, {})
        self._dot.subgraph(frame)

    def align(self, nodes: Iterable[str]) -> None:
        """Put boxes on one rank."""
        same = graphviz.Digraph()
        same.attr(rank="same")
        for node in nodes:
            same.node(safe(node))
        self._dot.subgraph(same)

    def edge(self, source: str, target: str, *, source_port: str = "", target_port: str = "", **attributes: str) -> None:
        """Add an edge."""
        self.edges += 1
        self._link(source, target, source_port, target_port, attributes)

    def order(self, source: str, target: str, **attributes: str) -> None:
        """Put one box before another, unseen: no edge of the picture."""
        self._link(source, target, "", "", {"style": "invis"} | attributes)

    def _add(self, where: graphviz.Digraph, name: str, label: str, attributes: dict[str, str]) -> None:
        self.nodes += 1
        where.node(safe(name), f"<{label}>", **attributes)

    def _link(self, source: str, target: str, source_port: str, target_port: str, attributes: dict[str, str]) -> None:
        tail = safe(source) + (f":{source_port}" if source_port else "")
        head = safe(target) + (f":{target_port}" if target_port else "")
        self._dot.edge(tail, head, **attributes)


def safe(name: str) -> str:
    """A node's name without the colon, which DOT reads as a port."""
    return name.replace(":", " ")


def _key_rows(key: Sequence[Mark], wide: int, lang: Lang) -> list[str]:
    """The key in rows; every sample and every meaning has a cell of its own, so that none runs into the next in another font."""
    word = _strong("Keterangan:" if lang == "id" else "Key:")
    out: list[list[str]] = []
    width = wide
    for mark in key:
        room = mark.wide + len(mark.meaning) + 4
        if width + room > wide:
            out.append([cell(word)] if not out else [])
            width = 0 if len(out) > 1 else 12
        out[-1] += [cell(mark.sample), cell(_plain(mark.meaning))]
        out[-1].append(cell("", width=10))
        width += room
    # Room to spare is shared out by columns: many empty ones at the end take nearly all of it, and the entries stay together.
    return [table([row(*cells, cell("", colspan=_SPARE, width=1))], cellpadding=1) for cells in out]
