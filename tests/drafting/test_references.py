"""What a rule rests on, ends, keeps, leaves to others, and points to."""

from __future__ import annotations

import pytest

from rules.drafting.pinpoints import expand
from rules.model import Address


def of_kind(regulation, kind):
    return [(r.address, r.to, r.pinpoint) for r in regulation.references if r.kind == kind]


def test_the_legal_basis_is_what_mengingat_lists(body):
    assert of_kind(body("Pasal 1\nCukup.\n"), "legal_basis") == [
        ("mengingat/angka-1", "uu/2030/3", None),
        ("mengingat/angka-2", "pp/2030/8", None),
    ]


def test_what_changed_a_basis_is_no_basis_itself(read):
    text = (
        "PERATURAN MENTERI SOSIAL NOMOR 1 TAHUN 2031\nTENTANG\nKEBUN\nMengingat :\n1. Undang-Undang Nomor 23 Tahun 2014 tentang Daerah sebagaimana telah beberapa kali diubah terakhir dengan "
        "Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Kerja menjadi Undang-Undang;\nMEMUTUSKAN:\nPasal 1\nCukup.\n"
    )
    regulation = read(text)
    assert of_kind(regulation, "legal_basis") == [("mengingat/angka-1", "uu/2014/23", None)]
    assert {to for _, to, _ in of_kind(regulation, "cites")} == {"uu/2023/6", "perppu/2022/2"}


def test_a_consideration_that_carries_out_a_pasal_implements_it(read):
    text = (
        "PERATURAN MENTERI SOSIAL NOMOR 1 TAHUN 2031\nTENTANG\nKEBUN\nMenimbang :\na. bahwa untuk melaksanakan ketentuan Pasal 10 ayat (4) dan Pasal 12 Peraturan Pemerintah Nomor 8 Tahun 2030 "
        "tentang Kebun, perlu pedoman;\nb. bahwa Peraturan Menteri Sosial Nomor 2 Tahun 2020 tentang Taman sudah tidak sesuai;\nMEMUTUSKAN:\nPasal 1\nCukup.\n"
    )
    regulation = read(text)
    assert of_kind(regulation, "implements") == [
        ("menimbang/huruf-a", "pp/2030/8", "pasal-10/ayat-4"),
        ("menimbang/huruf-a", "pp/2030/8", "pasal-12"),
    ]
    assert of_kind(regulation, "cites") == [("menimbang/huruf-b", "permensos/2020/2", None)]


def test_a_rule_is_revoked_by_its_own_clause(body):
    regulation = body(
        "Pasal 1\nPada saat Peraturan Menteri ini mulai berlaku, Peraturan Menteri Sosial Nomor 4/HUK/2009 tentang Kebun, dicabut dan dinyatakan tidak berlaku.\n"
    )
    assert of_kind(regulation, "revokes") == [("pasal-1", "permensos/2009/4-huk", None)]


def test_the_verb_behind_a_list_revokes_every_item(body):
    regulation = body(
        "Pasal 1\nPada saat Peraturan Menteri ini mulai berlaku:\na. Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun (Berita Negara Republik Indonesia Tahun 2020 Nomor 5); dan\n"
        "b. Peraturan Menteri Sosial Nomor 5 Tahun 2021 tentang Perubahan atas Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun,\ndicabut dan dinyatakan tidak berlaku.\n"
    )
    assert of_kind(regulation, "revokes") == [("pasal-1/huruf-a", "permensos/2020/4", None), ("pasal-1/huruf-b", "permensos/2021/5", None)]


def test_the_verb_before_a_list_revokes_every_item(body):
    regulation = body(
        "Pasal 1\nDengan berlakunya Peraturan Menteri ini, dinyatakan tidak berlaku lagi:\na. Peraturan Menteri Sosial Nomor 4 Tahun 2020; dan\nb. Keputusan Menteri Sosial Nomor 5/HUK/2001.\n"
    )
    assert [to for _, to, _ in of_kind(regulation, "revokes")] == ["permensos/2020/4", "kepmensos/2001/5-huk"]


