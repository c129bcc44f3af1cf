"""Words in both clauses are never marked as different."""

from hypothesis import given
from hypothesis import strategies as st

from rules.render.differences import differences

words = st.lists(st.sampled_from(["mendata", "warga", "miskin", "di", "desa", "dan", "melapor"]), max_size=12).map(" ".join)


@given(words, words)
def test_each_side_can_be_read_back(a, b):
    parts = differences(a, b)
    assert " ".join(w for kind, w in parts if kind != "only_b") == a
    assert " ".join(w for kind, w in parts if kind != "only_a") == b


@given(words)
def test_equal_clauses_have_no_difference(a):
    assert {kind for kind, _ in differences(a, a)} <= {"same"}


def test_case_and_edge_punctuation_are_no_difference():
    assert differences("Mendata warga;", "mendata warga") == (("same", "Mendata warga;"),)
