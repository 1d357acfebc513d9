#!/usr/bin/env python3
"""figures_again.py IFAPILOT DATABASE NOW [OPTION...]: works out every figure of `report kpi` again, from the CSV of
`report offers`, `vacancies` and `placements` with the same options and nothing else, and compares numerator, denominator
and value, and what the page and the screen show. An analyst could do the same; this shows that the same comes out (P-AIMS)."""

import csv
import io
import os
import re
import statistics
import subprocess
import sys
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

program, database, now, *options = sys.argv[1:]


def printed(name, *more):
    words = [program, "report", name, "--db", database, "--now", now, *more, *options]
    return subprocess.run(words, check=True, capture_output=True, env={**os.environ, "TZ": "UTC"}).stdout.decode("utf-8")


def report(name):
    return list(csv.DictReader(io.StringIO(printed(name, "--format", "csv"), newline="")))


def nearest(fraction):
    """The nearest whole number, halves away from zero."""
    size = int(abs(fraction) + Fraction(1, 2))
    return size if fraction >= 0 else -size


def shown(row):
    """What a person reads of a figure: rounded once, from the fraction."""
    if Decimal(row["denominator"]) == 0:
        return None
    fraction = Fraction(row["numerator"]) / Fraction(row["denominator"])
    if row["unit"] == "seconds":
        minutes = nearest(fraction / 60)
        return f"{minutes // 60} h {minutes % 60} min"
    if row["unit"] == "GBP":
        return f"{Decimal(nearest(fraction * 100)) / 100:.2f} pounds"
    tenths = Decimal(nearest(fraction * (1000 if row["unit"] == "share" else 10))) / 10
    number = f"{tenths.normalize():f}"
    return number + (" %" if row["unit"] == "share" else "" if row["denominator"] == "1" and row["unit"] != "days" else f" {row['unit']}")


def yes(row, key):
    return row[key] == "true"


def number(row, key):
    return int(row[key]) if row[key] else None


def seconds_taken(row):
    sent, answered = (datetime.fromisoformat(row[key].replace("Z", "+00:00")) for key in ("sent_at", "answered_at"))
    return int((answered - sent).total_seconds())


def count(n):
    return (n, 1)


def mean(values):
    return (sum(values), len(values))


def median(values):
    values = sorted(values)
    if not values:
        return (0, 0)
    middle = len(values) // 2
    return (values[middle], 1) if len(values) % 2 else (values[middle - 1] + values[middle], 2)


offers, vacancies, placements, figures = map(report, ("offers", "vacancies", "placements", "kpi"))
offers = [row for row in offers if not yes(row, "outside_pilot") and row["status"] != "rescinded"]
vacancies_taken = [row for row in vacancies if not yes(row, "outside_pilot") and row["status"] != "rejected"]
arrivals = [row for row in placements if not yes(row, "outside_pilot")]
placed = [row for row in arrivals if not yes(row, "elsewhere")]

expected = {}


def expect_of_arrivals(arrivals, route):
    """What is told of children that came, of all and of each route; the Home Office is asked on one of them alone."""
    for wait in ("working_days_from_referral", "calendar_days_from_referral", "working_days_from_request",
                 "calendar_days_from_request"):
        if route and wait.endswith("request"):
            continue
        days = [number(row, wait) for row in arrivals if row[wait] and row["age"] and int(row["age"]) < 16]
        expected[f"transfer_{wait}_mean{route}"] = mean(days)
        expected[f"transfer_{wait}_median{route}"] = median(days)
        if days:  # the language's own idea of a median, for once
            numerator, denominator = median(days)
            assert Decimal(numerator) / denominator == Decimal(str(statistics.median(days)))
    placed = [row for row in arrivals if not yes(row, "elsewhere")]
    overran = [number(row, "overrun_days") for row in placed if row["overrun_days"] and int(row["overrun_days"]) > 0]
    expected[f"placements{route}"] = count(len(placed))
    expected[f"children_accommodated{route}"] = count(len(arrivals))
    expected[f"accommodated_elsewhere{route}"] = count(len(arrivals) - len(placed))
    expected[f"accommodated_in_region{route}"] = (sum(yes(row, "in_region") for row in arrivals), len(arrivals))
    expected[f"overruns{route}"] = (len(overran), len(placed))
    expected[f"overrun_days_mean{route}"] = mean(overran)


expect_of_arrivals(arrivals, "")
for route in ("own", "referral"):
    expect_of_arrivals([row for row in arrivals if row["route"] == route], f"_{route}")
expected["vacancies_notified"] = count(len(vacancies_taken))