def test_the_verb_at_the_end_of_the_last_item_revokes_those_above_it(body):
    regulation = body(
        "Pasal 1\nPada saat Peraturan Menteri ini mulai berlaku:\na. Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun; dan\n"
        "b. Peraturan Menteri Sosial Nomor 5 Tahun 2021 tentang Taman, dicabut dan dinyatakan tidak berlaku.\n"
    )
    assert [to for _, to, _ in of_kind(regulation, "revokes")] == ["permensos/2020/4", "permensos/2021/5"]


def test_an_amendment_falls_with_the_rule_it_changed(body):
    regulation = body(
        "Pasal 1\nPada saat Peraturan Menteri ini mulai berlaku, Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun sebagaimana telah diubah beberapa kali terakhir dengan "
        "Peraturan Menteri Sosial Nomor 9 Tahun 2022, dicabut dan dinyatakan tidak berlaku.\n"
    )
    assert [to for _, to, _ in of_kind(regulation, "revokes")] == ["permensos/2020/4", "permensos/2022/9"]


def test_what_stays_in_one_ayat_is_not_what_falls_in_another(body):
    regulation = body(
        "Pasal 1\n(1) Pada saat Peraturan Menteri ini mulai berlaku:\na. Peraturan Menteri Sosial Nomor 4 Tahun 2020; dan\nb. Peraturan Menteri Sosial Nomor 5 Tahun 2021,\n"
        "dicabut dan dinyatakan tidak berlaku.\n(2) Peraturan pelaksanaan dari Peraturan Menteri Sosial Nomor 6 Tahun 2022 tetap berlaku.\n"
    )
    assert [to for _, to, _ in of_kind(regulation, "revokes")] == ["permensos/2020/4", "permensos/2021/5"]
    assert [to for _, to, _ in of_kind(regulation, "survives")] == ["permensos/2022/6"]


def test_a_rule_that_does_not_apply_to_some_revokes_nothing(body):
    regulation = body(
        "Pasal 1\nPeraturan Menteri ini tidak berlaku terhadap:\na. kebun menurut Undang-Undang Nomor 3 Tahun 2030; dan\nb. taman.\n"
    )
    assert not of_kind(regulation, "revokes")


def test_a_part_of_a_rule_is_revoked_with_its_pinpoint(body):
    regulation = body(
        "Pasal 1\nPasal 5 sampai dengan Pasal 6 Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun dicabut dan dinyatakan tidak berlaku.\n"
    )
    assert of_kind(regulation, "revokes") == [("pasal-1", "permensos/2020/4", "pasal-5"), ("pasal-1", "permensos/2020/4", "pasal-6")]


def test_implementing_rules_that_stay_in_force_survive(body):
    regulation = body(
        "Pasal 1\nPeraturan pelaksanaan dari Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun dinyatakan masih tetap berlaku sepanjang tidak bertentangan dengan Peraturan Menteri ini.\n"
    )
    (reference,) = [r for r in regulation.references if r.kind == "survives"]
    assert (reference.to, reference.subject) == ("permensos/2020/4", "peraturan pelaksanaan")
    assert not of_kind(regulation, "revokes")


@pytest.mark.parametrize(
    "clause",
    [
        "Izin kebun yang diterbitkan berdasarkan Peraturan Menteri Sosial Nomor 4 Tahun 2020 dicabut apabila kebun terbengkalai.",
        "Keanggotaan warga dicabut sesuai dengan Peraturan Menteri Sosial Nomor 4 Tahun 2020.",
        "Izin yang telah diberikan sebagaimana dimaksud dalam Peraturan Menteri Sosial Nomor 4 Tahun 2020 tetap berlaku.",
    ],
)
def test_a_licence_that_ends_revokes_no_rule(body, clause):
    regulation = body(f"Pasal 1\n{clause}\n")
    assert not of_kind(regulation, "revokes")
    assert ("pasal-1", "permensos/2020/4", None) in of_kind(regulation, "cites")


def test_a_rule_does_not_revoke_itself(body):
    regulation = body(
        "Pasal 1\nPeraturan Menteri Sosial Nomor 7 Tahun 2031 tentang Kebun Belajar Warga dicabut dan dinyatakan tidak berlaku.\n"
    )
    assert not of_kind(regulation, "revokes")


