"""A run's folder appears whole or not at all, and holds no clock."""

import json

import pytest

from flows import run_folder
from flows.store import Store, step_key
from rules.model import InputRecord


def record(document, sha="0" * 64):
    return InputRecord(file=f"{document}.txt", sha256=sha, document=document, format="txt")


def test_the_id_follows_from_inputs_options_and_decisions_and_not_from_their_order():
    one = run_folder.run_id([record("a"), record("b")], ["kemensos"], [], "{}", "")
    assert one == run_folder.run_id([record("b"), record("a")], ["kemensos"], [], "{}", "")
    assert (
        len({one, run_folder.run_id([record("a")], ["kemensos"], [], "{}", ""), run_folder.run_id([record("a")], [], [], "{}", "x")}) == 3
    )


def test_a_folder_is_replaced_whole(tmp_path):
    target = tmp_path / "run"
    run_folder.write_folder(target, {"old.txt": b"1", "same.txt": b"1"})
    run_folder.write_folder(target, {"same.txt": b"2", "diagrams/a.svg": b"<svg/>"})
    assert sorted(p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()) == ["diagrams/a.svg", "same.txt"]
    assert (target / "same.txt").read_bytes() == b"2"


def test_a_write_that_fails_leaves_the_folder_as_it_was(tmp_path):
    target = tmp_path / "run"
    run_folder.write_folder(target, {"a.txt": b"1"})
    with pytest.raises(TypeError):
        run_folder.write_folder(target, {"a.txt": b"2", "b.txt": None})
    assert (target / "a.txt").read_bytes() == b"1"
    assert list((tmp_path / ".padu" / "aside").iterdir()) == []


def test_the_manifest_names_every_input_and_output_and_what_was_left_out():
    text = run_folder.manifest(
        run="x",
        command="run",
        inputs=[record("a")],
        cases=[],
        left_out=[],
        choices={"lang": "id"},
        date_of_data=None,
        files={"b": b"", "a": b""},
    )
    described = json.loads(text)
    assert [i["document"] for i in described["inputs"]] == ["a"]
    assert list(described["outputs"]) == ["a", "b"]
    assert described["left_out"] == []


def test_the_store_gives_back_what_was_put_and_nothing_else(tmp_path):
    store = Store(tmp_path)
    key = step_key("corpus", ["a"])
    assert store.get("corpus", key) is None
    store.put("corpus", key, "isi")
    assert store.get("corpus", key) == "isi"
    assert store.get("corpus", step_key("corpus", ["b"])) is None


def test_a_step_key_does_not_depend_on_the_order_of_a_mapping():
    assert step_key("s", {"a": 1, "b": 2}) == step_key("s", {"b": 2, "a": 1})
