"""The same role table in several formats is one table."""

from rules.readers.role_tables import read_role_table, to_xlsx, to_yaml, told_once

CSV = """Peran,Modalitas,Uraian,Peraturan,Pasal,Tingkat
Relawan Desa,tugas,menyuluh warga,permensos/2030/1,Pasal 3,desa/kelurahan
Pamong Dusun,tugas,menyuluh warga,permensos/2030/2,,desa/kelurahan
"""


def tables(csv=CSV):
    case = read_role_table("peran.csv", csv.encode(), "peran.csv")
    return [
        case,
        read_role_table("peran.xlsx", to_xlsx(case), "peran.xlsx"),
        read_role_table("peran.yaml", to_yaml(case).encode(), "peran.yaml"),
    ]


def test_one_table_in_three_formats_tells_each_fact_once_and_says_what_was_set_aside():
    first, second, third = told_once(tables())
    assert [len(case.norms) for case in (first, second, third)] == [2, 0, 0]
    assert first.notes == ()
    for case in (second, third):
        [note] = case.notes
        assert f"{case.key}: 2 dari 2 isian sama dengan isian tabel lain (2 dengan peran.csv)" in note


def test_a_fact_that_differs_in_its_article_stays():
    later = read_role_table("lain.csv", CSV.replace("Pasal 3", "Pasal 4").encode(), "lain.csv")
    _, other = told_once([tables()[0], later])
    assert [(norm.bearer, norm.evidence.article) for norm in other.norms] == [("Relawan Desa", "Pasal 4")]
    [note] = other.notes
    assert "1 dari 2 isian" in note


def test_the_same_words_of_another_source_row_are_the_same_fact():
    moved = "\n".join([CSV.splitlines()[0], "", *CSV.splitlines()[1:]])
    _, other = told_once([tables()[0], read_role_table("lain.csv", moved.encode(), "lain.csv")])
    assert other.norms == ()