@pytest.mark.parametrize(
    ("clause", "instrument", "subject"),
    [
        ("Ketentuan lebih lanjut mengenai tata cara pembibitan sebagaimana dimaksud pada ayat (1) diatur dengan Peraturan Menteri.", "peraturan menteri", "tata cara pembibitan"),
        ("Lambang kebun ditetapkan dengan Peraturan Menteri Sosial.", "peraturan menteri", "Lambang kebun"),
        ("Ketentuan mengenai upah diatur dengan Peraturan Menteri Keuangan.", "peraturan menteri keuangan", "upah"),
        ("Pelatihan akan diatur lebih lanjut dengan Keputusan Direktur Jenderal Pemberdayaan Sosial.", "keputusan direktur jenderal", "Pelatihan"),
        ("Ketentuan lebih lanjut mengenai forum ditetapkan oleh Direktur Jenderal Pemberdayaan Sosial.", "ketetapan direktur jenderal", "forum"),
        ("Tata kerja kelompok diatur dalam Peraturan Organisasi Kelompok.", "peraturan organisasi kelompok", "Tata kerja kelompok"),
        ("Ketentuan mengenai retribusi kebun diatur dengan atau berdasarkan Peraturan Daerah.", "peraturan daerah", "retribusi kebun"),
    ],
)  # fmt: skip
def test_a_delegation_names_its_instrument_and_subject(body, clause, instrument, subject):
    (reference,) = [r for r in body(f"Pasal 1\n{clause}\n").references if r.kind == "delegates"]
    assert (reference.to, reference.subject, reference.blanket) == (instrument, subject, False)


@pytest.mark.parametrize(
    "clause",
    [
        "Kebun dikelola sebagaimana diatur dalam Peraturan Menteri Sosial Nomor 4 Tahun 2020.",
        "Sanksi ditetapkan sesuai dengan ketentuan peraturan perundang-undangan.",
        "Tarif ditetapkan dengan surat keputusan kepala desa.",
        "Hal tersebut diatur dalam Peraturan Menteri ini.",
    ],
)
def test_an_instrument_that_exists_is_no_delegation(body, clause):
    assert not [r for r in body(f"Pasal 1\n{clause}\n").references if r.kind == "delegates"]


def test_what_is_not_regulated_left_to_others_is_a_blanket_delegation(body):
    (reference,) = [
        r
        for r in body(
            "Pasal 1\nHal-hal yang belum cukup diatur dalam Peraturan Menteri ini akan diatur lebih lanjut oleh Direktur Jenderal.\n"
        ).references
        if r.kind == "delegates"
    ]
    assert (reference.to, reference.blanket) == ("ketetapan direktur jenderal", True)


def test_a_definition_that_names_an_instrument_delegates_nothing(body):
    regulation = body(
        "Pasal 1\nDalam Peraturan Menteri ini yang dimaksud dengan:\n1. Anggaran Kebun adalah rencana yang ditetapkan dengan Peraturan Desa.\n2. Menteri adalah menteri.\n"
    )
    assert not of_kind(regulation, "delegates")


def test_bare_references_are_of_the_same_pasal_and_ayat(body):
    regulation = body(
        "Pasal 1\n(1) Kebun meliputi:\na. lahan; dan\nb. gudang.\n(2) Lahan sebagaimana dimaksud pada ayat (1) huruf a dirawat, kecuali dalam hal Pasal 2 ayat (1).\nPasal 2\n(1) Cukup.\n(2) Lihat huruf b.\n"
    )
    found = {(a, to) for a, to, _ in of_kind(regulation, "internal")}
    assert ("pasal-1/ayat-2", "pasal-1/ayat-1/huruf-a") in found
    assert ("pasal-1/ayat-2", "pasal-2/ayat-1") in found
    assert ("pasal-2/ayat-2", "pasal-2/ayat-2/huruf-b") in found


def test_a_pasal_of_another_rule_is_no_internal_reference(body):
    regulation = body("Pasal 1\nSesuai dengan Pasal 9 Undang-Undang Nomor 3 Tahun 2030 dan Pasal 12 Kitab Undang-Undang Hukum Pidana.\n")
    assert not of_kind(regulation, "internal")
    assert ("pasal-1", "uu/2030/3", "pasal-9") in of_kind(regulation, "cites")


