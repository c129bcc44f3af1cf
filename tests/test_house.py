"""The house rules that machines can hold: style, types, layers, and the README's commands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command):
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


def test_ruff_finds_nothing_to_mend():
    done = run("ruff", "check", "--output-format", "concise", ".")
    assert done.returncode == 0, done.stdout


def test_the_formatter_would_change_nothing():
    done = run("ruff", "format", "--check", ".")
    assert done.returncode == 0, done.stdout


def test_the_type_checker_is_content():
    done = subprocess.run(
        [str(Path(sys.executable).with_name("pyrefly")), "check"], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_the_rooms_import_only_what_lies_below_them():
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout


def test_ci_runs_the_test_command_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [command] = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if line.startswith("python3 -m venv")]
    assert command in readme


def test_help_answers_at_once():
    heavy = "import sys, flows.cli; bad = {'prefect', 'networkx', 'lxml', 'docx', 'typst', 'rules.drafting'} & set(sys.modules); assert not bad, bad"
    done = subprocess.run([sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "path", sorted(p.relative_to(ROOT).as_posix() for folder in ("rules", "flows") for p in (ROOT / folder).rglob("*.py"))
)
def test_a_module_is_read_in_one_sitting(path):
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= 500


def test_every_pin_is_a_name_and_a_version_alone():
    for line in (ROOT / "constraints.txt").read_text().splitlines():
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[^\s;@/]+", line), line
