"""The index of names, against a plain search of every unit."""

import re
from itertools import product

import pytest
from support import make_norm, make_regulation

from rules.checks.mentions import Mentions

ONE, TWO = "permensos/2012/1", "permensos/2014/2"


def named_in(names, *regulations, bearer="nobody"):
    return sorted(set(Mentions(regulations).regulating(bearer, names)))


def test_a_title_a_bound_role_or_two_pasals_regulate_a_role():
    title = make_regulation(ONE, "Karang Taruna", [("pasal-1", "Organisasi pemuda dibina.")])
    units = make_regulation(TWO, "Pembinaan", [("pasal-2/ayat-1", "KARANG TARUNA dibina."), ("pasal-3", "karang taruna bekerja.")])
    assert named_in(["Karang Taruna"], title, units) == [ONE, TWO]
    norm = make_norm(ONE, "pasal-4", "Karang Taruna", "tugas", "membina", "pemuda")
    assert named_in(["Karang Taruna"], make_regulation(ONE, "Pembinaan", norms=[norm]), bearer=norm.bearer_key) == [ONE]


@pytest.mark.parametrize(
    "units",
    [
        [("pasal-2/ayat-1", "Karang Taruna dibina."), ("pasal-2/ayat-2", "Karang Taruna bekerja.")],
        [("pasal-2", "Karang Taruna dibina."), ("lampiran-1", "Karang Taruna bekerja.")],
        [("pasal-2", "Karang Tarunanya dibina."), ("pasal-3", "Karang milik Taruna bekerja.")],
    ],
    ids=["one pasal", "an annex", "other words"],
)
def test_less_does_not_regulate_a_role(units):
    assert named_in(["Karang Taruna"], make_regulation(ONE, "Pembinaan", units)) == []


def test_no_unit_is_missed_that_a_plain_search_finds():
    names = ["Dinas (Sosial)", "Pekerja Sosial", "Unit Jum'at", "Balai-Balai Diklat", "Petugas P3K Madya"]
    fillers = ("{} bertugas.", "kepada {},", "x{}", "{}nya", "({})", "“{}”", "non-{}-lain", "{0} {0}")
    texts = [form.format(shown) for form, name in product(fillers, names) for shown in (name, name.upper(), name.lower())]
    for name in names:
        said = re.compile(rf"\b(?:{re.escape(name)})\b", re.IGNORECASE)
        plain = [n for n, text in enumerate(texts) if said.search(text)]
        indexed = [
            n for n, text in enumerate(texts) if named_in([name], make_regulation(ONE, "Judul", [("pasal-1", text), ("pasal-2", text)]))
        ]
        assert indexed == plain