def test_an_annex_is_pointed_to(body):
    assert of_kind(
        body("Pasal 1\nFormulir tercantum dalam Lampiran II yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.\n"),
        "internal",
    ) == [("pasal-1", "lampiran-2", None)]


def test_provisions_that_apply_to_others_are_incorporated(body):
    regulation = body(
        "Pasal 1\nKetentuan sebagaimana dimaksud dalam Pasal 2 berlaku secara mutatis mutandis bagi taman.\nPasal 2\nCukup.\n"
    )
    (reference,) = [r for r in regulation.references if r.kind == "internal"]
    assert (reference.to, reference.subject) == ("pasal-2", "mutatis mutandis")


@pytest.mark.parametrize(
    ("words", "here", "addresses"),
    [
        ("Pasal 2 ayat (2) huruf a angka 3", "pasal-9", ["pasal-2/ayat-2/huruf-a/angka-3"]),
        ("Pasal 5, Pasal 6, dan Pasal 7", "pasal-9", ["pasal-5", "pasal-6", "pasal-7"]),
        ("Pasal 4 sampai dengan Pasal 6", "pasal-9", ["pasal-4", "pasal-5", "pasal-6"]),
        ("ayat (1) huruf a sampai dengan huruf c", "pasal-3/ayat-2", ["pasal-3/ayat-1/huruf-a", "pasal-3/ayat-1/huruf-b", "pasal-3/ayat-1/huruf-c"]),
        ("ayat (1) dan (2)", "pasal-3/ayat-3", ["pasal-3/ayat-1", "pasal-3/ayat-2"]),
        ("ayat (1) dan ayat (2) Pasal 7", "pasal-3", ["pasal-7/ayat-1", "pasal-7/ayat-2"]),
        ("huruf a", "menimbang/huruf-b", ["menimbang/huruf-a"]),
        ("Pasal 12A ayat (1a)", "pasal-3", ["pasal-12a/ayat-1a"]),
        ("Pasal 5", "pasal-17/angka-1/pasal-6/ayat-2", ["pasal-17/angka-1/pasal-5"]),
    ],
)  # fmt: skip
def test_references_are_spelled_out(words, here, addresses):
    assert list(expand(words, Address(here))) == addresses


@pytest.mark.material
def test_the_references_of_the_annotated_rules_are_found(material):
    import json

    from rules.drafting import outline
    from rules.readers import read

    hit = missed = extra = 0
    for path in sorted((material / "gold" / "dev").glob("Permen_*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))["references"]
        text = material / "corpus" / "national" / f"{path.stem}.txt"
        found = outline(read(text.name, text.read_bytes())).references
        for kind in ("legal_basis", "amends", "revokes", "implements"):
            want, got = set(gold[kind]), {r.to for r in found if r.kind == kind}
            hit, missed, extra = hit + len(want & got), missed + len(want - got), extra + len(got - want)
        want, got = {d["address"] for d in gold["delegates"]}, {r.address for r in found if r.kind == "delegates"}
        hit, missed, extra = hit + len(want & got), missed + len(want - got), extra + len(got - want)
    assert hit >= 84
    assert missed + extra <= 2


@pytest.mark.material
def test_the_rules_that_history_says_were_revoked_are_found(material):
    import json
    import re

    from rules.drafting import outline
    from rules.readers import read

    def leading(identifier: str) -> tuple[str, str]:
        _, year, number = identifier.split("/")
        digits = re.search(r"\d+", number)
        return year, digits.group().lstrip("0") if digits else number

    found = asked = 0
    lines = (material / "gold" / "retro" / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    for query in map(json.loads, lines[::12]):
        path = material / "corpus" / "national" / f"{query['document']}.txt"
        if not path.is_file():
            continue
        got = {leading(r.to) for r in outline(read(path.name, path.read_bytes())).references if r.kind in ("revokes", "revokes_part")}
        gold = {leading(g["id"]) for g in query["gold"] if g["id"]}
        asked, found = asked + len(gold), found + len(gold & got)
    assert asked
    assert found / asked >= 0.97
