"""The steps of a run as plain functions of one another; Prefect only wraps them.

Each step looks for its result in memory, then in the store, then works it out, so that a run that was killed goes on
where it stopped, with and without Prefect.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from flows import decisions as decided
from flows import records
from flows.engines import Rendered, render_all
from flows.options import RunOptions
from flows.problems import NothingRead, Unfinished
from flows.reading import Progress, ReadResult, read_all
from flows.run_folder import manifest, run_id, write_folder
from flows.sources import Gathered, gather
from flows.store import Store, step_key
from flows.summary import summary
from flows.version import engine_version
from rules import cases as embedded
from rules.checks import Pack, load_pack, unmatched_decisions
from rules.checks import run as run_checks
from rules.graph import PolicyGraph, assemble, build, compare, to_graphml, to_node_link
from rules.model import Candidate, Corpus, Decision, Finding, Overlap, Plan, ProofLine, RunInfo, Text
from rules.omnibus import SHARED_MATTER, candidates, choose, draft_articles, holds, is_named, propose, prove_files
from rules.omnibus.guard import guard
from rules.omnibus.proof_words import broken
from rules.readers.role_tables import told_once
from rules.render import Diagram, compose, draw_all, unfounded
from rules.render import docx as memo_docx
from rules.render import pdf as memo_pdf
from rules.render.draft import draft_docx
from rules.render.matrix import sheets, workbook
from rules.render.report import page as report_page

T = TypeVar("T")

_OVERLAPS = TypeAdapter(tuple[Overlap, ...])
_FINDINGS = TypeAdapter(tuple[Finding, ...])
_CANDIDATES = TypeAdapter(tuple[Candidate, ...])


#: How many holes or unfounded places an error names.
_NAMED = 20


class PlanHole(Unfinished):
    """The coverage proof does not hold."""

    def __init__(self, lines: tuple[ProofLine, ...]) -> None:
        named = broken(lines, _NAMED)
        super().__init__(
            Text(
                id=f"rencana tidak lolos bukti kelengkapannya, jadi hasil tidak ditulis: {named.id}. Laporkan; 'padu extract' dan 'padu check' tetap dapat dipakai.",
                en=f"the plan fails its coverage proof, so no results were written: {named.en}. Report it; 'padu extract' and 'padu check' can still be used.",
            )
        )


class UnfoundedMemo(Unfinished):
    """The memo cites clauses that the corpus does not hold with these words."""

    def __init__(self, problems: list[str]) -> None:
        named = "; ".join(problems[:_NAMED])
        super().__init__(
            Text(
                id=f"memo mengutip yang tidak ada dalam masukan, jadi hasil tidak ditulis: {named}. Laporkan; 'padu extract' dan 'padu check' tetap dapat dipakai.",
                en=f"the memo cites what the inputs do not hold, so no results were written: {named}. Report it; 'padu extract' and 'padu check' can still be used.",
            )
        )
        self.problems = problems


def _pictures_to_text(pictures: dict[str, Rendered]) -> str:
    def row(picture: Rendered) -> dict[str, object]:
        return {
            "svg": base64.b64encode(picture.svg).decode(),
            "png": base64.b64encode(picture.png).decode(),
            "notes": [note.model_dump() for note in picture.notes],
        }

    return json.dumps({name: row(picture) for name, picture in pictures.items()})


def _pictures_from_text(text: str) -> dict[str, Rendered]:
    return {
        name: Rendered(
            base64.b64decode(row["svg"]), base64.b64decode(row["png"]), tuple(Text.model_validate(note) for note in row["notes"])
        )
        for name, row in json.loads(text).items()
    }


class Pipeline:
    """One run's steps. Attributes are worked out when first asked for.

    Args:
        options: the analyst's choices.
        progress: called while files are read, with (done, total, file).
    """

    def __init__(self, options: RunOptions, progress: Progress | None = None) -> None:
        self.options = options
        self.progress = progress
        self.store = Store(options.home / "cache")

    @cached_property
    def gathered(self) -> Gathered:
        """The inputs that the sources name."""
        return gather(self.options.wanted_sources)

    @cached_property
    def read(self) -> ReadResult:
        """What the files hold.

        Raises:
            NothingRead: neither file nor case could be read.
        """
        result = read_all(self.gathered.files, self.options.home / "cache" / "read", fresh=self.options.fresh, progress=self.progress)
        result.left_out = [*self.gathered.left_out, *result.left_out]
        result.cases = list(told_once([*(embedded.load(key) for key in self.gathered.cases), *result.cases]))
        notes = {case.key: case.notes for case in result.cases}
        result.inputs = [i.model_copy(update={"notes": notes[i.document]}) if i.format == "role-table" else i for i in result.inputs]
        if not result.regulations and not result.cases:
            raise NothingRead(result.left_out)
        return result

    @cached_property
    def corpus_key(self) -> str:
        """What the corpus follows from."""
        inputs = [(i.document, i.sha256, i.file) for i in self.read.inputs]
        as_of = self.options.as_of.isoformat() if self.options.as_of else None
        return step_key("corpus", inputs, self.gathered.cases, as_of)

    @cached_property
    def corpus(self) -> Corpus:
        """All that was read, joined."""
        as_of = self.options.as_of.isoformat() if self.options.as_of else None
        return self._step(
            "corpus",
            self.corpus_key,
            Corpus.model_validate_json,
            Corpus.model_dump_json,
            lambda: assemble(self.read.regulations, self.read.cases, as_of),
        )

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """All pairs of norms that share what they do."""
        return self._step(
            "overlaps",
            step_key("overlaps", self.corpus_key),
            _OVERLAPS.validate_json,
            lambda value: _OVERLAPS.dump_json(value).decode(),
            lambda: compare(self.corpus),
        )

    @cached_property
    def graph(self) -> PolicyGraph:
        """The typed graph."""
        return build(self.corpus, self.overlaps)

    @cached_property
    def pack_text(self) -> str | None:
        """The analyst's rule pack.

        Raises:
            OSError: the file cannot be read.
        """
        return self.options.pack.read_text(encoding="utf-8") if self.options.pack else None

    @cached_property
    def pack(self) -> Pack | None:
        """The analyst's rule pack, checked."""
        return load_pack(self.pack_text, str(self.options.pack)) if self.pack_text is not None else None

    @cached_property
    def decisions_text(self) -> str:
        """The decisions as they are kept, for keys."""
        return "".join(d.model_dump_json() + "\n" for d in decided.load(self.options.home))

    @cached_property
    def merged(self) -> tuple[str, ...]:
        """Of the rules that are wanted, those that one omnibus can revoke: what the plan will merge."""
        return tuple(r.key for r in guard(self.corpus, self.merge).merge)

    @cached_property
    def findings_key(self) -> str:
        """What the findings follow from."""
        return step_key("findings", self.corpus_key, self.pack_text, self.decisions_text, list(self.merged))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found, decisions applied."""
        return self._step(
            "findings",
            self.findings_key,
            _FINDINGS.validate_json,
            lambda value: _FINDINGS.dump_json(value).decode(),
            lambda: run_checks(self.graph, self.pack, decided.load(self.options.home), self.merged),
        )

    @cached_property
    def idle_decisions(self) -> tuple[Decision, ...]:
        """Decisions on findings that these inputs do not give; they are kept for runs that do."""
        return unmatched_decisions(self.findings, decided.load(self.options.home))

    @cached_property
    def merge(self) -> tuple[str, ...]:
        """The rules to be merged."""
        return choose(self.corpus, self.options.merge, self.candidates or ())

    @cached_property
    def candidates(self) -> tuple[Candidate, ...] | None:
        """The groups of rules that share matter, best first; None where the analyst or a case names what to merge.

        They follow from the checks for shared matter alone, whose findings do not depend on what is merged.
        """
        if is_named(self.corpus, self.options.merge):
            return None
        return self._step(
            "candidates",
            step_key("candidates", self.corpus_key, self.pack_text, self.decisions_text),
            _CANDIDATES.validate_json,
            lambda value: _CANDIDATES.dump_json(value).decode(),
            lambda: candidates(self.graph, run_checks(self.graph, self.pack, decided.load(self.options.home), only=SHARED_MATTER)),
        )

    @cached_property
    def plan_key(self) -> str:
        """What the plan follows from."""
        return step_key("plan", self.findings_key, sorted(self.options.merge), self.options.design)

    @cached_property
    def plan(self) -> Plan:
        """The omnibus plan with its coverage proof."""
        return self._step(
            "plan",
            self.plan_key,
            Plan.model_validate_json,
            Plan.model_dump_json,
            lambda: propose(self.graph, self.findings, self.merge, self.options.design, self.candidates),
        )

    @cached_property
    def date_of_data(self) -> str | None:
        """``--as-of``, or the newest date in the inputs."""
        if self.options.as_of:
            return self.options.as_of.isoformat()
        dates = [d.isoformat() for r in self.corpus.primary() for d in (r.enacted, r.promulgated) if d is not None]
        dates += [case.as_of for case in self.corpus.cases if case.as_of]
        return max(dates, default=None)

    @cached_property
    def proved_plan(self) -> Plan:
        """The plan, with the proof that nothing was lost.

        Raises:
            PlanHole: the proof does not hold; the run fails, because a plan that loses a unit must not reach an analyst.
        """
        provisions = [row for r in self.corpus.regulations for row in records.rows(r, "provisions")]
        lines = prove_files(self.plan.model_dump(mode="json"), provisions)
        if not holds(lines):
            raise PlanHole(lines)
        return self.plan.model_copy(update={"proof": tuple(lines)})

    @cached_property
    def choices(self) -> str:
        """The choices that shape the output; of a rule pack its content, wherever the file lies."""
        return self.options.fingerprint(hashlib.sha256(self.pack_text.encode()).hexdigest() if self.pack_text is not None else None)

    @cached_property
    def run_id(self) -> str:
        """The name of the run's folder."""
        return run_id(self.read.inputs, self.gathered.cases, self.read.left_out, self.choices, self.decisions_text)

    @cached_property
    def info(self) -> RunInfo:
        """What documents say of the run."""
        return RunInfo(
            run_id=self.run_id,
            date_of_data=self.date_of_data,
            lang=self.options.lang,
            engine=self.options.engine,
            inputs=tuple(self.read.inputs),
            left_out=tuple(self.read.left_out),
        )

    @cached_property
    def diagrams(self) -> tuple[Diagram, ...]:
        """The diagrams as DOT text."""
        return draw_all(self.graph, self.findings, self.proved_plan, self.info)

    @cached_property
    def drawings_key(self) -> str:
        """What the pictures follow from: their DOT text and the engine."""
        return step_key(
            "drawings",
            [(d.name, d.dot, d.title.say(self.options.lang), d.alt.say(self.options.lang)) for d in self.diagrams],
            self.options.engine,
            engine_version(self.options.engine),
        )

    @cached_property
    def drawings(self) -> dict[str, Rendered]:
        """The diagrams as pictures, by name."""
        return self._step(
            "drawings",
            self.drawings_key,
            _pictures_from_text,
            _pictures_to_text,
            lambda: render_all(self.diagrams, self.options.engine, lang=self.options.lang),
        )

    @cached_property
    def documents(self) -> dict[str, bytes]:
        """All files of the run's folder but its manifest.

        Raises:
            UnfoundedMemo: the memo cites what the corpus does not hold.
        """
        svg = {name: picture.svg for name, picture in self.drawings.items()}
        png = {name: picture.png for name, picture in self.drawings.items()}
        memo = compose(self.graph, self.findings, self.proved_plan, self.info, self.diagrams)
        if unsupported := unfounded(memo, self.corpus):
            raise UnfoundedMemo(list(unsupported))
        plan, files = self.proved_plan, {name: text.encode() for name, text in records.corpus_files(self.corpus).items()}
        files |= {
            "overlaps.jsonl": records.to_lines(self.overlaps).encode(),
            "findings.jsonl": records.to_lines(self.findings).encode(),
            "plan.json": records.pretty(plan).encode(),
            "graph.graphml": to_graphml(self.graph),
            "graph.json": to_node_link(self.graph).encode(),
            "memo.docx": memo_docx(memo, png),
            "memo.pdf": memo_pdf(memo, svg),
            "report.html": report_page(self.graph, self.findings, plan, self.info, self.diagrams, svg).encode(),
            "draft.docx": draft_docx(draft_articles(plan, self.graph), self.options.lang),
            "matrix.xlsx": workbook(sheets(self.graph, self.findings, plan, self.info), self.info),
        }
        for diagram in self.diagrams:
            files[f"diagrams/{diagram.name}.dot"] = diagram.dot.encode()
            files[f"diagrams/{diagram.name}.svg"] = svg[diagram.name]
            files[f"diagrams/{diagram.name}.png"] = png[diagram.name]
        return files

    def publish(self) -> Path:
        """Write the run's folder, whole. Gives its path."""
        text = manifest(
            run=self.run_id,
            command="run",
            inputs=self.read.inputs,
            cases=self.gathered.cases,
            left_out=self.read.left_out,
            choices=json.loads(self.choices),
            date_of_data=self.date_of_data,
            files=self.documents,
            notes=[note.say(self.options.lang) for picture in self.drawings.values() for note in picture.notes],
        )
        write_folder(self.folder, self.documents | {"manifest.json": text.encode()})
        return self.folder

    def summary_markdown(self) -> str:
        """A summary for Prefect's page."""
        return summary(self.corpus, self.findings, self.proved_plan, self.info, self.folder)

    @property
    def folder(self) -> Path:
        """The run's folder."""
        return self.options.out / self.run_id

    def _step(self, step: str, key: str, load: Callable[[str], T], dump: Callable[[T], str], work: Callable[[], T]) -> T:
        stored = None if self.options.fresh else self.store.get(step, key)
        if stored is not None:
            try:
                return load(stored)
            except ValueError:
                pass  # written by a killed process or an older version: work it out anew
        value = work()
        self.store.put(step, key, dump(value))
        return value
