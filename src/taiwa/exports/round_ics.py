"""The days by which is to be reported on the promises of a round, as iCalendar (RFC 5545), for the calendar of a desk."""

from collections.abc import Callable, Iterable
from datetime import datetime

from icalendar import Calendar, Todo

from .. import __version__
from ..rounds.events.ending import PromiseListed
from ..rounds.moments import whole_day


def promises_ics(name: str, title: str, promises: Iterable[tuple[str, PromiseListed]], stamp: datetime, called: Callable[[str], str]) -> bytes:
    """A task for each promise of which the day is known; `stamp` is the time at which it is made, `called` how a paragraph is numbered."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Taiwa//Taiwa {__version__}//EN")
    calendar.add("version", "2.0")
    for promise, one in promises:
        if one.due:
            task = Todo()
            task.add("uid", f"{promise}@{name}.taiwa")
            task.add("dtstamp", stamp)
            task.add("due", whole_day(one.due) or one.due)
            task.add("summary", f"{title}: {one.words}")
            task.add("description", " · ".join(filter(None, (called(one.paragraph), one.measure, ", ".join(one.owners)))))
            calendar.add_component(task)
    data: bytes = calendar.to_ical()
    return data
