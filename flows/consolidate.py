"""The Prefect flow: the stages of a run as tasks with cached results, artifacts and retries.

Prefect takes seconds to import, so nothing imports this module but ``padu run`` and ``padu serve`` after
``flows.prefect_settings.prepare``.
"""

# No postponed annotations here: Prefect builds the form's model from this module's signatures, and it must find real types.

import datetime as dt
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_progress_artifact, create_table_artifact, update_progress_artifact
from prefect.cache_policies import NO_CACHE
from prefect.context import TaskRunContext
from prefect.flows import Flow
from prefect.states import Failed, State

from flows.console import Terminal
from flows.options import RunOptions
from flows.pipeline import Pipeline
from flows.problems import told
from flows.stages import STAGES, Stage
from flows.store import step_key
from flows.summary import findings_table, table_title
from rules.model import Text


def _task(stage: Stage) -> Any:
    """A Prefect task around one stage.

    Only the stage's summary, a few plain values, is Prefect's result. The work itself is kept in Padu's own store
    under the same key, so that a cached task costs nothing and its successors find what it made.
    """

    def key(context: TaskRunContext, parameters: dict[str, Any]) -> str | None:
        pipeline: Pipeline = parameters["pipeline"]
        if stage.cache is None or pipeline.options.fresh:
            return None
        return step_key(f"task:{stage.key}", stage.cache(pipeline))

    cached: dict[str, Any] = (
        {"cache_key_fn": key, "persist_result": True, "result_serializer": "json"} if stage.cache else {"cache_policy": NO_CACHE}
    )

    def again(work: Any, run: Any, state: State[Any]) -> bool:
        return bool(stage.retries) and told(error_of(state)) is None

    # Prefect prints the traceback of a task whose retries are used up, and of none that its condition does not let try again:
    # so each has one retry to its name, and the condition decides. What is Padu's own fault is printed by the flow.
    @task(
        name=stage.name.id,
        retries=max(1, stage.retries),
        retry_delay_seconds=1,
        retry_condition_fn=again,
        description=stage.name.en,
        **cached,
    )
    def work(pipeline: Pipeline) -> dict[str, Any]:
        return stage.work(pipeline)

    return work


_TASKS = tuple(_task(stage) for stage in STAGES)


def error_of(state: State[Any]) -> BaseException:
    """The exception that a failed state carries."""
    return state.data if isinstance(state.data, BaseException) else RuntimeError(state.message or state.name)


def _artifacts(pipeline: Pipeline) -> None:
    lang = pipeline.options.lang
    told = Text(id="Ringkasan hasil", en="Summary of the results").say(lang)
    create_markdown_artifact(key="ringkasan", markdown=pipeline.summary_markdown(), description=told)
    create_table_artifact(
        key="temuan",
        table=findings_table(pipeline.findings, lang),
        description=table_title(pipeline.findings, lang),
    )


def _run(pipeline: Pipeline, shown: Terminal | None) -> Pipeline | State[Any]:
    """All stages as tasks. What a person can solve ends the flow in a failed state with that sentence; other errors are raised."""
    try:
        return _stages(pipeline, shown)
    except Exception as error:
        text = told(error)
        if text is None:
            raise
        return Failed(message=text.say(pipeline.options.lang), data=error)


def _stages(pipeline: Pipeline, shown: Terminal | None) -> Pipeline:
    progress = create_progress_artifact(
        progress=0.0, key="kemajuan", description=Text(id="Kemajuan", en="Progress").say(pipeline.options.lang)
    )
    assert isinstance(progress, UUID)  # a coroutine only where the caller is asynchronous
    for number, (stage, work) in enumerate(zip(STAGES, _TASKS, strict=True)):
        if shown:
            shown.stage(number, len(STAGES), stage.name)
        work(pipeline)
        update_progress_artifact(artifact_id=progress, progress=100.0 * (number + 1) / len(STAGES))
    _artifacts(pipeline)
    return pipeline


@flow(name="Konsolidasi peraturan", description="Dari peraturan dan daftar peran menjadi usulan omnibus, diagram, dan memo.")
def consolidate(
    sources: tuple[str, ...] = (),
    merge: tuple[str, ...] = (),
    design: Literal["merge", "amend", "auto"] = "auto",
    as_of: dt.date | None = None,
    lang: Literal["id", "en"] = "id",
    out: str = "outputs",
) -> str | State[Any]:
    """Run a consolidation from the form of Prefect's page. Gives the run's folder.

    Prefect shows the descriptions below beside the fields of the form, so they are in the analyst's language.

    Args:
        sources: Berkas, folder, atau nama kasus di mesin server; kosong berarti kasus bawaan 'kemensos'.
        merge: Peraturan yang digabung, id atau pola, misalnya permensos/2019/*; kosong berarti dipilihkan.
        design: Rancangan: merge (gabung dan cabut), amend (ubah banyak), atau auto (dipilihkan).
        as_of: Keadaan hukum per tanggal; kosong berarti menurut bahan.
        lang: Bahasa keluaran: id atau en.
        out: Folder induk hasil di mesin server.
    """
    options = RunOptions(sources=sources, merge=merge, design=design, as_of=as_of, lang=lang, out=Path(out))
    pipeline = _run(Pipeline(options), None)
    if isinstance(pipeline, State):
        return pipeline
    get_run_logger().info("Hasil: %s", pipeline.folder)
    return str(pipeline.folder)


def run_flow(options: RunOptions, shown: Terminal) -> Pipeline:
    """Run the flow in this process for the command line, with its progress in the terminal."""
    pipeline = Pipeline(options, progress=shown.files)
    inner: Flow[Any, Any] = flow(name=consolidate.name, description=consolidate.description, validate_parameters=False)(_run)
    inner(pipeline, shown)
    return pipeline
