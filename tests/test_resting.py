"""The collector of cycles rests while documents are read."""

import gc
from threading import Barrier, Thread

import pytest

from taiwa.resting import collector_at_rest


def test_the_collector_rests_within_and_is_afterwards_as_it_was() -> None:
    """Within it is off, also when two readings overlap; afterwards it is on, and it stays off for those who had it off."""
    with collector_at_rest():
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_reading_that_fails_leaves_the_collector_on() -> None:
    """Whatever is raised within, the collector goes on afterwards."""
    with pytest.raises(ValueError, match="broken"), collector_at_rest():
        raise ValueError("broken")
    assert gc.isenabled()


def test_readings_in_several_threads_end_with_the_collector_on() -> None:
    """Readings that begin and end across each other in threads leave the collector as the first of them found it."""
    together = Barrier(3)

    def reading() -> None:
        with collector_at_rest():
            together.wait()

    threads = [Thread(target=reading) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()
