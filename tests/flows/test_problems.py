"""What goes wrong outside Padu is said in the analyst's language, with place and remedy, and leaves nothing behind."""

import errno
import os
import socket
import threading
import time
from pathlib import Path

import pytest

from flows import decisions, records
from flows.cli import language, stopped
from flows.commands import clean, halves, prove, review, run
from flows.commands.serve import _check_port
from flows.console import terminal
from flows.files import held, write_whole
from flows.problems import NothingRead, UsageProblem, os_words, told
from flows.run_folder import sweep, write_folder
from flows.sources import gather
from rules.model import LeftOut, Text

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "rules"


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EISDIR, errno.ENOENT, errno.EROFS, errno.ENAMETOOLONG, errno.ENOTDIR])
def test_what_the_system_says_of_files_is_said_in_both_languages(number):
    said = os_words(OSError(number, os.strerror(number), "memo.docx"))
    assert said.id != said.en
    assert os.strerror(number) not in said.id


def test_a_disk_that_fills_in_the_middle_of_the_work_is_a_sentence_with_place_and_remedy():
    said = told(OSError(errno.ENOSPC, "No space left on device", "outputs/.padu/aside/x"))
    assert said is not None
    assert "outputs/.padu/aside/x" in said.id
    assert "--out" in said.id


def test_a_fault_of_padus_own_is_no_sentence_for_the_analyst():
    assert told(KeyError("x")) is None


def test_an_address_that_is_taken_or_unknown_is_told_in_the_analysts_words():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageProblem) as busy:
            _check_port("127.0.0.1", taken.getsockname()[1])
    assert "sedang dipakai" in busy.value.text.id
    with pytest.raises(UsageProblem) as large:
        _check_port("127.0.0.1", 70000)
    assert "65535" in large.value.text.id


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "id"),
        (["run", "--lang", "en"], "en"),
        (["run", "--lang=en"], "en"),
        (["run", "--lang", "en", "--lang", "id"], "id"),
        (["--lang"], "id"),
    ],
)
def test_the_language_is_known_before_the_command_line_is_parsed(arguments, expected):
    assert language(arguments) == expected


def test_a_stop_is_said_in_the_language_that_was_asked_for():
    assert "Dihentikan" in stopped("id")
    assert "Stopped" in stopped("en")


@pytest.mark.parametrize("command", ["check", "propose"])
def test_a_folder_that_does_not_exist_is_not_made_by_asking_for_it(command, tmp_path, capsys):
    missing = tmp_path / "no" / "such"
    more = {"pack": None} if command == "check" else {"merge": (), "design": "auto"}
    assert getattr(halves, command)(folder=missing, lang="id", **more) == 2
    assert not (tmp_path / "no").exists()
    assert str(missing) in capsys.readouterr().err


def test_where_nothing_could_be_read_no_folder_is_left_behind(tmp_path, capsys):
    (tmp_path / "kosong.txt").write_bytes(b"")
    out = tmp_path / "hasil" / "baca"
    assert halves.extract(sources=[str(tmp_path / "kosong.txt")], out=out, as_of=None, lang="id", fresh=False) == 3
    assert not (tmp_path / "hasil").exists()
    assert "kosong.txt" in capsys.readouterr().err


def test_a_folder_of_results_that_was_there_stays_with_what_it_holds(tmp_path):
    (tmp_path / ".padu" / "cache").mkdir(parents=True)
    (tmp_path / ".padu" / "cache" / "kept").write_text("x")
    with pytest.raises(NothingRead), run.output_folder(tmp_path):
        raise NothingRead([LeftOut(file="a", reason=Text(id="x", en="x"), remedy=Text(id="y", en="y"))])
    assert (tmp_path / ".padu" / "cache" / "kept").exists()


def test_an_output_that_is_a_file_or_lies_below_one_is_refused_with_the_reason(tmp_path):
    (tmp_path / "berkas").write_text("x")
    for out in (tmp_path / "berkas", tmp_path / "berkas" / "hasil"):
        with pytest.raises(UsageProblem, match="berkas") as refused, run.output_folder(out):
            pass
        assert "folder" in refused.value.text.id