accepted = [row for row in offers if row["status"] in ("accepted", "fell-through")]
pairs = len({(row["authority"], row["provider"]) for row in accepted})
expected["authority_provider_pairs"] = count(pairs)
expected["other_authority_provider_pairs"] = count(pairs - sum(yes(row, "new_pair") for row in offers))
expected["new_authority_provider_pairs"] = count(sum(yes(row, "new_pair") for row in offers))

expected["offers_per_placement"] = (len(offers), len(placed))
for track in ("standard", "accelerated"):
    mine = [row for row in offers if row["track"] == track]
    of = {status: [row for row in mine if row["status"] == status]
          for status in ("accepted", "fell-through", "refused", "lapsed")}
    settled = sum(map(len, of.values()))
    seconds = [seconds_taken(row) for row in of["accepted"] + of["fell-through"] + of["refused"]]
    expected[f"offers_settled_{track}"] = count(settled)
    expected[f"offers_answered_{track}"] = count(settled - len(of["lapsed"]))
    expected[f"offers_lapsed_{track}"] = count(len(of["lapsed"]))
    expected[f"answer_time_{track}_mean"] = mean(seconds)
    expected[f"answer_time_{track}_median"] = median(seconds)
    expected[f"acceptance_rate_{track}"] = (len(of["accepted"] + of["fell-through"]), settled)
    expected[f"refusal_rate_{track}"] = (len(of["refused"]), settled)
    expected[f"lapse_rate_{track}"] = (len(of["lapsed"]), settled)

# Of one authority only what it accepted.
mine = options[options.index("--authority") + 1] if "--authority" in options else None
carried = [row for row in vacancies_taken if mine in (None, row["accepted_by"])]
expected["same_day_decisions"] = (sum(number(row, "same_day_decisions") for row in vacancies_taken),
                                  sum(number(row, "decisions") for row in vacancies_taken))

expected["hold_days_used_mean"] = mean([number(row, "hold_days_used") for row in carried if row["hold_days_used"]])
expected["extensions"] = count(sum(number(row, "extensions") for row in carried))
expected["extension_cost"] = (sum((Decimal(row["extension_cost"]) for row in carried), Decimal(0)), 1)

transfers = [row for row in arrivals if row["route"] == "referral"]
expected["out_of_rota_transfers"] = count(len(transfers))
for authority in {row["authority"] for row in transfers}:
    expected[f"out_of_rota_transfers:{authority}"] = count(sum(row["authority"] == authority for row in transfers))

faults = []
told = {row["name"]: row for row in figures}
for name in sorted(set(told) ^ set(expected)):
    if not name.startswith("transfer_days_against_baseline"):
        faults.append(f"{name}: only in {'report kpi' if name in told else 'the exports'}")
for name, (numerator, denominator) in expected.items():
    if name not in told:
        continue
    row = told[name]
    if (Decimal(row["numerator"]), Decimal(row["denominator"])) != (Decimal(numerator), Decimal(denominator)):
        faults.append(f"{name}: told {row['numerator']} / {row['denominator']}, is {numerator} / {denominator}")
for row in figures:  # the value is the one divided by the other, to four decimals
    numerator, denominator = Decimal(row["numerator"]), Decimal(row["denominator"])
    if row["unit"] == "share" and Decimal(row["others"]) != denominator - numerator:
        faults.append(f"{row['name']}: {row['others']} others")
    value = (numerator / denominator).quantize(Decimal("0.0001"), ROUND_HALF_UP) if denominator else None
    if (Decimal(row["value"]) if row["value"] else None) != value:
        faults.append(f"{row['name']}: {row['value']} is not {numerator} / {denominator}")

page = {found[1]: found[2] for found in re.finditer(
    r'<tr><th [^>]*data-name="name" data-value="([^"]*)"[^>]*>.*?<td data-name="value"[^>]*><bdi>(.*?)</bdi>',
    printed("kpi", "--format", "html"))}
if set(page) != set(told):
    faults.append(f"on the page: {set(page) ^ set(told)}")
for row in figures:
    words = shown(row)
    if words and page.get(row["name"]) not in (words, f"{words} {row['unit']}"):
        faults.append(f"{row['name']}: {page.get(row['name'])!r} on the page, is {words!r}")
screen = printed("kpi")
for row in figures:
    words = shown(row)
    if words and not row["route"] and not re.search(rf"(?m)^ *{re.escape(words)}( {row['unit']})?  ", screen):
        faults.append(f"{row['name']}: {words!r} is not on the screen")

if faults:
    sys.exit("\n".join(faults))
print(f"{len(figures)} figures agree")
