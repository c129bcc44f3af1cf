"""Regulations named in every spelling, and identifiers printed back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.drafting.citations import find_citations, id_of_file_name, parse_id, printed, scan
from rules.model import LegalId


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("Peraturan Menteri Sosial Nomor 7 Tahun 2031", "permensos/2031/7"),
        ("PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA NOMOR 07 TAHUN 2031", "permensos/2031/7"),
        ("PERATURAN MENTERI SOSIAL\nNO. 01 TAHUN 2012", "permensos/2012/1"),
        ("Peraturan Menteri Sosial RI Nomor 77 / HUK / 2010", "permensos/2010/77-huk"),
        ("Keputusan Menteri Sosial NOMOR : 14/HUK/KEP/II/1981", "kepmensos/1981/14-huk-kep-ii"),
        ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor Per/06/M.PAN/4/2008", "permenpan/2008/6"),
        ("Peraturan Menteri Komunikasi dan Informatika Nomor 26/PER/M.KOMINFO/5/2007", "permenkominfo/2007/26"),
        ("Peraturan Menteri Perindustrian Nomor 86/M-IND/PER/9/2009", "permenperin/2009/86"),
        ("Peraturan Menteri Kehutanan Nomor P.13/Menhut-II/2013", "permenhut/2013/13"),
        ("Peraturan Menteri Kesehatan Nomor 299/Menkes/Per/II/2010", "permenkes/2010/299"),
        ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 18 Tahun 2008", "permenpanrb/2008/18"),
        ("Peraturan Menteri Keuangan Nomor 204/PMK.07/2022", "permenkeu/2022/204-pmk.07"),
        ("PMK 119 Tahun 2025", "permenkeu/2025/119"),
        ("PMK Nomor 119 Tahun 2025", "permenkeu/2025/119"),
        ("Peraturan Menteri Perhubungan Nomor PM 8 Tahun 2025", "permenhub/2025/8"),
        ("Permensos 10/2019", "permensos/2019/10"),
        ("Kepmensos Nomor 28/HUK/1987", "kepmensos/1987/28-huk"),
        ("UU No. 14 Tahun 2019", "uu/2019/14"),
        ("UU 11/2009", "uu/2009/11"),
        ("Undang - Undang Republik Indonesia Nomor 11 Tahun 2009", "uu/2009/11"),
        ("Undang-Undang Nomor 36 Prp Tahun 1960", "uu/1960/36-prp"),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2O22", "perppu/2022/2"),
        ("PP 39/2012", "pp/2012/39"),
        ("Peraturan Presiden Nomor 46 Tahun 2015", "perpres/2015/46"),
        ("Keputusan Presiden Nomor 84 Tahun 2009", "keppres/2009/84"),
        ("Instruksi Presiden Nomor 4 Tahun 2025", "inpres/2025/4"),
        ("Peraturan Badan Kepegawaian Negara Nomor 3 Tahun 2019", "peraturan-bkn/2019/3"),
        ("Peraturan Kepala Badan Kepegawaian Negara Nomor 3 Tahun 2019", "peraturan-bkn/2019/3"),
        ("Peraturan Direktur Jenderal Pemberdayaan Sosial Nomor 35 Tahun 2020", "perdirjen-dayasos/2020/35"),
        ("Peraturan Daerah Kabupaten Indramayu Nomor 6 Tahun 2000", "perda-indramayu/2000/6"),
        ("Peraturan Daerah Kota Bandung Nomor 6 Tahun 2000", "perda-kota-bandung/2000/6"),
        ("Peraturan Daerah Provinsi Daerah Khusus Ibukota Jakarta Nomor 6 Tahun 2000", "perda-dki-jakarta/2000/6"),
        ("Peraturan Gubernur Jawa Barat Nomor 9 Tahun 2021", "pergub-jawa-barat/2021/9"),
        ("Peraturan Bupati Kediri Nomor 39 Tahun 2022", "perbup-kediri/2022/39"),
        ("Peraturan Walikota Bogor Nomor 11 Tahun 2018", "perwali-bogor/2018/11"),
        ("Peraturan Bersama Menteri Sosial dan Kepala Badan Kepegawaian Negara Nomor 41/HUK-PPS/2008", "peraturan-bersama-mensos/2008/41-huk-pps"),
        ("Surat Edaran Menteri Sosial Nomor 1 Tahun 2020", "se-mensos/2020/1"),
    ],
)  # fmt: skip
def test_every_spelling_names_one_identifier(words, identifier):
    assert parse_id(f"berdasarkan {words} tentang Kebun;") == identifier


@pytest.mark.parametrize(
    "words",
    [
        "Peraturan Menteri ini mulai berlaku, Nomor 5 Tahun 2012 dari daftar",
        "ketentuan peraturan perundang-undangan nomor telepon 12345",
        "Surat Nomor B/681/M.KT.01/2018",
        "Peraturan Menteri Sosial tentang Kebun Nomor Induk 7",
        "Nomor 12 Tahun 2020",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    ],
)
def test_what_names_no_regulation_is_passed_over(words):
    assert parse_id(words) is None


def test_a_second_number_after_the_same_kind_is_of_that_kind():
    assert [c.id for c in find_citations("Peraturan Menteri Sosial Nomor 5 Tahun 2011 dan Nomor 6 Tahun 2012")] == [
        "permensos/2011/5",
        "permensos/2012/6",
    ]


def test_the_second_number_of_a_joint_rule_is_no_other_rule():
    assert (
        len(
            find_citations(
                "Peraturan Bersama Menteri Sosial dan Kepala Badan Kepegawaian Negara Nomor 4 Tahun 2008 dan Nomor 13 Tahun 2008"
            )
        )
        == 1
    )


def test_pinpoint_title_and_gazette_are_read():
    (citation,) = find_citations(
        "melaksanakan Pasal 10 ayat (4) Peraturan Pemerintah Nomor 8 Tahun 2030 tentang Kebun Warga (Lembaran Negara Republik Indonesia Tahun 2030 Nomor 68, Tambahan Lembaran Negara Nomor 9)"
    )
    assert (citation.pinpoint, citation.title, citation.gazette) == ("pasal-10/ayat-4", "Kebun Warga", "LN 2030/68")
    assert citation.raw == "Peraturan Pemerintah Nomor 8 Tahun 2030"


def test_ranges_of_pasal_are_spelled_out():
    (found,) = scan("Pasal 5 sampai dengan Pasal 7 dan Pasal 9 ayat (1) Peraturan Menteri Sosial Nomor 9 Tahun 2011 dicabut")
    assert found.pinpoints == ("pasal-5", "pasal-6", "pasal-7", "pasal-9/ayat-1")


def test_a_rule_named_in_the_title_of_another_is_told_apart():
    outer, inner = scan(
        "Keputusan Menteri Sosial Nomor 28/HUK/1987 tentang Perubahan atas Keputusan Menteri Sosial Nomor 14/HUK/1981 tentang Kebun, dicabut"
    )
    assert (outer.nested, inner.nested) == (False, True)


def test_a_chain_of_changes_leads_back_to_the_rule_it_changes():
    found = scan(
        "Undang-Undang Nomor 23 Tahun 2014 tentang Kebun (Lembaran Negara Tahun 2014 Nomor 244) sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua"
    )
    assert [(f.citation.id, f.changes) for f in found] == [("uu/2014/23", None), ("uu/2015/9", 0)]


def test_a_regional_rule_without_its_region_is_of_the_region_it_is_read_in():
    words = "Peraturan Daerah Nomor 5 Tahun 2000"
    assert find_citations(words) == ()
    assert find_citations(words, home="perda-indramayu")[0].id == "perda-indramayu/2000/5"


TYPES = st.sampled_from(
    ["uu", "perppu", "pp", "perpres", "keppres", "inpres", "permensos", "kepmensos", "permenkeu", "permenpanrb", "peraturan-bkn", "perdirjen-dayasos", "perda-indramayu", "perda-kota-bandung",
     "perda-bali", "pergub-jawa-barat", "perbup-kediri", "perwali-bogor", "se-mensos", "peraturan-bersama-mensos", "permenkopmk", "keputusan-bpkp"]
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(1, 2999).map(str),
    st.builds("{}-huk".format, st.integers(1, 300)),
    st.builds("{}-huk-kep-{}".format, st.integers(1, 300), st.sampled_from(["i", "ii", "ix", "xii"])),
    st.builds("{}-pmk.{:02}".format, st.integers(1, 300), st.integers(1, 12)),
)  # fmt: skip


@given(TYPES, st.integers(1945, 2035), NUMBERS)
def test_what_is_printed_is_read_back(kind, year, number):
    legal = LegalId.of(f"{kind}/{year}/{number}")
    assert parse_id(printed(legal)) == legal


@given(st.text(alphabet="NomorTahun 0123456789/.-PeraturanUndang()\n,", max_size=120))
def test_any_text_is_searched_without_harm(text):
    for citation in find_citations(text):
        assert LegalId.of(citation.id) == citation.id


def test_an_identifier_is_printed_in_english_too():
    assert printed(LegalId("permensos/2010/77-huk"), "en") == "Regulation of the Minister of Social Affairs Number 77/HUK/2010"
    assert printed(LegalId("uu/2009/11"), "en") == "Law Number 11 of 2009"


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Permen_Sos_2012_01", "permensos/2012/1"), ("PERMENSOS_NOMOR_25_TAHUN_2019", "permensos/2019/25"), ("uu14-2019", "uu/2019/14"), ("permensos-5-2024", "permensos/2024/5"),
        ("Perkab_Indramayu_2000_5", "perda-indramayu/2000/5"), ("folder/uu/2020/11", "uu/2020/11"), ("catatan", None), ("14", None),
    ],
)  # fmt: skip
def test_a_file_name_suggests_an_identifier(name, identifier):
    assert id_of_file_name(name) == identifier


@pytest.mark.material
def test_every_head_of_the_national_texts_is_read_and_printed_back(material):
    unread, lost = [], []
    for path in sorted((material / "corpus" / "national").glob("*.txt"))[::7]:
        with path.open(encoding="utf-8", errors="replace") as lines:
            head = lines.readline()
        legal = parse_id(head)
        if legal is None:
            unread.append(path.name)
        elif parse_id(printed(legal)) != legal:
            lost.append(legal)
    assert not lost
    assert len(unread) <= 2


@pytest.mark.material
def test_one_regulation_has_one_identifier_in_every_format_and_source(material):
    from rules.drafting import outline
    from rules.readers import read

    folder = material / "corpus" / "dev"
    found, wanted = {}, {}
    for line in (folder / "PAIRS.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        legal, paths = line.split("\t")
        for path in paths.split():
            if "uu11" in path or not (folder / path).exists():
                continue
            wanted[path] = legal
            found[path] = str(outline(read(path.rsplit("/", 1)[-1], (folder / path).read_bytes())).id)
    assert found == wanted
    assert len(found) > 20
