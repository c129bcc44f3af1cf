"""From units to articles in chapters: what is merged, what stays together, and in which order it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.model import Actor, Address, Text
from rules.model.short_name import short_name
from rules.omnibus.chapters import Topic, heading_words, shared_headings, topic_of
from rules.omnibus.definitions import Glossary, is_glossary, merge_glossaries
from rules.omnibus.desk import Desk, Place
from rules.omnibus.duties import SharedDuty, shared_duties
from rules.omnibus.facts import abbreviations, duty_text, is_working_relation
from rules.omnibus.funding import same_funding
from rules.omnibus.lexicon import lexicon
from rules.omnibus.pieces import Article, Piece, Shelf
from rules.omnibus.sameness import Same, joint_subject, same_units
from rules.omnibus.settle import Ruling
from rules.omnibus.title import in_one_term, subjects_of
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, self_name, title_case

_SCOPE = re.compile(
    r"^ruang lingkup (?:peraturan|keputusan|pengaturan|pedoman)|^peraturan menteri ini mengatur (?:mengenai|tentang)\b|^lingkup pengaturan"
)
#: A pasal that says what one item of an earlier pasal means.
_EXPLAINS = re.compile(
    r"\S+(?: \S+){0,7} sebagaimana dimaksud dalam pasal (\d+[a-z]?) huruf [a-z]{1,2},? (?:merupakan|adalah|ialah|yaitu|yakni)\b"
)
TOGETHER = "Ketentuan Bersama"
SHARED_DUTIES = "Tugas Bersama"
#: The Bagian of what governments have to do for a role; it is no task of the role whose rule holds it.
GOVERNMENTS = "Pemerintah dan Pemerintah Daerah"
_GOVERNING = ("agency", "office")


@dataclass
class Arrangement:
    """Articles with their chapters, before numbering.

    Attributes:
        articles: of the sources; new clauses are added by the planner.
        topics: for each unit that stays, where it goes and why.
        glossary: the merged definitions, None where no rule defines anything.
        same: units merged because they say the same.
        duties: duties merged because several bearers have them.
    """

    articles: list[Article]
    topics: dict[Place, Topic]
    glossary: Glossary | None
    glossaries: list[Unit]
    same: tuple[Same, ...]
    duties: tuple[SharedDuty, ...]
    scopes: list[Unit]
    shelves: dict[str, Shelf] = field(default_factory=dict)


def arrange(desk: Desk, leaving: dict[Place, Ruling]) -> Arrangement:
    """Sort what stays into articles and chapters.

    Args:
        desk: the merged rules.
        leaving: the units that do not go into the omnibus.
    """
    staying = [u for u in desk.units if u.place not in leaving]
    glossaries = [u for u in staying if is_glossary(u)]
    if glossaries:  # beside a list of a text, reported definitions join it; over facts alone they make a list of their own
        glossaries += [u for u in staying if u.is_fact and u.definitions]
    special = {u.place for u in glossaries}
    scopes = [u for u in staying if u.place not in special and _is_scope(u)]
    special |= {u.place for u in scopes}
    rest = [u for u in staying if u.place not in special]
    facts = [u for u in rest if u.is_fact]
    same = same_units([u for u in rest if not u.is_fact], desk)
    same += same_funding([u for u in rest if not u.is_fact], desk, {u.place for s in same for u in (s.lead, *s.others)})
    taken = {u.place for s in same for u in (s.lead, *s.others)}
    duties = shared_duties(desk, [u for u in rest if u.place not in taken])
    topics = _topics(desk, rest)
    arrangement = Arrangement(
        articles=[],
        topics=topics,
        glossary=merge_glossaries(glossaries, desk) if glossaries else None,
        glossaries=glossaries,
        same=same,
        duties=duties,
        scopes=scopes,
    )
    _shelve_matter(desk, arrangement)
    _glossary_article(arrangement)
    _duty_articles(desk, arrangement)
    _articles_of_texts(desk, arrangement, [u for u in rest if not u.is_fact])
    _articles_of_facts(desk, arrangement, facts)
    return arrangement


def _is_scope(unit: Unit) -> bool:
    return not unit.is_annex and not unit.is_fact and bool(_SCOPE.match(unit.plain))


# -- topics ---------------------------------------------------------------------------------------------------------------


def _topics(desk: Desk, units: Iterable[Unit]) -> dict[Place, Topic]:
    """The chapter of each unit; all of one pasal go together, and new text of an amendment goes where its pasal stood."""
    wanted = {u.place for u in units}
    by_article: dict[tuple[str, Address], Topic] = {}
    topics: dict[Place, Topic] = {}
    for (_, article), members in sorted(desk.articles.items(), key=lambda item: desk.home(item[1][0]) != item[1][0].rule):
        held = tuple(u for u in members if u.place in wanted)
        if not held:
            continue
        first = held[0]
        if first.is_fact:
            topics.update({u.place: _of_fact(u) for u in held})
            continue
        topic = by_article.get((desk.home(first), article)) if first.head.amends else None
        if topic is None and first.head.amends and not first.headings:
            topic = _neighbour(by_article, desk.home(first), article)
        topic = topic or _explained(by_article, first, desk) or topic_of(held)
        by_article.setdefault((desk.home(first), article), topic)
        topics.update(dict.fromkeys((u.place for u in held), topic))
    return topics


def _explained(known: dict[tuple[str, Address], Topic], unit: Unit, desk: Desk) -> Topic | None:
    """The chapter of the pasal whose item a pasal explains (``Mediasi sebagaimana dimaksud dalam Pasal 7 huruf c merupakan upaya ...``).

    Only within one bab, whose heading may name several matters and would tear the two apart.
    """
    found = _EXPLAINS.match(unit.plain)
    if found is None or unit.is_annex:
        return None
    named = Address(f"pasal-{found[1]}")
    told, there = known.get((desk.home(unit), named)), desk.articles.get((unit.document, named))
    if told is None or there is None or there[0].headings[:1] != unit.headings[:1]:
        return None
    where = f"menjelaskan Pasal {found[1].upper()} dan mengikutinya"
    return Topic(told.key, Text(id=where, en=f"explains Article {found[1].upper()} and follows it"), told.heading)


def _neighbour(known: dict[tuple[str, Address], Topic], home: str, article: Address) -> Topic | None:
    """The chapter of the pasal after which an inserted pasal stands."""
    before = [(a.sort_key, topic) for (rule, a), topic in known.items() if rule == home and a.sort_key < article.sort_key]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def _of_fact(unit: Unit) -> Topic:
    """The chapter of a reported fact, by the modality of its norm or the words of the paraphrase."""
    modality = next((n.modality for n in unit.norms), None)
    if is_working_relation(unit):
        return Topic("tata-kerja", Text(id="fakta tentang hubungan kerja", en="a fact on working relations"))
    if modality is not None:
        topic = next((t for t in lexicon().chapters if modality in t.modalities), None)
        if topic is not None:
            word = modality.replace("_", " ")
            return Topic(topic.key, Text(id=f"fakta berupa {word}", en=f"a fact of kind {word}"))
    found = topic_of((unit,))
    if found.key == "materi":
        return Topic("tata-kerja", Text(id="fakta tentang hubungan kerja", en="a fact on working relations"))
    return found


# -- chapters of matter ---------------------------------------------------------------------------------------------------


def _shelve_matter(desk: Desk, arrangement: Arrangement) -> None:
    """Name the chapters that matter of its own goes to: shared headings first, then a chapter for each rule."""
    pairs: dict[tuple[str, str], str] = {}
    for unit in desk.units:
        topic = arrangement.topics.get(unit.place)
        if topic is not None and topic.key == "materi":
            home = desk.home(unit)
            pairs[home, topic.heading] = desk.subject(home)
    shared = shared_headings({pair: subject for pair, subject in pairs.items() if pair[1]})
    for place, topic in list(arrangement.topics.items()):
        if topic.key != "materi":
            continue
        home = desk.home(desk.by_place[place])
        common = shared.get((home, topic.heading))
        key = f"materi/{common}" if common else f"materi//{desk.subject(home)}"
        arrangement.topics[place] = Topic(key, topic.why, topic.heading)
        purpose = lexicon().topic("materi").purpose
        if key not in arrangement.shelves:
            title = common or desk.subject(home)
            arrangement.shelves[key] = Shelf(key, title, title, purpose)


# -- articles -------------------------------------------------------------------------------------------------------------


def _glossary_article(arrangement: Arrangement) -> None:
    if arrangement.glossaries:
        lead, *others = arrangement.glossaries
        piece = Piece(lead=lead, joined=others, name="definisi")
        arrangement.articles.append(Article("umum", None, [piece], (0,)))


def _duty_articles(desk: Desk, arrangement: Arrangement) -> None:
    """Shared duties: one pasal, one ayat each."""
    pieces: list[Piece] = []
    for duty in arrangement.duties:
        whole = [s.unit for s in duty.shares if s.whole]
        piece = Piece(
            lead=whole[0] if whole else None,
            joined=whole[1:],
            leaves=[s.place for s in duty.shares if not s.whole],
            writer=lambda numbers, duty=duty: duty_text(desk, duty, numbers),
            reason=duty.why,
            findings=duty.findings,
        )
        pieces.append(piece)
    if pieces:
        arrangement.articles.append(Article("tugas", SHARED_DUTIES, pieces, (0,)))


def _articles_of_texts(desk: Desk, arrangement: Arrangement, units: list[Unit]) -> None:
    joined = {u.place: s for s in arrangement.same for u in s.others}
    leads = {s.lead.place: s for s in arrangement.same}
    moved_leaves: dict[Place, set[Address]] = {}
    consumed: set[Place] = set()
    for duty in arrangement.duties:
        for share in duty.shares:
            if share.whole:
                consumed.add(share.unit.place)
            else:
                moved_leaves.setdefault(share.unit.place, set()).add(share.place[1])
    articles: dict[tuple[str, Address, str], Article] = {}  # new text of an amendment joins its pasal; an annex stands for itself
    position = {r.key: n for n, r in enumerate(desk.rules)}
    of_roles = {desk.home(u) for u in units if arrangement.topics[u.place].key == "tugas" and False in _bearers(desk, u)}
    for unit in units:
        if unit.place in joined or unit.place in consumed:
            continue
        home = desk.home(unit)
        topic = arrangement.topics[unit.place]
        same = leads.get(unit.place)
        piece = Piece(lead=unit, dropped=frozenset(moved_leaves.get(unit.place, ())))
        if same is not None:
            piece.joined = list(same.others)
            if same.kind in ("subject", "funding"):
                piece.subjects = joint_subject(same, desk)
        key = (unit.document if unit.is_annex else home, unit.article, topic.key)
        article = articles.get(key)
        if article is None:
            section = _section(desk, topic, unit, home, same is not None and len(desk.articles[unit.document, unit.article]) == 1)
            if topic.key == "tugas" and section != TOGETHER and home in of_roles and _bearers(desk, unit) == {True}:
                section = GOVERNMENTS
            order = (1, position[home], unit.article.sort_key)
            article = articles[key] = Article(topic.key, section, [], order, origin=(unit.document, unit.article))
            arrangement.articles.append(article)
        article.pieces.append(piece)
    for article in articles.values():
        if article.chapter != "lampiran":
            article.pieces.sort(key=lambda p: p.lead.address.sort_key if p.lead else ())
    if arrangement.scopes:
        lead, *others = arrangement.scopes
        arrangement.articles.append(Article("umum", None, [Piece(lead=lead, joined=others, name="ruang-lingkup")], (3,)))


def _bearers(desk: Desk, unit: Unit) -> set[bool]:
    """Of the bearers that the pasal of a unit names: whether each is a government, its office or agency; empty where it names none."""
    norms = [norm for u in desk.articles[unit.document, unit.article] for norm in u.norms]
    return {(actor := desk.actor(norm.bearer_key)) is not None and actor.kind in _GOVERNING for norm in norms}


def _telling(desk: Desk, heading: str, home: str) -> bool:
    """Whether a heading says more than the name of its rule's subject."""
    own = desk.own_terms(home)
    return bool(heading_words(own.sub(" ", heading) if own else heading, desk.subject(home)))


