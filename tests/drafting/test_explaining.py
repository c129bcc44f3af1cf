"""Bare nouns that other articles explain, and duties that define their bearers. All sentences are written for these tests."""

from __future__ import annotations

FUNCTIONS = "Pasal 2\nRK memiliki fungsi:\na. pendampingan;\nb. penghijauan dan perawatan; dan\nc. mencatat hasil panen warga setiap pekan di balai kebun."


def test_a_bare_noun_carries_what_a_later_article_says_that_it_means(norms):
    found = norms(
        f"{FUNCTIONS}\nPasal 3\nPendampingan sebagaimana dimaksud dalam Pasal 2 huruf a merupakan upaya untuk menemani warga yang baru berkebun.\n"
        "Pasal 4\n(1) Penghijauan dan perawatan sebagaimana dimaksud dalam Pasal 2 huruf b meliputi:\na. menanam pohon; dan\nb. menyiram petak.\n"
        "(2) Penghijauan dan perawatan sebagaimana dimaksud pada ayat (1) dilakukan dalam bentuk kerja bakti."
    )
    by_address = {str(n.address): n for n in found}
    first, second, third = (by_address[f"pasal-2/huruf-{letter}"] for letter in "abc")
    assert (first.action, first.object, first.explained) == ("pendampingan", "", "menemani warga yang baru berkebun")
    assert first.explained_at == ("pasal-3",)
    assert second.explained == "menanam pohon, menyiram petak; kerja bakti"
    assert second.explained_at == ("pasal-4/ayat-1", "pasal-4/ayat-2")
    assert third.explained is None


def test_an_article_on_another_item_or_with_an_agent_explains_nothing(norms):
    found = norms(
        f"{FUNCTIONS}\nPasal 3\nPendampingan sebagaimana dimaksud dalam Pasal 2 huruf b merupakan upaya menemani warga.\n"
        "Pasal 4\nPendampingan sebagaimana dimaksud dalam Pasal 2 huruf a dilakukan oleh Balai Kebun."
    )
    assert [n.explained for n in found if str(n.address).startswith("pasal-2")] == [None, None, None]


SELF = "Relawan Kebun sebagaimana dimaksud pada ayat (1) merupakan warga yang diberi tugas dan wewenang oleh lurah untuk melakukan kegiatan penyuluhan kebun."


def test_a_duty_that_defines_its_bearer_is_read_and_marked(norms):
    found = [n for n in norms(f"Pasal 2\n(1) Pelaku kebun terdiri atas Relawan Kebun.\n(2) {SELF}") if n.bearer == "Relawan Kebun"]
    assert [(str(n.address), n.modality, n.action, n.object, n.self_defining) for n in found] == [
        ("pasal-2/ayat-2", "tugas", "melakukan", "kegiatan penyuluhan kebun", True)
    ]


def test_a_duty_that_defines_its_bearer_is_not_counted_beside_duties_of_the_same_bearer(norms):
    found = norms(f"Pasal 2\n(1) RK bertugas merawat kebun.\n(2) {SELF}")
    assert [(str(n.address), n.self_defining) for n in found if n.bearer == "Relawan Kebun"] == [("pasal-2/ayat-1", False)]
