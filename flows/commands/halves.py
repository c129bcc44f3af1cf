"""``padu extract``, ``padu check`` and ``padu propose``: a run in three parts, over a folder of .jsonl files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from flows import decisions as decided
from flows import records
from flows.cli import DONE, DONE_WITH_LEFT_OUT, NOTHING_READ
from flows.commands.run import explained, output_folder, pack_text, parse_date, split_ids
from flows.console import Terminal, say, terminal
from flows.options import RunOptions
from flows.problems import NothingRead, UsageProblem, damage
from flows.run_folder import drop, manifest, write_into
from flows.sources import expanded
from rules.model import Lang, Text

#: What ``padu check`` and ``padu propose`` add; each rests on what the command before it wrote.
_CHECKED = ("overlaps.jsonl", "findings.jsonl", "graph.graphml", "graph.json")
_PROPOSED = ("plan.json",)


def home_of(folder: Path) -> Path:
    """Where the decisions of a folder live: beside the run folders it stands among, else inside it."""
    beside = folder.resolve().parent / ".padu"
    return beside if (beside / "decisions.jsonl").exists() else folder / ".padu"


def extract(*, sources: Sequence[str], out: Path, as_of: str | None, lang: Lang, fresh: bool) -> int:
    """Read the sources and write what they hold. Returns the exit status."""
    from flows.pipeline import Pipeline
    from flows.summary import read_words
    from rules.render.remarks import table_notes

    with terminal(lang) as shown, explained(shown) as outcome:
        if not sources:
            raise UsageProblem(Text(id="sebut berkas, folder, atau kasus yang akan dibaca", en="name the files, folders or cases to read"))
        options = RunOptions(sources=tuple(sources), out=out, as_of=parse_date(as_of), lang=lang, fresh=fresh)
        if any(expanded(source).resolve() == out.resolve() for source in sources):
            raise UsageProblem(
                Text(
                    id=f"--out '{out}' juga disebut sebagai sumber; pilih folder lain, supaya hasil tidak tercampur dengan peraturan",
                    en=f"--out '{out}' is a source too; choose another folder, so that results are not mixed with regulations",
                )
            )
        pipeline = Pipeline(options, progress=shown.files)
        try:
            with output_folder(out):
                corpus = pipeline.corpus
        except NothingRead as nothing:
            shown.left_out(nothing.left_out, None)
            shown.problem(Text(id="padu: tidak ada yang dapat dibaca.", en="padu: nothing could be read.").say(lang))
            return NOTHING_READ
        files = {name: text.encode() for name, text in records.corpus_files(corpus).items()}
        text = manifest(
            run=None,
            command="extract",
            inputs=pipeline.read.inputs,
            cases=pipeline.gathered.cases,
            left_out=pipeline.read.left_out,
            choices={"as_of": corpus.as_of, "lang": lang},
            date_of_data=pipeline.date_of_data,
            files=files,
        )
        drop(out, (*_CHECKED, *_PROPOSED))
        write_into(out, files | {"manifest.json": text.encode()})
        read = [r for r in corpus.primary() if r.has_text]
        shown.print(
            say(
                Text(
                    id="Dibaca: {rules}: {units} ketentuan, {norms} norma, {relations} relasi.",
                    en="Read: {rules}: {units} provisions, {norms} norms, {relations} relations.",
                ),
                lang,
                rules=read_words(corpus, lang),
                units=sum(len(r.provisions) for r in read),
                norms=sum(len(r.norms) for r in (*read, *corpus.cases)),
                relations=sum(len(r.relations) for r in (*read, *corpus.cases)),
            )
        )
        _tell_coverage(read, shown)
        shown.print(say(Text(id="Hasil: {out}. Berikutnya: padu check {out}", en="Results: {out}. Next: padu check {out}"), lang, out=out))
        shown.table_notes(table_notes(pipeline.read.inputs), str(out / "manifest.json"))
        shown.left_out(pipeline.read.left_out, str(out / "manifest.json"))
        return DONE_WITH_LEFT_OUT if pipeline.read.left_out else DONE
    return outcome.status


def _tell_coverage(read: Sequence[Any], shown: Terminal) -> None:
    """How much of each text found a place among its provisions: what did not is lost to every check that follows."""
    if not read:
        return
    least = min(read, key=lambda r: (r.covered, r.document))
    if least.covered == 1:
        text = Text(
            id="Seluruh isi setiap naskah masuk ke dalam ketentuannya; tidak ada teks yang terlewat.",
            en="All that each text says stands in its provisions; no text was passed over.",
        )
    else:
        text = Text(
            id="Isi naskah yang masuk ke dalam ketentuannya paling sedikit {covered} ({file}); selebihnya tidak ikut diperiksa.",
            en="Of what a text says, at least {covered} stands in its provisions (least in {file}); the rest is not checked.",
        )
    shown.print(say(text, shown.lang, covered=_percent(least.covered, shown.lang), file=least.file or least.document))


def _percent(share: float, lang: Lang) -> str:
    text = f"{share:.2%}"
    return text if lang == "en" else text.replace(".", ",")


def check(*, folder: Path, pack: Path | None, lang: Lang) -> int:
    """Find pairs and findings over what ``extract`` wrote. Returns the exit status."""
    from rules.checks import load_pack, run
    from rules.graph import build, compare, to_graphml, to_node_link

    with terminal(lang) as shown, explained(shown) as outcome:
        given = pack_text(pack)
        corpus = _corpus(folder)
        rule_pack = load_pack(given, str(pack)) if given is not None else None
        overlaps = compare(corpus)
        graph = build(corpus, overlaps)
        findings = run(graph, rule_pack, decided.load(home_of(folder)))
        _add(
            folder,
            _PROPOSED,
            {
                "overlaps.jsonl": records.to_lines(overlaps).encode(),
                "findings.jsonl": records.to_lines(findings).encode(),
                "graph.graphml": to_graphml(graph),
                "graph.json": to_node_link(graph).encode(),
            },
        )
        shown.print(
            say(
                Text(
                    id="Pasangan: {pairs}. Temuan: {found} ({scored} dihitung). Berikutnya: padu propose {folder}",
                    en="Pairs: {pairs}. Findings: {found} ({scored} counted). Next: padu propose {folder}",
                ),
                lang,
                pairs=len(overlaps),
                found=len(findings),
                scored=sum(f.scored for f in findings),
                folder=folder,
            )
        )
        return DONE
    return outcome.status


def propose(*, folder: Path, merge: Sequence[str], design: Any, lang: Lang) -> int:
    """Make the plan over what ``check`` wrote. Returns the exit status."""
    from rules.graph import build
    from rules.omnibus import candidates, choose, is_named
    from rules.omnibus import propose as plan_for

    with terminal(lang) as shown, explained(shown) as outcome:
        corpus = _corpus(folder)
        if not (folder / "findings.jsonl").exists():
            raise UsageProblem(
                Text(
                    id=f"'{folder}' belum diperiksa; jalankan padu check {folder}",
                    en=f"'{folder}' was not checked yet; run padu check {folder}",
                )
            )
        graph = build(corpus, records.load_overlaps(folder))
        findings, wanted = records.load_findings(folder), split_ids(merge)
        found = None if is_named(corpus, wanted) else candidates(graph, findings)
        plan = plan_for(graph, findings, choose(corpus, wanted, found or ()), design, found)
        _add(folder, (), {"plan.json": records.pretty(plan).encode()})
        shown.print(
            say(
                Text(
                    id="Rancangan {design}: {merged} peraturan, {units} unit bernasib. Berikutnya: padu prove {folder}",
                    en="Design {design}: {merged} rules, {units} units disposed of. Next: padu prove {folder}",
                ),
                lang,
                design=plan.design,
                merged=len(plan.merge),
                units=len(plan.dispositions),
                folder=folder,
            )
        )
        return DONE
    return outcome.status


def _corpus(folder: Path) -> Any:
    try:
        described = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return records.load_corpus(folder, described["options"]["as_of"])
    except FileNotFoundError:
        raise UsageProblem(
            Text(
                id=f"'{folder}' bukan hasil baca; jalankan dulu padu extract SUMBER --out {folder}",
                en=f"'{folder}' holds no extract; run padu extract SOURCE --out {folder} first",
            )
        ) from None
    except (ValueError, KeyError) as error:
        why = damage(error)
        raise UsageProblem(
            Text(
                id=f"isi '{folder}' rusak ({why.id}); jalankan ulang padu extract",
                en=f"what '{folder}' holds is damaged ({why.en}); run padu extract again",
            )
        ) from None


def _add(folder: Path, stale: Sequence[str], files: Mapping[str, bytes]) -> None:
    """Add outputs to a folder and to its manifest; what rested on those that they replace goes, but not from the folder of a whole run."""
    described = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    stale = stale if described.get("command") == "extract" else ()
    drop(folder, stale)
    kept = {name: digest for name, digest in described["outputs"].items() if name not in stale}
    outputs = kept | {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    described["outputs"] = dict(sorted(outputs.items()))
    write_into(folder, dict(files) | {"manifest.json": records.pretty(described).encode()})
