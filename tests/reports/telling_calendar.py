"""`report due --format ics`, as python3-icalendar reads it: the system's Python runs it, where it has that package."""

import json
import subprocess

from telling_pilot import CHILD, Pilot

SYSTEM = "/usr/bin/python3"
READ = r"""
import icalendar, json, sys
text = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(text)
rows = []
for event in calendar.walk("VEVENT"):
    start = event["DTSTART"].dt
    alarms = [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in event.walk("VALARM")]
    rows.append({"uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "stamp": event["DTSTAMP"].dt.isoformat(),
                 "start": start.isoformat(), "end": event["DTEND"].dt.isoformat() if "DTEND" in event else None,
                 "alarms": alarms, "summary": str(event["SUMMARY"]), "errors": [str(any_) for any_ in event.errors]})
print(json.dumps({"rows": rows, "version": str(calendar["VERSION"]), "prodid": str(calendar["PRODID"]),
                  "errors": [str(any_) for any_ in calendar.errors]}))
"""
HOUR = 3600
ALARM = {"offer-response": -2 * HOUR, "match-decision": -2 * HOUR, "chase": -2 * HOUR}


def can_read():
    return subprocess.run([SYSTEM, "-c", "import icalendar"], capture_output=True, check=False).returncode == 0


def written(p):
    told = p.call("report", "due", "--format", "ics")
    p.expect(told.returncode == 0, f"exit code {told.returncode}: {told.stderr.decode()}")
    return told.stdout


def read(p, accelerated=False):
    """The events by what comes before the @, compared with `report due` and `overdue`."""
    raw = written(p)
    p.expect(CHILD.encode() not in raw.replace(b"\r\n ", b""), "a calendar that names a child")
    p.expect(raw.count(b"\r\n") == raw.count(b"\n"), "line ends of the calendar")
    p.expect(max(map(len, raw.split(b"\r\n"))) <= 75, "a line over 75 octets")
    parsed = subprocess.run([SYSTEM, "-c", READ], input=raw, capture_output=True, check=False)
    if not p.expect(parsed.returncode == 0, f"icalendar cannot read it: {parsed.stderr.decode()}"):
        return {}
    calendar = json.loads(parsed.stdout)
    p.same("errors", calendar["errors"] + [error for row in calendar["rows"] for error in row["errors"]], [])
    events = {}
    for row in calendar["rows"]:
        name, mark = row["uid"].split("@")
        p.expect(name not in events, f"{name} twice")
        p.expect(mark, f"no random id in {row['uid']}")
        events[name] = row
        kind = name.rsplit("-", 1)[0]
        wanted = -HOUR // 2 if kind == "offer-response" and accelerated else ALARM.get(kind, -24 * HOUR)
        p.same(f"alarm of {name}", row["alarms"], [wanted])
        p.same(f"{name} all day", "T" not in row["start"], kind in ("date", "pilot"))
        p.expect("T" not in row["start"] or row["start"].endswith("+00:00"), f"{name} is no UTC instant: {row['start']}")
    rows = p.json("report due")["rows"] + p.json("report overdue")["rows"]
    due = sorted((row["kind"], row["due_at"][:16]) for row in rows if row["kind"] != "date")
    p.same("instants", sorted((name.rsplit("-", 1)[0], row["start"][:16]) for name, row in events.items() if "T" in row["start"]), due)
    p.same("dates", sum(name.startswith("date-") for name in events), sum(row["kind"] == "date" for row in rows))
    return events


def moved(p, name, before, after, facts=1):
    """The same UID, counted up once for each fact, stamped by the last that moved it."""
    if not p.expect(name in before and name in after, f"{name} is missing: {sorted(before)} {sorted(after)}"):
        return
    old, new = before[name], after[name]
    p.same(f"UID of {name}", new["uid"], old["uid"])
    p.expect(new["start"] != old["start"], f"{name} did not move")
    p.same(f"SEQUENCE of {name}", new["sequence"], old["sequence"] + facts)
    p.same(f"DTSTAMP of {name}", new["stamp"][:16], p.now[:16])


