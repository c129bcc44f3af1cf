"""Names under which a Mengingat cites a rule, held against what is known of it."""

from __future__ import annotations

from support import make_reference, make_regulation

from rules.graph import assemble, build
from rules.omnibus import draft_articles, propose

BODY = (("pasal-1", "Relawan Dusun mempunyai tugas mendampingi warga."),)


def citing(identifier: str, *bases: tuple[str, str]):
    listing = tuple((f"mengingat/angka-{n}", words) for n, (_, words) in enumerate(bases, 1))
    references = [make_reference(identifier, f"mengingat/angka-{n}", "legal_basis", to) for n, (to, _) in enumerate(bases, 1)]
    return make_regulation(identifier, "RELAWAN DUSUN", (*listing, *BODY), references=references, enacted="2018-05-02")


def drafted(*bases: tuple[str, str], beside=()):
    graph = build(assemble((citing("permensos/2018/4", *bases), *beside), ()))
    draft = draft_articles(propose(graph, (), ["permensos/2018/4"], "merge"), graph)
    return {b.regulation: b.citation for b in draft.in_view_of}, [note.id for note in draft.notes if "naskah asal" in note.id]


SLIP = (
    "perpres/2016/9",
    "Peraturan Presiden Nomor 9 Tahun 2016 tentang Lumbung Padi (Lembaran Negara Republik Indonesia Tahun 2016 Nomor 44)",
)


def test_a_type_that_another_text_contradicts_is_flagged_and_printed_as_the_source_has_it():
    law = make_regulation("uu/2016/9", "LUMBUNG PADI", (("pasal-1", "Lumbung padi dikelola warga."),), enacted="2016-01-01")
    bases, notes = drafted(SLIP, beside=[law])
    assert bases["perpres/2016/9"].startswith(SLIP[1])
    assert "[periksa jenis dan nomornya]" in bases["perpres/2016/9"]
    (note,) = notes
    assert note.startswith("Mengingat angka ")
    assert "UU 9/2016" in note
    assert "uu/2016/9" not in bases


def test_other_citations_of_the_material_contradict_too():
    other = citing("permensos/2017/6", ("uu/2016/9", "Undang-Undang Nomor 9 Tahun 2016 tentang Lumbung Padi"))
    _, notes = drafted(SLIP, beside=[other])
    assert "UU 9/2016 disebut Permensos 6/2017 tentang Lumbung Padi" in notes[0]


def test_a_title_that_the_pack_gives_to_another_subject_is_flagged():
    _, notes = drafted(("uu/2007/43", "Undang-Undang Nomor 43 Tahun 2007 tentang Lumbung Padi"))
    assert "UU 43/2007 tercatat tentang Perpustakaan" in notes[0]


def test_right_names_and_names_of_which_nothing_else_is_known_are_let_be():
    confirmed = ("perppu/2016/2", "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2016 tentang Lumbung Padi")
    law = (
        "uu/2016/9",
        "Undang-Undang Nomor 9 Tahun 2016 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2016 tentang Lumbung Padi menjadi Undang-Undang",
    )
    implementing = ("pp/2016/30", "Peraturan Pemerintah Nomor 30 Tahun 2016 tentang Pelaksanaan Lumbung Padi")
    library = ("uu/2007/43", "Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan")
    _, notes = drafted(confirmed, law, implementing, library)
    assert notes == []
