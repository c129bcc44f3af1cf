"""From what an analyst names to inputs with names of their own."""

import os
from pathlib import Path

import pytest

from flows.sources import RESULT_FILES, gather


def documents(gathered):
    return [f.document for f in gathered.files]


def test_a_document_is_named_after_its_file_without_the_ending(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.v2.pdf").write_text("x")
    assert documents(gather([str(tmp_path)])) == ["a", "b.v2"]


def test_files_that_share_a_name_get_their_relative_path(tmp_path):
    for folder in ("uu/2009", "uu/2011"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "11.md").write_text("x")
    (tmp_path / "other.md").write_text("x")
    assert documents(gather([str(tmp_path)])) == ["other", "uu__2009__11", "uu__2011__11"]


def test_one_name_with_two_endings_in_one_folder_keeps_the_endings(tmp_path):
    (tmp_path / "rule.md").write_text("x")
    (tmp_path / "rule.pdf").write_text("x")
    assert documents(gather([str(tmp_path)])) == ["rule.md", "rule.pdf"]


def test_the_same_relative_path_in_two_folders_is_numbered(tmp_path):
    for root in ("one", "two"):
        (tmp_path / root).mkdir()
        (tmp_path / root / "rule.txt").write_text(root)
    names = documents(gather([str(tmp_path / "one"), str(tmp_path / "two")]))
    assert len(set(names)) == 2


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    assert documents(gather([str(tmp_path), str(tmp_path / "a.txt")])) == ["a"]


def test_hidden_files_are_passed_over(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    (tmp_path / ".hidden").write_text("x")
    assert documents(gather([str(tmp_path)])) == []


def test_a_case_is_known_by_its_name():
    assert gather(["kemensos"]).cases == ["kemensos"]


def test_a_missing_path_becomes_a_row_with_a_remedy():
    [row] = gather(["no/such/place"]).left_out
    assert row.file == "no/such/place"
    assert "kemensos" in row.remedy.id


def test_a_link_that_leads_back_up_does_not_go_round_in_circles(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert documents(gather([str(tmp_path)])) == ["a"]


def test_results_of_padu_in_a_folder_are_no_input(tmp_path):
    (tmp_path / "rule.txt").write_text("x")
    result = tmp_path / "outputs" / "0123456789ab"
    result.mkdir(parents=True)
    for name in (*RESULT_FILES, "memo.docx"):
        (result / name).write_text("x")
    assert documents(gather([str(tmp_path)])) == ["rule"]


def test_a_folder_of_results_named_as_a_source_is_told_so(tmp_path):
    for name in RESULT_FILES:
        (tmp_path / name).write_text("x")
    [told] = gather([str(tmp_path)]).left_out
    assert "hasil Padu" in told.reason.id


def test_an_empty_folder_is_named(tmp_path):
    [told] = gather([str(tmp_path)]).left_out
    assert told.file == str(tmp_path)
    assert "kosong" in told.reason.id


def test_what_is_no_file_is_left_out_with_a_reason(tmp_path):
    (tmp_path / "rule.txt").write_text("x")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    gathered = gather([str(tmp_path)])
    assert documents(gathered) == ["rule"]
    assert [Path(told.file).name for told in gathered.left_out] == ["broken.txt", "pipe.txt"]
    assert "putus" in gathered.left_out[0].reason.id
    assert "bukan berkas biasa" in gathered.left_out[1].reason.id


def test_a_name_that_is_not_utf_8_can_be_written_down(tmp_path):
    (Path(os.fsdecode(bytes(tmp_path) + b"/r\xff.txt"))).write_text("x")
    [file] = gather([str(tmp_path)]).files
    assert file.path.read_text() == "x"
    assert file.document == "r\\xff"
    assert file.shown.encode().endswith(b"r\\xff.txt")


def test_what_systems_and_word_processors_leave_in_a_folder_is_passed_over(tmp_path):
    for name in ("Thumbs.db", "desktop.ini", "~$peraturan.docx", "peraturan.txt"):
        (tmp_path / name).write_bytes(b"x")
    found = gather([str(tmp_path)])
    assert documents(found) == ["peraturan"]
    assert found.left_out == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_line_break_or_control_in_a_name_is_printed_as_its_number(tmp_path):
    (tmp_path / "nama\nbaris\x01.txt").write_text("x")
    [file] = gather([str(tmp_path)]).files
    assert file.document == "nama\\nbaris\\x01"
    assert "\n" not in file.shown


def test_outputs_call_a_file_the_same_wherever_its_folder_lies_and_however_it_was_typed(tmp_path, monkeypatch):
    for place in ("satu", "dua/dalam"):
        (tmp_path / place / "bahan" / "uu").mkdir(parents=True)
        (tmp_path / place / "bahan" / "uu" / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path / "satu")
    for typed in ("bahan", "./bahan/", "../satu/bahan", str(tmp_path / "dua" / "dalam" / "bahan")):
        assert [f.shown for f in gather([typed]).files] == ["bahan/uu/a.txt"]
    monkeypatch.chdir(tmp_path / "satu" / "bahan")
    assert [f.shown for f in gather(["."]).files] == ["bahan/uu/a.txt"]
    assert [f.shown for f in gather(["uu/a.txt"]).files] == ["a.txt"]


def test_sources_of_one_name_are_told_apart_by_the_folders_above(tmp_path):
    for place in ("lama", "baru"):
        (tmp_path / place / "bahan").mkdir(parents=True)
        (tmp_path / place / "bahan" / "a.txt").write_text(place)
    found = gather([str(tmp_path / "lama" / "bahan"), str(tmp_path / "baru" / "bahan")])
    assert [f.shown for f in found.files] == ["lama/bahan/a.txt", "baru/bahan/a.txt"]


def test_an_empty_name_is_not_taken_for_the_folder_one_stands_in():
    found = gather(["", " "])
    assert found.files == []
    assert [row.file for row in found.left_out] == ["''", "''"]
