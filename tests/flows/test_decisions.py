"""Nothing an analyst decided is ever lost."""

import io

import pytest
import xlsxwriter

from flows import decisions
from rules.model import Decision
from rules.readers.role_tables import template_xlsx


def decision(finding, status="dikonfirmasi", reason=None):
    return Decision(finding=finding, status=status, reason=reason, by="analis")


def test_decisions_are_kept_and_the_later_one_on_a_finding_wins(tmp_path):
    decisions.save(tmp_path, [decision("R01-aa"), decision("R02-bb")])
    kept = decisions.save(tmp_path, [decision("R01-aa", "ditolak", "beda tingkat")])
    assert kept == 2
    assert [(d.finding, d.status) for d in decisions.load(tmp_path)] == [("R01-aa", "ditolak"), ("R02-bb", "dikonfirmasi")]


def test_the_file_before_a_change_is_kept(tmp_path):
    decisions.save(tmp_path, [decision("R01-aa")])
    before = decisions.store(tmp_path).read_text()
    decisions.save(tmp_path, [decision("R02-bb")])
    assert decisions.store(tmp_path).with_suffix(".jsonl.bak").read_text() == before


def test_a_damaged_file_is_named_with_its_line_and_not_overwritten(tmp_path):
    decisions.save(tmp_path, [decision("R01-aa")])
    damaged = decisions.store(tmp_path).read_text() + "{half\n"
    decisions.store(tmp_path).write_text(damaged)
    with pytest.raises(decisions.DecisionError, match="baris 2"):
        decisions.save(tmp_path, [decision("R02-bb")])
    assert decisions.store(tmp_path).read_text() == damaged


def test_a_table_filled_in_with_semicolons_by_a_spreadsheet_is_read():
    text = "\ufefffinding;status;reason;by;date\nR01-aa;ditolak;beda tingkat;Sari;2020-07-20\nR02-bb;usulan;;;\n"
    decided, left_open = decisions.parse("temuan.csv", text)
    assert decided == Decision(finding="R01-aa", status="ditolak", reason="beda tingkat", by="Sari", date="2020-07-20")
    assert not decisions.is_left_open(decided)
    assert decisions.is_left_open(left_open)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("R01-aa,ditolak,,Sari,", "memerlukan alasan; isi kolom Alasan"),
        ("R01-aa,mungkin,,Sari,", "tidak dikenal"),
        (",ditolak,x,Sari,", "kosong"),
    ],
)
def test_a_row_that_cannot_be_taken_is_named_with_its_remedy(row, said):
    with pytest.raises(decisions.DecisionError, match=f"baris 2.*{said}"):
        decisions.parse("temuan.csv", "finding,status,reason,by,date\n" + row + "\n")


def test_a_workbook_without_findings_is_told_what_to_bring():
    with pytest.raises(decisions.DecisionError, match=r"matrix\.xlsx dari folder hasil"):
        decisions.read("lain.xlsx", template_xlsx())
    with pytest.raises(decisions.DecisionError, match="rusak"):
        decisions.read("rusak.xlsx", b"PK\x03\x04xx")


def test_a_workbook_with_one_cell_far_away_is_turned_away_before_it_fills_the_memory():
    far = io.BytesIO()
    with xlsxwriter.Workbook(far, {"in_memory": True}) as book:
        book.add_worksheet("Temuan").write(1_048_575, 16_383, "x")
    with pytest.raises(decisions.DecisionError, match=r"jauh\.xlsx: .*membentang"):
        decisions.read("jauh.xlsx", far.getvalue())


def test_a_table_saved_by_a_spreadsheet_in_another_encoding_with_a_title_above_is_read():
    text = "Keputusan rapat;;\n\nId;Status;Alasan;Oleh\nR01-aa;rejected;beda sasaran – desa;José\n;;;\n"
    [decision] = decisions.read("temuan.csv", text.encode("windows-1252"))
    assert (decision.finding, decision.status, decision.reason, decision.by) == ("R01-aa", "ditolak", "beda sasaran – desa", "José")


def test_a_status_may_be_written_with_a_capital():
    [decision] = decisions.parse("temuan.csv", "finding,status,reason,by,date\nR01-aa,Dikonfirmasi,,Sari,\n")
    assert decision.status == "dikonfirmasi"


def test_a_table_without_the_column_of_findings_is_told_which_columns_it_needs():
    with pytest.raises(decisions.DecisionError, match=r"baris 1.*finding, status, reason"):
        decisions.parse("temuan.csv", "a,b\n1,2\n")


def test_a_table_that_goes_out_and_comes_back_keeps_the_date_of_each_decision():
    from rules.model import Finding, Text

    words = Text(id="x", en="x")
    found = Finding(id="R01-aa", rule="R01", title=words, statement=words, evidence=(), falsifier=words, severity="medium",
                    status="ditolak", reason="beda tingkat", decided_by="Sari")  # fmt: skip
    [decision] = decisions.parse("temuan.csv", decisions.to_csv([found], dates={"R01-aa": "2020-07-20"}))
    assert (decision.reason, decision.by, decision.date) == ("beda tingkat", "Sari", "2020-07-20")


def test_a_row_is_numbered_by_the_line_on_which_it_ends_where_a_cell_holds_several_lines():
    with pytest.raises(decisions.DecisionError, match="baris 4"):
        decisions.parse("temuan.csv", 'finding,status,reason,by,date\nR01-aa,ditolak,"satu\ndua",Sari,\nR01-bb,mungkin,,Sari,\n')


@pytest.mark.parametrize(("name", "text"), [("x.json", '["R01-aa"]'), ("x.jsonl", '"R01-aa"\n'), ("x.json", "12")])
def test_json_that_holds_no_decisions_is_told_what_it_should_hold(name, text):
    with pytest.raises(decisions.DecisionError, match="finding, status"):
        decisions.parse(name, text)


def test_a_status_may_be_written_as_the_english_memo_prints_it():
    [decision] = decisions.parse("temuan.csv", "finding,status,reason,by,date\nR01-aa,Rejected,other level,Sari,\n")
    assert decision.status == "ditolak"


def test_what_cannot_be_taken_is_said_in_english_too():
    with pytest.raises(decisions.DecisionError) as refused:
        decisions.parse("temuan.csv", "finding,status,reason,by,date\nR01-aa,ditolak,,Sari,\n")
    assert "line 2" in refused.value.text.en
