"""What the date of the data is: given by the user, stated by a case, or only that of the youngest rule in the material.

The last says nothing about the law of that day: a rule that amends another may be missing from the material however old it is. So the
date is never printed without its origin.
"""

from __future__ import annotations

from rules.model import Corpus, Lang, RunInfo, Text
from rules.render.naming import short_id
from rules.render.wording import date, listing

#: Rules beyond a case's date that are named; the others are counted.
_MOST = 3


def dated(corpus: Corpus, run: RunInfo, lang: Lang, short: bool = False) -> str:
    """The date of the data with its origin: ``18 Desember 2024 (peraturan termuda dalam bahan)``.

    Args:
        corpus: what was read, with the cases and the date given by the user.
        run: its date of data.
        lang: of the words.
        short: without the younger rules that a case records.
    """
    day = date(run.date_of_data, lang)
    if run.date_of_data is None:
        return day
    return f"{day} ({_origin(corpus, run, short).say(lang)})"


def date_in_short(corpus: Corpus, run: RunInfo, lang: Lang) -> str:
    """The date with its origin for the foot of a page, where younger rules that a case records find no room."""
    return _line(corpus, run, short=True).say(lang)


def date_line(corpus: Corpus, run: RunInfo, lang: Lang) -> str:
    """``Tanggal data: 18 Desember 2024 (peraturan termuda dalam bahan)``; says so where nothing in the material is dated."""
    return _line(corpus, run).say(lang)


def _line(corpus: Corpus, run: RunInfo, short: bool = False) -> Text:
    if run.date_of_data is None:
        return Text(id="Tanggal data tidak diketahui", en="Date of data unknown")
    return Text(id=f"Tanggal data: {dated(corpus, run, 'id', short)}", en=f"Date of data: {dated(corpus, run, 'en', short)}")


def reach(corpus: Corpus, run: RunInfo) -> Text:
    """How far the material reaches, as a limit of the result: what is known of changes before and after the date of the data."""
    unread_id = "Perubahan dan pencabutan yang tidak ada dalam bahan tidak diperhitungkan"
    unread_en = "Amendments and revocations that are not in the material are not reflected"
    line = Text(id=f"{date_line(corpus, run, 'id')}.", en=f"{date_line(corpus, run, 'en')}.")
    if run.date_of_data is None:
        return Text(id=f"{line.id} {unread_id}.", en=f"{line.en} {unread_en}.")
    if corpus.as_of:
        return Text(
            id=f"{line.id} {unread_id}, juga yang terjadi sesudah tanggal itu.",
            en=f"{line.en} {unread_en}, nor is what happened after that day.",
        )
    return Text(
        id=f"{line.id} Itu bukan tanggal keadaan hukum. {unread_id}, baik sebelum maupun sesudah tanggal itu.",
        en=f"{line.en} The law of that day is not vouched for. {unread_en}, whether before or after it.",
    )


def _origin(corpus: Corpus, run: RunInfo, short: bool = False) -> Text:
    if corpus.as_of:
        return Text(id="ditetapkan pemakai", en="set by the user")
    if any(case.as_of == run.date_of_data for case in corpus.cases):
        if not short and (beyond := _beyond(corpus, run.date_of_data or "")):
            more = f" +{len(beyond) - _MOST}" if len(beyond) > _MOST else ""
            told = [short_id(key) for key in beyond[:_MOST]]
            return Text(
                id=f"menurut kasus, yang juga mencatat {listing(told, 'id')}{more}",
                en=f"as the case states, which also records {listing(told, 'en')}{more}",
            )
        return Text(id="menurut kasus", en="as the case states")
    return Text(id="peraturan termuda dalam bahan", en="youngest rule in the material")


def _beyond(corpus: Corpus, day: str) -> list[str]:
    """Rules that were made after a day, by their own date or, where they bear none, by the year of their number."""
    found = []
    for rule in corpus.primary():
        made = rule.promulgated or rule.enacted
        later = made.isoformat()[: len(day)] > day if made is not None else rule.id is not None and rule.id.year > int(day[:4])
        if later:
            found.append(rule.key)
    return sorted(found)
