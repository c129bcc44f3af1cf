"""The title of the omnibus: it covers every merged rule and is formed of terms that the draft defines.

UU 12/2011 Lampiran II as amended by UU 13/2022: an omnibus may bear a new name; a title is brief and mirrors what the rule holds.
"""

from __future__ import annotations

from collections import Counter

from rules.omnibus.clauses import omnibus_name
from rules.omnibus.desk import Desk
from rules.omnibus.lexicon import any_of, lexicon
from rules.omnibus.wording import join_words

#: So many subjects a title names one by one: each is a term of its rule, so that the title covers all and holds no term that none defines.
NAMED_IN_FULL = 5


def is_about_pillars(desk: Desk) -> bool:
    """Whether most of the merged rules regulate social pillars, by the words of their titles."""
    pillars = lexicon().pillars
    if desk.instrument != pillars.instrument or not desk.rules:
        return False
    hits = sum(1 for r in desk.rules if any_of(pillars.words).search(desk.subject(r.key).casefold()))
    return hits * 2 > len(desk.rules)


def subjects_of(desk: Desk) -> tuple[str, ...]:
    """What the merged rules are about, each once."""
    return tuple(dict.fromkeys(desk.subject(r.key) for r in desk.rules))


def in_one_term(desk: Desk) -> bool:
    """Whether the title speaks of pillars in one term, there being too many to name each."""
    return len(subjects_of(desk)) > NAMED_IN_FULL and is_about_pillars(desk)


def terms_of_title(desk: Desk) -> tuple[str, ...]:
    """The terms that the title is formed of, each to be defined; none where it names what the rules have in common."""
    subjects = subjects_of(desk)
    if in_one_term(desk):
        return (lexicon().pillars.title, *_no_pillars(subjects))
    return subjects if len(subjects) <= NAMED_IN_FULL else ()


def _no_pillars(subjects: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(s for s in subjects if not any_of(lexicon().pillars.words).search(s.casefold()))


def title_of(desk: Desk) -> tuple[str, str]:
    """The name of the omnibus, in both languages."""
    name = omnibus_name(desk.instrument)
    subjects = subjects_of(desk)
    if not subjects:
        return f"{name.id} (tidak ada yang dapat digabung)", f"{name.en} (nothing can be merged)"
    if len(subjects) <= NAMED_IN_FULL:
        return f"{name.id} tentang {join_words(list(subjects))}", f"{name.en} on {join_words(list(subjects), 'and')}"
    if in_one_term(desk):
        pillars, others = lexicon().pillars, list(_no_pillars(subjects))
        more = f" serta {join_words(others)}" if others else ""
        more_en = f", and on {join_words(others, 'and')}" if others else ""
        return f"{name.id} tentang {pillars.title}{more}", f"{name.en} on {pillars.title_en}{more_en}"
    common = _common_words(list(subjects))
    if common and all(common in subject for subject in subjects):
        return f"{name.id} tentang {common}", f"{name.en} on {common}"
    first = common or subjects[0]
    return f"{name.id} tentang {first} dan Hal Terkait", f"{name.en} on {first} and Related Matters"


def _common_words(subjects: list[str]) -> str:
    """The longest run of two words or more that most subjects share, in title case; empty where there is none.

    One word (``Sosial``) names no subject.
    """
    counts: Counter[str] = Counter()
    for subject in subjects:
        words = subject.split()
        counts.update(
            {
                " ".join(words[i:j])
                for i in range(len(words))
                for j in range(i + 2, len(words) + 1)
                if words[i][0].isupper() and words[j - 1][0].isupper()
            }
        )
    shared = [run for run, n in counts.items() if n * 2 >= len(subjects)]
    return max(shared, key=lambda run: (len(run.split()), counts[run], run)) if shared else ""
