"""The command line as scripts rely on it: commands, files, exit statuses, the same bytes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "rules"
FILES = {
    "manifest.json", "regulations.jsonl", "provisions.jsonl", "definitions.jsonl", "norms.jsonl", "relations.jsonl", "references.jsonl",
    "overlaps.jsonl", "findings.jsonl", "plan.json", "graph.graphml", "memo.docx", "memo.pdf", "matrix.xlsx", "draft.docx", "report.html",
}  # fmt: skip


def padu(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env=os.environ | {"NO_COLOR": "1"} | environment,
    )


def run_folder(out):
    [folder] = [p for p in Path(out).iterdir() if p.name != ".padu"]
    return folder


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    out = tmp_path_factory.mktemp("outputs")
    done = padu("run", FIXTURES, "--merge", "permensos/*", "--out", out, "--no-prefect")
    assert done.returncode == 0, done.stderr
    return done, run_folder(out)


def test_a_run_writes_every_file_of_the_contract_and_six_diagrams_in_three_formats(finished):
    _, folder = finished
    assert {p.name for p in folder.iterdir()} >= FILES
    endings = [p.suffix for p in (folder / "diagrams").iterdir()]
    assert {ending: endings.count(ending) for ending in set(endings)} == {".dot": 6, ".svg": 6, ".png": 6}


def test_the_manifest_describes_every_file_that_was_written(finished):
    _, folder = finished
    described = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    written = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {"manifest.json"}
    assert set(described["outputs"]) == written
    assert sorted(i["document"] for i in described["inputs"]) == ["gotong-royong", "pendamping-warga", "relawan-desa"]
    assert described["left_out"] == []


def test_the_rules_are_known_by_their_content(finished):
    _, folder = finished
    assert {r["document"]: r["id"] for r in lines(folder / "regulations.jsonl")} == {
        "gotong-royong": "uu/2030/7",
        "pendamping-warga": "permensos/2032/2",
        "relawan-desa": "permensos/2031/1",
    }


def test_a_duty_that_two_roles_share_is_found_with_both_clauses(finished):
    _, folder = finished
    shared = [f for f in lines(folder / "findings.jsonl") if f["rule"] == "R01"]
    places = [{(e["document"], e["address"]) for e in f["evidence"]} for f in shared]
    assert {("relawan-desa", "pasal-2/huruf-a"), ("pendamping-warga", "pasal-2/huruf-a")} in places


def test_only_what_was_asked_to_be_merged_is_revoked(finished):
    _, folder = finished
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    assert sorted(r["regulation"] for r in plan["revokes"]) == ["permensos/2031/1", "permensos/2032/2"]
    assert all(line["holds"] for line in plan["proof"])


def test_a_rule_that_was_asked_for_and_kept_out_is_named_with_the_reason(tmp_path):
    done = padu("run", "--merge", "UU 14/2019,Permensos 10/2019", "--out", tmp_path, "--no-prefect")
    assert done.returncode == 0, done.stderr
    assert "UU 14/2019: Peringkatnya lebih tinggi" in done.stdout


def test_networkx_reads_the_graph(finished):
    _, folder = finished
    graph = nx.read_graphml(folder / "graph.graphml")
    assert graph.number_of_nodes() > 20


def test_the_last_lines_say_where_the_results_are_and_what_to_do_next(finished):
    done, folder = finished
    assert str(folder) in done.stdout
    assert "padu review" in done.stdout.splitlines()[-1]


def test_the_same_run_gives_the_same_bytes_under_another_hash_seed_zone_locale_and_folder(finished, tmp_path):
    _, folder = finished
    done = padu(
        "run", FIXTURES, "--merge", "permensos/*", "--out", tmp_path, "--no-prefect", PYTHONHASHSEED="7", TZ="Asia/Jayapura", LC_ALL="C"
    )
    assert done.returncode == 0, done.stderr
    again = run_folder(tmp_path)
    assert again.name == folder.name
    different = [
        p.relative_to(folder).as_posix()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.read_bytes() != (again / p.relative_to(folder)).read_bytes()
    ]
    assert different == []


def test_the_three_halves_give_what_the_run_gives(finished, tmp_path):
    _, folder = finished
    for command in (
        ("extract", FIXTURES, "--out", tmp_path),
        ("check", tmp_path),
        ("propose", tmp_path, "--merge", "permensos/*"),
        ("prove", tmp_path),
    ):
        done = padu(*command)
        assert done.returncode == 0, done.stderr
    for name in ("regulations.jsonl", "norms.jsonl", "overlaps.jsonl", "findings.jsonl", "graph.graphml"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes(), name
    ours, theirs = (json.loads((f / "plan.json").read_text()) for f in (tmp_path, folder))
    assert ours | {"proof": None} == theirs | {"proof": None}


def test_a_damaged_plan_is_not_proved(finished, tmp_path):
    _, folder = finished
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    del plan["dispositions"][0]
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    (tmp_path / "provisions.jsonl").write_bytes((folder / "provisions.jsonl").read_bytes())
    done = padu("prove", tmp_path)
    assert done.returncode != 0
    assert "GAGAL" in done.stdout


def test_a_decision_is_applied_to_the_next_run(finished, tmp_path):
    out = tmp_path / "outputs"
    command = ("run", FIXTURES, "--merge", "permensos/*", "--out", out, "--no-prefect")
    assert padu(*command).returncode == 0
    folder = run_folder(out)
    finding = lines(folder / "findings.jsonl")[0]["id"]
    table = tmp_path / "keputusan.csv"
    table.write_text(f"finding,status,reason,by,date\n{finding},ditolak,beda wilayah,Sari,2032-05-01\n")
    assert padu("review", folder, "--import", table).returncode == 0
    assert padu(*command).returncode == 0
    [new] = [p for p in out.iterdir() if p.name not in (".padu", folder.name)]
    [decided] = [f for f in lines(new / "findings.jsonl") if f["id"] == finding]
    assert (decided["status"], decided["reason"]) == ("ditolak", "beda wilayah")
    table.write_text(f"finding,status,reason,by,date\n{finding},usulan,,,\n")
    kept = padu("review", new, "--import", table)
    assert f"{finding} tetap ditolak" in kept.stderr
    table.write_text(f"finding,status,reason,by,date\n{finding},usulan,salah baca,Sari,\n")
    assert padu("review", new, "--import", table).returncode == 0
    assert "ditolak: 0" in padu("review", new).stdout
    assert padu("clean", "--out", out, "--keep", 0).returncode == 0
    assert (out / ".padu" / "decisions.jsonl").exists()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path):
    source = tmp_path / "sources"
    source.mkdir()
    (source / "baik.txt").write_bytes((FIXTURES / "relawan-desa.txt").read_bytes())
    (source / "kosong.txt").write_bytes(b"")
    (source / "zip.pdf").write_bytes(b"PK\x03\x04" + b"\0" * 60)
    done = padu("run", source, "--out", tmp_path / "outputs", "--no-prefect")
    assert done.returncode == 1, done.stderr
    described = json.loads((run_folder(tmp_path / "outputs") / "manifest.json").read_text(encoding="utf-8"))
    assert sorted(Path(row["file"]).name for row in described["left_out"]) == ["kosong.txt", "zip.pdf"]
    assert all(row["reason"] and row["remedy"] for row in described["left_out"])
    assert "kosong.txt" in done.stderr


@pytest.mark.parametrize("sources", [["no/such/place"], ["empty"]])
def test_where_nothing_can_be_read_the_status_is_three(sources, tmp_path):
    (tmp_path / "empty").mkdir()
    done = padu("run", *[tmp_path / s for s in sources], "--out", tmp_path / "outputs", "--no-prefect")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--no-such-option"],
        ["nonsense"],
        ["run", "--as-of", "kemarin", "--no-prefect"],
        ["run", "--merge", "permensos/1900/*", "--no-prefect"],
        ["run", "--design", "besar"],
        ["run", "--pack", "no/such/pack.yaml", "--no-prefect"],
        ["check", "no/such/folder"],
        ["prove", "no/such/folder"],
        ["show", "R01-00000000"],
        ["extract"],
    ],
)
def test_wrong_usage_is_explained_with_status_two(arguments, tmp_path):
    with_out = [*arguments, "--out", tmp_path] if arguments[0] in ("run", "show") else arguments
    done = padu(*with_out)
    assert done.returncode == 2, done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_table_of_findings_that_cannot_be_written_or_read_is_explained(finished, tmp_path):
    _, folder = finished
    for choice in (["--export", tmp_path / "nowhere" / "x.csv"], ["--import", folder / "memo.docx"]):
        done = padu("review", folder, *choice)
        assert done.returncode == 2, done.stdout
        assert "Traceback" not in done.stderr
        assert str(choice[1]) in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="process groups of a POSIX terminal")
def test_ctrl_c_ends_a_run_with_one_clean_line(tmp_path):
    # Where the tests run in the background a shell has told them to ignore the signal, and what they start inherits that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        run = subprocess.Popen(
            [sys.executable, "-m", "flows.cli", "run", str(FIXTURES), "--fresh", "--no-prefect", "--out", str(tmp_path)],
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)
    assert run.stderr is not None
    while "[2/" not in run.stderr.readline():  # reading has begun
        pass
    os.killpg(run.pid, signal.SIGINT)
    rest = run.communicate(timeout=60)[1]
    assert run.returncode == 130
    assert "Dihentikan" in rest
    assert "Traceback" not in rest


def test_help_is_in_the_analysts_language():
    done = padu("run", "--help")
    assert done.returncode == 0
    assert "Seluruh pekerjaan" in done.stdout


def test_the_doctor_names_what_is_there():
    done = padu("doctor")
    assert done.returncode == 0, done.stdout
    assert "graphviz-pure" in done.stdout


def test_the_rules_are_listed_with_where_they_are_documented():
    done = padu("rules", "--lang", "en")
    assert done.returncode == 0
    assert "R01" in done.stdout
    assert "docs/rules.md" in done.stdout
