"""The page itself, from its template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

from rules.checks import REGISTRY
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, RunInfo, Text
from rules.omnibus.proof_words import said
from rules.render.dated import dated
from rules.render.diagrams import Diagram
from rules.render.matrix.actors import in_cases, kind, nomenclature
from rules.render.matrix.plan_lists import dispositions, legality, loose_ends
from rules.render.naming import titled
from rules.render.planned import unit_words, what_is_proved
from rules.render.remarks import lined, reading_notes
from rules.render.report import view
from rules.render.wording import number

_PROLOGUE = re.compile(rb"^.*?(?=<svg)", re.DOTALL)
_SIZE = re.compile(r'(<svg\b[^>]*?)\swidth="([^"]+)"\sheight="([^"]+)"', re.DOTALL)
_IDS = re.compile(r'(?<=[\s"#(])(id="|url\(#|href="#)([^")]+)')


@cache
def _template() -> jinja2.Template:
    folder = resources.files("rules.render.report")
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("page.html.j2")


def inline(svg: bytes, name: str) -> str:
    """A picture to stand inside a page: without prologue, sized by its box, its ids its own."""
    text = _PROLOGUE.sub(b"", svg).decode("utf-8")
    text = _SIZE.sub(r'\1 data-width="\2"', text, count=1)
    return _IDS.sub(lambda m: f"{m.group(1)}{name}-{m.group(2)}", text)


def page(
    graph: PolicyGraph,
    findings: tuple[Finding, ...],
    plan: Plan,
    run: RunInfo,
    diagrams: Sequence[Diagram],
    pictures: Mapping[str, bytes],
) -> str:
    """The html of report.html.

    Args:
        graph, findings, plan, run: what the run found.
        diagrams: the diagrams, in order.
        pictures: their svg by name.
    """
    lang = run.lang

    def t(id: str, en: str) -> str:
        return Text(id=id, en=en).say(lang)

    numbered = lined(graph.corpus)
    shown = [view.finding(f, graph, lang, numbered) for f in findings]
    return _template().render(
        t=t,
        lang=lang,
        run=run,
        title=plan.title if lang == "id" else plan.title_en,
        date=dated(graph.corpus, run, lang),
        number=lambda n: number(n, lang),
        plan=plan,
        units_told=_units_told(graph, plan, lang),
        proved=what_is_proved(graph.corpus, plan).say(lang),
        findings=shown,
        rules=[(r, REGISTRY[r].title.say(lang) if r in REGISTRY else "") for r in sorted({f.rule for f in shown})],
        proof=[(said(line, lang), line.found, line.expected, line.holds) for line in plan.proof],
        severities=list(dict.fromkeys((f.severity_code, f.severity) for f in shown)),
        actors=sorted({a for f in shown for a in f.actors}),
        actors_told=[
            (f"{a.name} ({a.short})" if a.short else a.name, kind(a, lang), a.level_text or a.level or "", nomenclature(a, lang))
            for a in in_cases(graph)
        ],
        chapters=view.chapters(plan, graph, lang, {f.id for f in findings}),
        tables=[dispositions(graph, plan, lang), loose_ends(plan, lang), legality(plan, lang)],
        sources=[(titled(r, lang), r.document, r.has_text) for r in sorted(graph.regulations.values(), key=lambda r: r.key)],
        records=[(s.key, s.address, s.note or "") for case in graph.corpus.cases for s in case.sources],
        notes=reading_notes(graph.corpus, run),
        left_out=[(item.file, item.reason.say(lang).rstrip("."), item.remedy.say(lang).rstrip(".")) for item in run.left_out],
        diagrams=[
            (
                d.number,
                d.title.say(lang),
                d.caption.say(lang).removeprefix(f"{d.title.say(lang)}. "),
                d.alt.say(lang),
                Markup(inline(pictures[d.name], d.name)),
            )
            for d in diagrams
        ],
    )


def _units_told(graph: PolicyGraph, plan: Plan, lang: Lang) -> str:
    """What the numbers before and after count."""
    what = unit_words(graph.corpus, plan)[0].say(lang)
    return f"{what[0].upper()}{what[1:]} lama / unit rancangan" if lang == "id" else f"Old {what} / units of the draft"