def _section(desk: Desk, topic: Topic, unit: Unit, home: str, together: bool) -> str | None:
    """The Bagian an article belongs to."""
    if topic.key in ("umum", "lain-lain", "peralihan", "penutup"):
        return None
    if topic.key == "lampiran":
        return desk.subject(home)
    if topic.key.startswith("materi//"):
        return next((title for title in map(title_case, unit.headings[:2]) if _telling(desk, title, home)), "Umum")
    return TOGETHER if together else desk.subject(home)


def _articles_of_facts(desk: Desk, arrangement: Arrangement, facts: list[Unit]) -> None:
    """Facts have no pasal: those of one bearer and chapter become one, each fact an ayat; definitions become one list."""
    consumed = {s.unit.place for duty in arrangement.duties for s in duty.shares}
    defining = [u for u in facts if u.definitions]
    if defining:
        _list_of_facts(desk, arrangement, defining)
    groups: dict[tuple[str, str], list[Unit]] = {}
    for unit in facts:
        if unit.place not in consumed and not unit.definitions:
            groups.setdefault((arrangement.topics[unit.place].key, bearer_of(desk, unit)), []).append(unit)
    for (chapter, bearer), units in groups.items():
        section = None if chapter in ("umum", "lain-lain", "peralihan", "penutup") else bearer
        pieces = [Piece(lead=u) for u in units]
        arrangement.articles.append(Article(chapter, section, pieces, (2, *_actor_order(desk, bearer))))