def test_the_share_of_text_held_says_what_becomes_of_the_rest(tmp_path, capsys):
    assert halves.extract(sources=[str(FIXTURES)], out=tmp_path, as_of=None, lang="id", fresh=False) == 0
    assert "Seluruh isi setiap naskah" in capsys.readouterr().out
    part = records.load_corpus(tmp_path).regulations[0].model_copy(update={"covered": 0.875, "file": "bagian.txt"})
    with terminal("id") as shown:
        halves._tell_coverage([part], shown)
    said = " ".join(capsys.readouterr().out.split())
    assert "paling sedikit 87,50% (bagian.txt); selebihnya tidak ikut diperiksa" in said


def test_cleaning_where_no_results_are_deletes_nothing_and_says_so(tmp_path, capsys):
    for out in (tmp_path, tmp_path / "tiada", tmp_path / "0123456789ab"):
        assert clean.command(out=out, keep=0, lang="id") == 2
        assert "tidak berisi hasil padu run" in " ".join(capsys.readouterr().err.split())
    (tmp_path / "0123456789ab").mkdir()
    (tmp_path / "0123456789ab" / "manifest.json").write_text("{}")
    assert clean.command(out=tmp_path, keep=0, lang="id") == 0
    assert not (tmp_path / "0123456789ab").exists()


def test_an_error_of_the_system_that_is_not_known_is_no_english_in_an_indonesian_sentence():
    why = os_words(OSError(errno.EXDEV, os.strerror(errno.EXDEV)))
    assert why.id == "ditolak sistem operasi, kode EXDEV"
    assert os.strerror(errno.EXDEV) in why.en


def test_a_damaged_file_is_told_with_its_place_in_the_analysts_language(tmp_path, capsys):
    (tmp_path / "plan.json").write_text('{"units": [}')
    assert prove.command(folder=tmp_path, lang="id") == 2
    assert "plan.json rusak (baris 1, kolom 12: bukan JSON)" in " ".join(capsys.readouterr().err.split())
    (tmp_path / "manifest.json").write_text("{}")
    assert halves.check(folder=tmp_path, pack=None, lang="id") == 2
    assert "(isian 'options' tidak ada)" in " ".join(capsys.readouterr().err.split())


def test_a_rule_that_lies_there_twice_counts_once_and_the_copy_is_told(tmp_path, capsys):
    folder = tmp_path / "peraturan"
    folder.mkdir()
    text = (FIXTURES / "relawan-desa.txt").read_text(encoding="utf-8")
    (folder / "relawan-desa.txt").write_text(text, encoding="utf-8")
    (folder / "salinan.md").write_text(text, encoding="utf-8")
    out = tmp_path / "hasil"
    assert halves.extract(sources=[str(folder)], out=out, as_of=None, lang="id", fresh=False) == 0
    assert "Dibaca: 1 peraturan (1 berkas lain adalah salinannya dan dikesampingkan): " in " ".join(capsys.readouterr().out.split())
    alone = sum(len(r.norms) for r in records.load_corpus(out).primary())
    assert halves.extract(sources=[str(folder)], out=out, as_of=None, lang="en", fresh=False) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Read: 1 regulation (1 more file is a copy of these and set aside): " in said
    assert f" {alone} norms" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipa")
    found = gather([str(tmp_path / "pipa"), os.devnull])
    assert [item.reason.en for item in found.left_out] == ["not a regular file (a pipe, socket or device)"] * 2
    assert found.files == []


def test_a_tilde_before_no_users_name_is_part_of_a_name():
    [row] = gather(["~nobody-of-this-name/x.txt"]).left_out
    assert row.file == "~nobody-of-this-name/x.txt"


def test_a_file_that_is_gone_when_it_is_read_is_left_out_and_looked_for_again_next_time(tmp_path):
    from flows.reading import read_all

    (tmp_path / "a.txt").write_bytes((FIXTURES / "relawan-desa.txt").read_bytes())
    files = gather([str(tmp_path)]).files
    (tmp_path / "a.txt").unlink()
    [row] = read_all(files, tmp_path / "cache").left_out
    assert "tidak ada" in row.reason.id
    (tmp_path / "a.txt").write_bytes((FIXTURES / "relawan-desa.txt").read_bytes())
    assert len(read_all(files, tmp_path / "cache").regulations) == 1


def test_a_damaged_cache_is_read_anew(tmp_path):
    from flows.reading import read_all

    files = gather([str(FIXTURES / "relawan-desa.txt")]).files
    assert len(read_all(files, tmp_path).regulations) == 1
    [kept] = tmp_path.rglob("*.json")
    kept.write_text('{"regulation": {"half')
    assert len(read_all(files, tmp_path).regulations) == 1


