# The README's two commands, by name.
.PHONY: run test clean

.venv/bin/padu: pyproject.toml constraints.txt
	python3 -m venv .venv
	.venv/bin/pip install -q -c constraints.txt -e '.[dev]'

run: .venv/bin/padu
	.venv/bin/padu run

test: .venv/bin/padu
	.venv/bin/pytest

clean:
	rm -rf .venv build *.egg-info
