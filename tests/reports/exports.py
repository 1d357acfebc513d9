"""What the checks of tests/reports share: the exports of a pilot as an analyst has them, London's clock and the working days
by the program's own calendar, and a book of which columns were worked out again."""

import csv
import io
import os
import subprocess
from datetime import date, datetime, time, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal


def last_sunday(year, month):
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def london(instant):
    """The wall time of an instant: summer time between the last Sundays of March and October, 01:00 UTC (T-ZONE)."""
    begins, ends = (datetime.combine(last_sunday(instant.year, month), time(1), timezone.utc) for month in (3, 10))
    return (instant + timedelta(hours=1 if begins <= instant < ends else 0)).replace(tzinfo=None)


def utc(wall):
    """The instant of a wall time that exists once."""
    for hours in (0, 1):
        instant = wall.replace(tzinfo=timezone.utc) - timedelta(hours=hours)
        if london(instant) == wall:
            return instant
    raise ValueError(wall)


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None


def day(text):
    return date.fromisoformat(text) if text else None


def day_of(text):
    """The London day of an instant."""
    return london(instant(text)).date() if text else None


def said(value):
    """As CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, list):
        return ";".join(map(said, value))
    return str(value)


def pounds(amount):
    """To the penny, halves away from zero."""
    return None if amount is None else amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def mean(amounts):
    return sum(amounts, Decimal(0)) / len(amounts) if amounts else None


class Exports:
    def __init__(self, program, database, now):
        self.program, self.database, self.now = program, database, now
        self.kept = {}
        self.policy = {row["key"]: row["value"] for row in self.rows("policy", "show")}
        self.days_off = {row["date"] for year in (2025, 2026, 2027) for row in self.rows("calendar", "list", str(year))}

    def run(self, *words):
        told = subprocess.run([self.program, *words, "--db", self.database, "--now", self.now], check=True,
                              capture_output=True, env={**os.environ, "TZ": "UTC"})
        return told.stdout.decode("utf-8")

    def rows(self, *words):
        if words not in self.kept:
            text = self.run(*words, "--format", "csv", "--raw")
            self.kept[words] = list(csv.DictReader(io.StringIO(text, newline="")))
        return self.kept[words]

    def report(self, name):
        return self.rows("report", name)

    def described(self, name):
        return self.rows("report", name, "--describe")

    def clock(self):
        return utc(datetime.fromisoformat(self.now)) if "Z" not in self.now else instant(self.now)

    def is_worked(self, day):
        return day.weekday() < 5 and day.isoformat() not in self.days_off

    def opens(self, day):
        return utc(datetime.combine(day, time.fromisoformat(self.policy["working_day_opens"])))

    def closes(self, day):
        return utc(datetime.combine(day, time.fromisoformat(self.policy["working_day_closes"])))

    def next_worked_instant(self, when):
        """Itself within working hours, else the next opening (T-WORK)."""
        day = london(when).date()
        while not self.is_worked(day) or when >= self.closes(day):
            day += timedelta(days=1)
            when = max(when, self.opens(day))
        return max(when, self.opens(day))

    def worked_days(self, first, last):
        """From `first` up to `last`, which is not counted; below 0 if it lies before."""
        if last < first:
            return -self.worked_days(last, first)
        return sum(self.is_worked(first + timedelta(days=i)) for i in range((last - first).days))


class Again:
    """Which columns were worked out again, and what differed."""

    def __init__(self, exports):
        self.exports = exports
        self.columns = set()
        self.faults = []

    def column(self, report, column, expected):
        """`expected`: what it should be in a row, as a value or as the CSV has it."""
        self.columns.add((report, column))
        for row in self.exports.report(report):
            wanted = said(expected(row))
            if row[column] != wanted:
                self.faults.append(f"{report} {next(iter(row.values()))}: {column} is {row[column]!r}, and should be {wanted!r}")