def test_two_reviews_at_once_lose_no_decision(tmp_path):
    from rules.model import Decision

    def decide(n):
        decisions.save(tmp_path, [Decision(finding=f"R01-{n:08x}", status="dikonfirmasi", by="Sari")])

    threads = [threading.Thread(target=decide, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(decisions.load(tmp_path)) == 12


def test_two_runs_that_publish_the_same_folder_both_end_with_it(tmp_path, monkeypatch):
    target, files = tmp_path / "0123456789ab", {"manifest.json": b"{}", "memo.docx": b"x"}
    write_folder(target, files)
    real, first = Path.rename, []

    def meanwhile(self, to):
        done = real(self, to)
        if not first:  # right after the old folder was taken away, another run puts its own there
            first.append(1)
            target.mkdir()
            (target / "manifest.json").write_text("{}")
        return done

    monkeypatch.setattr(Path, "rename", meanwhile)
    write_folder(target, files)
    assert (target / "memo.docx").read_bytes() == b"x"
    assert list((tmp_path / ".padu" / "aside").iterdir()) == []


def test_what_killed_runs_left_behind_is_swept_and_what_runs_is_left(tmp_path):
    dead, alive = tmp_path / "aside" / "0123456789ab.999999999", tmp_path / "aside" / f"0123456789ab.{os.getpid()}"
    for folder in (dead, alive):
        folder.mkdir(parents=True)
    (tmp_path / "cache" / "read").mkdir(parents=True)
    (tmp_path / "cache" / "read" / "x.json.999999999.part").write_text("half")
    assert sweep(tmp_path) == 2
    assert alive.exists()
    assert not dead.exists()


def test_a_file_that_cannot_be_written_whole_leaves_the_one_before(tmp_path):
    path = tmp_path / "keputusan"
    write_whole(path, b"lama")
    blocked = tmp_path / f"keputusan.{os.getpid()}.part"
    blocked.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(path, b"baru")
    assert path.read_bytes() == b"lama"


def test_a_lock_lets_one_at_a_time_in(tmp_path):
    inside, most = [], []

    def work():
        with held(tmp_path / "lock"):
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.01)  # without the lock another one comes in meanwhile
            inside.pop()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1


def test_a_review_in_english_speaks_english(tmp_path, capsys):
    (tmp_path / "findings.jsonl").write_text("")
    table = tmp_path / "keputusan.csv"
    table.write_text("finding,status,reason,by,date\nR01-aa,ditolak,,Sari,\n")
    assert review.command(folder=tmp_path, take=table, give=None, lang="en") == 2
    said = capsys.readouterr().err
    assert "line 2" in said
    assert "needs a reason" in said


def test_results_are_not_written_among_the_regulations_they_were_read_from(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes((FIXTURES / "relawan-desa.txt").read_bytes())
    assert halves.extract(sources=[str(tmp_path)], out=tmp_path, as_of=None, lang="id", fresh=False) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert "sumber" in capsys.readouterr().err


def test_what_rested_on_an_earlier_extract_does_not_outlive_it(tmp_path):
    def extract():
        assert halves.extract(sources=[str(FIXTURES)], out=tmp_path, as_of=None, lang="id", fresh=False) == 0

    extract()
    assert halves.check(folder=tmp_path, pack=None, lang="id") == 0
    assert halves.propose(folder=tmp_path, merge=("permensos/*",), design="auto", lang="id") == 0
    assert halves.check(folder=tmp_path, pack=None, lang="id") == 0
    assert not (tmp_path / "plan.json").exists()
    extract()
    assert not (tmp_path / "findings.jsonl").exists()
    assert halves.propose(folder=tmp_path, merge=(), design="auto", lang="id") == 2


@pytest.mark.parametrize("typed", ["20200715", "2020-W29-3", "2020-13-01", "kemarin"])
def test_a_date_is_taken_in_one_spelling(typed):
    with pytest.raises(UsageProblem, match="YYYY-MM-DD"):
        run.parse_date(typed)


def test_a_pack_that_is_no_text_is_told_wherever_it_is_given(tmp_path, capsys):
    from flows.commands import rules

    (tmp_path / "paket.yaml").write_bytes(b"\xff\xfe\x00")
    assert rules.command(pack=tmp_path / "paket.yaml", lang="id") == 2
    assert "UTF-8" in capsys.readouterr().err