def deadlines():
    with Pilot("calendar", "offered", "2026-03-02T10:30") as p:
        first = read(p)
        p.same("events", sorted(first), ["offer-response-O1", "pilot-end"])
        p.same("last day", (first["pilot-end"]["start"], first["pilot-end"]["sequence"]), ("2026-11-30", 0))
        p.same("sequences", {row["sequence"] for row in first.values()}, {0})
        again = written(p)
        p.same("equal states", written(p.at("2026-03-02T15:00")), again)
        p.at("2026-03-02T16:00").does("respond O1 accept")
        p.same("an answer that came", sorted(read(p)), ["pilot-end"])
        p.at("2026-03-12T10:00")
        second = read(p)
        p.same("an unconfirmed date", sorted(second), ["date-V1", "pilot-end"])
        p.at("2026-03-12T10:15").does("vacancy update V1 --available 2026-03-25")
        third = read(p)
        moved(p, "date-V1", second, third)
        p.same("the day of a date", third["date-V1"]["start"], "2026-03-25")
        p.at("2026-03-12T10:30")
        p.does("vacancy confirm V1 --available 2026-03-26")
        fourth = read(p)
        p.same("a confirmed date", sorted(fourth), ["hold-V1", "pilot-end"])
        p.does("vacancy confirm V1 --available 2026-03-27")
        fourth, before = read(p), fourth
        moved(p, "hold-V1", before, fourth)
        p.at("2026-03-12T11:00").does("quiet start --from 2026-03-30", "quiet end --on 2026-03-30")
        fifth = read(p)
        p.expect(fifth["hold-V1"]["uid"] == fourth["hold-V1"]["uid"] and fifth["hold-V1"]["sequence"] > fourth["hold-V1"]["sequence"],
                 f"a hold that a quiet period moved: {fifth['hold-V1']}")
        p.at("2026-03-12T12:00").does("policy set pilot_months 10 --reason longer")
        sixth = read(p)
        p.same("the pilot's end", (sixth["pilot-end"]["start"], sixth["pilot-end"]["uid"]), ("2026-12-31", first["pilot-end"]["uid"]))
        p.same("its sequence", sixth["pilot-end"]["sequence"], 1)
        p.does("quiet start --from 2026-03-31", "quiet end --on 2026-04-10")
        seventh = read(p)
        moved(p, "hold-V1", sixth, seventh, facts=2)
        p.does("quiet start --from 2026-04-14", "quiet end --on 2026-04-14")  # within the hold as the other left it
        moved(p, "hold-V1", seventh, read(p), facts=2)
    with Pilot("calendar-back", "ready", "2026-03-19T09:00") as p:  # what moves it back counts up too
        first = read(p)
        fact = p.writes("vacancy confirm V1 --available 2026-03-24")["fact"]
        second = read(p)
        moved(p, "hold-V1", first, second)
        p.at("2026-03-19T10:00").does(f"void {fact} --reason slip")
        third = read(p)
        moved(p, "hold-V1", second, third)
        raw = written(p)
        p.at("2026-03-19T11:00").does("calendar close 2026-03-25 --reason snow", "vacancy update V1 --notes 'a dog now'")
        p.same("a calendar after what moves no deadline", written(p), raw)
    with Pilot("calendar-quick", "base", "2026-03-02T10:00") as p:
        p.does("vacancy add --provider oak --carer oak-2 --area rutland --available 2026-03-09", "offer V1")
        read(p, accelerated=True)
        p.at("2026-03-02T13:00")
        p.expect("offer-response-O1" in read(p, accelerated=True), "an answer that is overdue is not in the calendar")
        p.does("offer V1")
        p.expect("offer-response-O1" not in read(p, accelerated=True), "an answer that is settled is in the calendar")
    with Pilot("calendar-referral", "profiled", "2026-03-20T10:30") as p:
        first = read(p)
        p.same("events", sorted(first), ["hold-V1", "match-decision-R1", "pilot-end"])
        p.at("2026-03-21T12:00").does("match chase V1 --until 2026-03-21T16:00")
        p.same("events", sorted(read(p)), ["chase-R1", "hold-V1", "pilot-end"])
        p.does("match accept V1").at("2026-03-23T12:00")
        p.same("events", sorted(read(p)), ["hold-V1", "pilot-end"])
        p.does("transfer arrange V1 --on 2026-03-24")
        first = read(p)
        p.expect("arrival-V1" in first, f"no arrival: {sorted(first)}")
        p.at("2026-03-23T13:00").does("transfer cancel V1 --reason x")
        p.expect("arrival-V1" not in read(p), "a cancelled arrival")
        p.at("2026-03-23T14:00").does("transfer arrange V1 --on 2026-03-25")
        second = read(p)
        p.same("UID of the arrival", second["arrival-V1"]["uid"], first["arrival-V1"]["uid"])
        p.expect(second["arrival-V1"]["sequence"] > first["arrival-V1"]["sequence"], "a newer arrival's SEQUENCE is not higher")
        p.at("2026-03-23T15:00").does("vacancy extend V1 --until 2026-03-30")
        third = read(p)
        p.at("2026-03-23T16:00").does("vacancy extend V1 --until 2026-03-31")
        moved(p, "extension-V1", third, read(p))
        p.at("2026-03-25T12:00").does("transfer complete V1 --arrived-on 2026-03-25")
        p.same("events", sorted(read(p)), ["pilot-end"])


SCENARIOS = [deadlines] if can_read() else []