def _list_of_facts(desk: Desk, arrangement: Arrangement, defining: list[Unit]) -> None:
    """Pasal 1 over facts: an opening, then one item for each reported definition, those of one term together."""
    glossary = merge_glossaries(defining, desk)
    by_number: dict[int, list[Unit]] = {}
    for unit in defining:
        by_number.setdefault(glossary.numbers[unit.place], []).append(unit)
    opening = Piece(
        writer=lambda _: f"Dalam {self_name(desk.instrument)}, yang dimaksud dengan:",
        name="pengertian",
        reason=Text(id="Pembuka daftar pengertian.", en="Opening of the list of definitions."),
    )
    pieces = [Piece(lead=units[0], joined=units[1:]) for _, units in sorted(by_number.items())]
    named = {d.term.casefold() for u in defining for d in u.definitions}
    for short, actor in abbreviations(desk, (u for u in desk.units if u.is_fact)).items():
        if actor is not None and actor.name.casefold() not in named:
            pieces.append(_introduced(short, actor))
    if in_one_term(desk):
        pieces.append(_one_term(desk))
    arrangement.articles.append(Article("umum", None, [opening, *pieces], (0,), listed=True))


def _one_term(desk: Desk) -> Piece:
    """An item for the one term of the title, formed of what the merged rules are about."""
    term = lexicon().pillars.title
    text = (
        f"{term} dalam {self_name(desk.instrument)} adalah {join_words(list(subjects_of(desk)))}"
        " [rumusan dicocokkan dengan pengertian dalam peraturan yang lebih tinggi]."
    )
    reason = Text(
        id=f"Judul memakai {term}; fakta kasus tidak memuat pengertiannya, sehingga dirumuskan dari pokok setiap peraturan yang digabung.",
        en=f"The title uses {term}; the facts hold no definition of it, so that it is formed of what the merged rules are about.",
    )
    return Piece(writer=lambda _: text, name="pengertian-judul", reason=reason)


