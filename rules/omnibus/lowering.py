"""Technical annexes that move down to a rule of the Direktur Jenderal, and which pasal hands them over.

A pasal that pulled an annex in is reworded and is itself the delegation. Only an annex that no pasal pulls in needs a clause of its own; it
names the matter and the pasal it carries out and stands in the chapter of that matter, since a blanket delegation is none (UU 12/2011
Lampiran II on delegation: scope and kind of rule are named).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from rules.model import Text
from rules.model.short_name import short_name
from rules.omnibus.annexes import lowered_annexes
from rules.omnibus.arrange import Arrangement
from rules.omnibus.clauses import clause
from rules.omnibus.desk import Desk, Place
from rules.omnibus.numbers import Numbers
from rules.omnibus.pieces import Article, Piece, Writer
from rules.omnibus.settle import Ruling
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, title_case

_NAMES_AN_ANNEX = re.compile(r"\blampiran\b")
#: A heading that stands on the line of its words.
_IN_CAPITALS = re.compile(r"^(?:[A-Z]{2,}\b[\s,]*){2,}")
#: How many sections are named.
_MOST = 3


def technical_clauses(desk: Desk, leaving: Mapping[Place, Ruling], arrangement: Arrangement) -> tuple[list[Article], list[Text]]:
    """Clauses for annexes that no pasal hands over, and questions where nothing shows which pasal they carry out."""
    pulled = lowered_annexes(desk, leaving)
    articles: list[Article] = []
    questions: list[Text] = []
    for rule in desk.rules:
        down = [u for u in desk.units_by_rule[rule.key] if u.place in leaving and leaving[u.place].fate == "TURUN"]
        staying = [u for u in desk.units_by_rule[rule.key] if u.place in arrangement.topics and not u.is_annex]
        pattern = pulled.get(rule.document)
        if not down or (pattern is not None and any(pattern.search(u.text) for u in staying)):
            continue
        matter = _matter(desk, down)
        names = [u for u in staying if _NAMES_AN_ANNEX.search(u.plain)]
        reason = Text(
            id=f"Dasar bagi rincian teknis lampiran {short_name(rule.key)} yang diturunkan (TURUN) ke Peraturan Direktur Jenderal.",
            en=f"Basis for the technical detail of the annex of {short_name(rule.key)} that moves down (TURUN) to a rule of the Director General.",
        )
        if names:
            place = names[0].place
            article = Article(arrangement.topics[place].key, _section(arrangement, names[0]), [], (3, 50))
            article.pieces.append(Piece(writer=_carries_out(matter, place), name=f"teknis-{rule.document}", reason=reason))
            articles.append(article)
            continue
        chapter = _usual_chapter(arrangement, staying)
        text = f"Ketentuan teknis mengenai {matter} diatur dengan Peraturan Direktur Jenderal."
        articles.append(clause(chapter, f"teknis-{rule.document}", text, reason, (), None, (50,)))
        questions.append(
            Text(
                id=f"Pasal mana yang dilaksanakan rincian teknis {matter} ({short_name(rule.key)})? Sebutkan dalam pendelegasiannya agar tidak menjadi delegasi blanko.",
                en=f"Which article do the technical details on {matter} ({short_name(rule.key)}) carry out? Name it, lest the delegation be a blanket one.",
            )
        )
    return articles, questions


def _carries_out(matter: str, place: Place) -> Writer:
    def write(numbers: Numbers) -> str:
        where = numbers.units[place].label()
        return f"Ketentuan teknis mengenai {matter} sebagaimana dimaksud dalam {where} diatur dengan Peraturan Direktur Jenderal."

    return write


def _matter(desk: Desk, down: list[Unit]) -> str:
    """What the sections are about: their headings, with the subject of their rule."""
    heads = [title_case(u.head.heading or (m[0] if (m := _IN_CAPITALS.match(u.head.text)) else "")) for u in down]
    named = list(dict.fromkeys(f"{h[:1].lower()}{h[1:]}" for h in heads if h))[:_MOST]
    subject = desk.subject(desk.home(down[0]))
    return f"{join_words(named)} {subject}" if named else f"formulir dan prosedur {subject}"


def _section(arrangement: Arrangement, unit: Unit) -> str | None:
    """The Bagian in which a unit of a text stands."""
    return next((a.section for a in arrangement.articles if any(unit is u for p in a.pieces for u in p.whole)), None)


def _usual_chapter(arrangement: Arrangement, units: list[Unit]) -> str:
    counts = Counter(arrangement.topics[u.place].key for u in units)
    kept = {key: n for key, n in counts.items() if key not in ("umum", "peralihan", "penutup", "lampiran")}
    return min(kept, key=lambda key: (-kept[key], key)) if kept else "tata-kerja"
