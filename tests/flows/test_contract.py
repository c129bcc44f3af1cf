"""What scripts rely on: the commands with their options, and the shapes of what a run writes."""

import hashlib
import json
import re

import pytest
from test_command_line import FIXTURES, lines, run_folder

from flows.cli import app
from flows.commands.run import command

OPTIONS = {
    "run": {"--out", "--merge", "--design", "--as-of", "--pack", "--lang", "--engine", "--fresh", "--no-prefect"},
    "extract": {"--out", "--as-of", "--lang", "--fresh"},
    "check": {"--pack", "--lang"},
    "propose": {"--merge", "--design", "--lang"},
    "prove": {"--lang"},
    "review": {"--import", "--export", "--lang"},
    "show": {"--out", "--lang"},
    "rules": {"--pack", "--lang"},
    "serve": {"--out", "--host", "--port", "--lang"},
    "clean": {"--out", "--keep", "--lang"},
    "doctor": {"--lang"},
}
FATES = {"PINDAH", "GABUNG", "UBAH", "HAPUS", "TURUN", "NAIK"}
ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*")
IDENTIFIER = re.compile(r"[a-z][a-z0-9-]*/\d{4}/[a-z0-9][a-z0-9.-]*")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("hasil")
    choices = {"design": "auto", "as_of": None, "pack": None, "lang": "id", "engine": "graphviz-pure", "fresh": False, "prefect": False}
    assert command(sources=("kemensos", str(FIXTURES)), out=out, merge=("permensos/203*",), **choices) == 0
    return run_folder(out)


@pytest.fixture(scope="module")
def plan(folder):
    return json.loads((folder / "plan.json").read_text(encoding="utf-8"))


def test_each_command_has_its_options_and_no_others():
    found = {}
    for name in app:
        if not name.startswith("-"):
            arguments = app[name].assemble_argument_collection()
            found[name] = {spelling for a in arguments if a.index is None for spelling in a.names if spelling.startswith("--")}
    assert found == OPTIONS


def test_the_manifest_has_inputs_and_what_was_left_out_and_the_true_digest_of_each_output(folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {"inputs", "left_out", "outputs", "packages", "python", "rules_version", "options", "date_of_data"} <= set(manifest)
    assert all({"file", "sha256", "document"} <= set(row) for row in manifest["inputs"])
    assert manifest["options"]["engine"] == "graphviz-pure"
    for name, digest in manifest["outputs"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_no_place_of_this_machine_and_no_time_of_day_is_written(folder):
    for path in folder.rglob("*"):
        if path.suffix in (".json", ".jsonl", ".html", ".dot", ".svg", ".graphml"):
            text = path.read_text(encoding="utf-8")
            assert str(FIXTURES.parent) not in text, path.name
            assert str(folder.parent) not in text, path.name
            assert not re.search(r"20\d\d-\d\d-\d\dT\d\d:", text), path.name


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("regulations.jsonl", {"document", "id", "title", "counts"}),
        ("provisions.jsonl", {"document", "address", "kind", "heading", "text", "page", "start", "end"}),
        ("definitions.jsonl", {"document", "address", "term", "short"}),
        ("norms.jsonl", {"document", "address", "bearer", "modality", "action", "object", "residual"}),
        ("relations.jsonl", {"document", "address", "kind", "from", "to"}),
        ("references.jsonl", {"document", "kind", "to", "address"}),
        ("overlaps.jsonl", {"a", "b", "a_bearer", "b_bearer", "relation", "gao"}),
        ("findings.jsonl", {"id", "rule", "statement", "evidence", "status", "falsifier"}),
    ],
)
def test_each_line_has_the_columns_that_scripts_read(folder, name, columns):
    rows = lines(folder / name)
    assert rows
    assert all(columns <= set(row) for row in rows)


def test_addresses_and_identifiers_are_of_one_spelling(folder):
    assert all(ADDRESS.fullmatch(row["address"]) for row in lines(folder / "provisions.jsonl"))
    assert all(row["id"] is None or IDENTIFIER.fullmatch(row["id"]) for row in lines(folder / "regulations.jsonl"))


def test_every_disposition_has_a_fate_and_its_target_is_a_unit_of_the_omnibus(plan):
    units = {unit["address"] for unit in plan["units"]}
    assert plan["dispositions"]
    for row in plan["dispositions"]:
        assert {"document", "address", "fate", "target", "reason", "findings"} <= set(row)
        assert row["fate"] in FATES
        assert row["target"] is None or row["target"] in units


def test_every_new_unit_has_a_source_or_a_reason(plan):
    assert {"design", "chapters", "dispositions", "units", "revokes", "kept_out", "dangling"} <= set(plan)
    for unit in plan["units"]:
        assert {"address", "chapter", "sources", "text"} <= set(unit)
        assert unit["sources"] or unit["reason"]


def test_findings_and_dispositions_point_at_places_that_exist(folder, plan):
    places = {(row["document"], row["address"]) for row in lines(folder / "provisions.jsonl")}
    facts = {(row["document"], row["address"]) for row in lines(folder / "norms.jsonl") if row["evidence"].get("mark") == "parafrasa"}
    for row in plan["dispositions"]:
        assert (row["document"], row["address"]) in places | facts
    for finding in lines(folder / "findings.jsonl"):
        for evidence in finding["evidence"]:
            if evidence.get("mark") != "parafrasa":
                assert (evidence["document"], evidence["address"]) in places, finding["id"]


@pytest.mark.parametrize("day", ["1900-01-01", "2011-06-01"])
def test_a_date_on_which_hardly_a_rule_was_in_force_still_gives_a_memo(day, tmp_path):
    choices = {"design": "auto", "pack": None, "lang": "id", "engine": "graphviz-pure", "fresh": False, "prefect": False}
    assert command(sources=("kemensos",), out=tmp_path, merge=(), as_of=day, **choices) == 0
    assert (run_folder(tmp_path) / "memo.docx").stat().st_size > 10_000
