#!/usr/bin/env python3
"""read_ics.py FILE: a calendar as another program reads it, python3-icalendar (4 in Debian 12, 6 in Debian 13): a JSON
object an entry and line, in the order of the file. Instants and days as the program writes them; `alarm_minutes` before
the start, null without an alarm. Fails on what that library passes over as well as on what it refuses: a line that is
longer than 75 octets, ends without CRLF or is folded within a character, and an entry that it could read in part only.
Both versions mistake what looks escaped to them, a backslash before `n`, `N`, `,` or `;` and `%2C`, `%3A`, `%3B` or
`%5C`: texts for it have none."""

import json
import sys
from datetime import datetime, timedelta

from icalendar import Calendar


def check_lines(data):
    lines = data.split(b"\r\n")
    if lines[-1] != b"":
        raise ValueError("the last line does not end in CRLF")
    for number, line in enumerate(lines, 1):
        if len(line) > 75 or b"\r" in line or b"\n" in line:
            raise ValueError(f"line {number} is too long or holds half a line break: {line!r}")
        line.decode("utf-8")  # each by itself: a fold may not fall within a character


def said(when):
    """A day, or an instant in UTC."""
    if not isinstance(when, datetime):
        return when.isoformat()
    if when.utcoffset() != timedelta(0):
        raise ValueError(f"{when} is not in UTC")
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def alarm_minutes(event):
    alarms = event.walk("VALARM")
    if not alarms:
        return None
    (alarm,) = alarms
    if str(alarm["ACTION"]) != "DISPLAY" or str(alarm["DESCRIPTION"]) != str(event["SUMMARY"]):
        raise ValueError(f"an alarm that does not show the entry: {alarm}")
    return -alarm["TRIGGER"].dt // timedelta(minutes=1)


def check_entry(event):
    if event.errors:
        raise ValueError(f"{event.get('UID')}: {event.errors}")
    days = not isinstance(event["DTSTART"].dt, datetime)
    if (event["DTEND"].dt - event["DTSTART"].dt != timedelta(days=1)) if days else "DTEND" in event:
        raise ValueError(f"{event['UID']} neither takes no time nor a day")
    if event["TRANSP"] != "TRANSPARENT" or event["LAST-MODIFIED"].dt != event["DTSTAMP"].dt:
        raise ValueError(f"{event['UID']} takes time, or moved at another time than it says")


def row_of(event):
    check_entry(event)
    start = event["DTSTART"].dt
    return {"uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "dtstamp": said(event["DTSTAMP"].dt),
            "start": said(start), "all_day": not isinstance(start, datetime), "summary": str(event["SUMMARY"]),
            "description": str(event.get("DESCRIPTION", "")), "alarm_minutes": alarm_minutes(event)}


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        content = file.read()
    check_lines(content)
    for entry in Calendar.from_ical(content).walk("VEVENT"):
        print(json.dumps(row_of(entry), ensure_ascii=False))