def _introduced(short: str, actor: Actor) -> Piece:
    """An item that introduces an abbreviation the facts use; what it means is left to the drafter."""
    where = f" {short_name(str(actor.established_by))}" if actor.established_by else ""
    text = f"{actor.name} yang selanjutnya disingkat {short} adalah [pengertian diisi setelah naskah{where} dibaca]."
    reason = Text(
        id=f"Singkatan {short} dipakai dalam rancangan; kepanjangannya menurut daftar peran kasus, pengertiannya belum diketahui.",
        en=f"The draft uses {short}; its long form is that of the case's roles, its definition is not known yet.",
    )
    return Piece(writer=lambda _: text, name=f"singkatan-{short}", reason=reason)


def bearer_of(desk: Desk, unit: Unit) -> str:
    """Whom a fact is about: the bearer of its norm, else the actor from whom its relations start, else the subject of its rule."""
    names = Counter(desk.actor_name(n.bearer_key) or n.bearer or "" for n in unit.norms)
    names.pop("", None)
    if names:
        return min(names, key=lambda name: (-names[name], name))
    relations = [r for r in desk.corpus.relations() if (r.document, r.address) == unit.place]
    ends = {r.target_key for r in relations}
    starts = sorted({desk.actor_name(r.source_key) or r.source for r in relations if r.source_key not in ends})
    return starts[0] if starts else desk.subject(desk.home(unit))


_KIND_ORDER = ("profession", "civil_service_post", "worker", "volunteer", "institution", "association", "programme")


def _actor_order(desk: Desk, name: str) -> tuple[int, str]:
    """Persons, then institutions, then services (the order of the skeleton's second chapter)."""
    actor = next((a for a in desk.corpus.actors if a.name == name), None)
    return (_KIND_ORDER.index(actor.kind) if actor and actor.kind in _KIND_ORDER else len(_KIND_ORDER), name)
