"""Children may die, hang or eat memory; the others' work goes on."""

import os
import signal
import time

from flows.workers import run_each


def double(n):
    return 2 * n


def misbehave(kind):
    if kind == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "hang":
        time.sleep(60)
    if kind == "eat":
        return len(bytearray(8 * 1024**3))
    if kind == "raise":
        raise ValueError("broken")
    return kind


def test_every_task_has_one_outcome():
    outcomes = list(run_each(double, [(n,) for n in range(7)], processes=2))
    assert sorted((o.index, o.value) for o in outcomes) == [(n, 2 * n) for n in range(7)]
    assert {o.status for o in outcomes} == {"done"}


def test_a_child_that_dies_hangs_or_eats_memory_takes_nobody_with_it():
    tasks = [("fine",), ("die",), ("raise",), ("hang",), ("eat",), ("well",)]
    outcomes = {o.index: o for o in run_each(misbehave, tasks, processes=2, deadline=3, memory=2 * 1024**3)}
    assert [outcomes[i].status for i in range(6)] == ["done", "died", "failed", "timeout", "memory", "done"]
    assert outcomes[2].detail == "ValueError: broken"


def test_without_tasks_no_child_is_started():
    assert list(run_each(double, [])) == []


def interrupts_blocked():
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_ctrl_c_reaches_the_parent_alone():
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    [outcome] = run_each(interrupts_blocked, [()], processes=1)
    assert outcome.value is True
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before
