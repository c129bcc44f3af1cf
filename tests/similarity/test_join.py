"""The join finds every similar pair and no other."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.similarity.join import Similar, exact, join, similar, weigh

TOKENS = "abcdefghijkl"
sets_of_tokens = st.lists(st.frozensets(st.sampled_from(TOKENS), max_size=7), max_size=12)
weights_of_tokens = st.fixed_dictionaries({t: st.integers(1, 9) for t in TOKENS})
ratios = st.sampled_from([0.1, 0.25, 0.3, 0.5, 0.6, 0.75, 0.9, 1.0])


def brute(sets, weights, threshold, containment):
    """Every pair looked at."""
    t, c = exact(threshold), exact(containment)
    total = [sum(weights[x] for x in s) for s in sets]
    pairs = []
    for a in range(len(sets)):
        for b in range(a + 1, len(sets)):
            shared = sum(weights[x] for x in sets[a] & sets[b])
            if similar(shared, total[a], total[b], t, c):
                pairs.append(Similar(a, b, shared, total[a] + total[b] - shared))
    return pairs


@settings(max_examples=2000, deadline=None)
@given(sets_of_tokens, weights_of_tokens, ratios, ratios)
def test_no_similar_pair_is_missed_and_none_is_added(sets, weights, threshold, containment):
    assert join(sets, weights, threshold, containment) == brute(sets, weights, threshold, containment)


@settings(max_examples=300, deadline=None)
@given(sets_of_tokens, ratios, ratios)
def test_the_join_is_exact_with_measured_weights_too(sets, threshold, containment):
    weights = weigh(sets)
    assert join(sets, weights, threshold, containment) == brute(sets, weights, threshold, containment)


@settings(max_examples=300, deadline=None)
@given(sets_of_tokens, weights_of_tokens, ratios, st.randoms(use_true_random=False))
def test_the_order_of_the_sets_changes_nothing(sets, weights, threshold, random):
    places = list(range(len(sets)))
    random.shuffle(places)
    shuffled = join([sets[p] for p in places], weights, threshold, 0.8)
    back = sorted(Similar(*sorted((places[p.a], places[p.b])), p.shared, p.union) for p in shuffled)
    assert back == join(sets, weights, threshold, 0.8)


def test_a_pair_exactly_at_the_threshold_is_found():
    sets = [frozenset("abc"), frozenset("abd")]
    weights = dict.fromkeys("abcd", 1)
    assert [(p.a, p.b) for p in join(sets, weights, 0.5)] == [(0, 1)]
    assert join(sets, weights, 0.51) == []


def test_a_threshold_is_read_as_it_is_written():
    assert exact(0.3) == Fraction(3, 10)
    # 0.3 as a binary number lies below 3/10; a pair of similarity 3/10 must be found all the same.
    sets = [frozenset("abcdefg"), frozenset("abchij")]
    assert len(join(sets, dict.fromkeys("abcdefghij", 1), 0.3)) == 1


@pytest.mark.parametrize("ratio", [0, -0.1, 1.01])
def test_a_threshold_outside_its_range_is_refused(ratio):
    with pytest.raises(ValueError, match="above 0"):
        join([], {}, ratio)


def test_a_part_is_found_in_its_whole_by_containment_only():
    sets = [frozenset("a"), frozenset("abcdefgh")]
    weights = dict.fromkeys("abcdefgh", 1)
    assert join(sets, weights, 0.5) == [Similar(0, 1, 1, 8)]
    assert join([frozenset("ab"), frozenset("acdefgh")], weights, 0.5, 0.6) == []


def test_an_empty_set_is_similar_to_nothing():
    assert join([frozenset(), frozenset(), frozenset("a")], {"a": 1}, 0.1, 0.1) == []


def test_what_every_clause_says_weighs_little():
    weights = weigh([frozenset(("laporan", f"hal{n}")) for n in range(50)])
    assert weights["laporan"] * 4 < weights["hal7"]
    assert min(weights.values()) >= 1
