#!/usr/bin/env python3
"""columns_again.py IFAPILOT DATABASE NOW: works out every derived column of every report again, from the columns that its
description names as its sources, on the pilot of DATABASE and on the same one with odd cases added: an acceptance after
`proceed`, a refusal that came too late, terms with a rate and without, an offer outside the pilot, a running deadline.

A column is as it was typed, or it is worked out again here, or the file of tests that holds it is named. One that is none
of these fails, and so does one that is said to be typed while its source is more than commands."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from columns_of_cases import Cases, check_offers, check_placements, check_referrals, check_vacancies
from columns_of_counts import (check_caps, check_costs, check_deadlines, check_fairness, check_kpi, check_providers,
                               check_reasons, check_rota, check_survey)
from exports import Again, Exports

program, pilot, now = sys.argv[1:]
tests = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# As somebody typed it, or the record that it is about.
TYPED = {
    "offers": "id vacancy sent_at answered_at override rescinded_at reasons contract terms_ref ended_at ended_as "
              "profile_refused_reasons stepped_back_reasons",
    "referrals": "id vacancy status requested_at profile_received_at passed_at chase_until decision decided_at authority "
                 "referred_on",
    "vacancies": "id provider carer area available_on available_confirmed notified_at ages sex languages closed_at "
                 "first_contact_at contract weekly_cost",
    "placements": "vacancy authority arranged_on arrived_on elsewhere age",
    "rota": "authority position",
    "caps": "authority cap",
    "providers": "provider name sector",
    "survey": "authority score answered_at",
    "overdue": "offer", "due": "offer", "outstanding": "vacancy offer authority", "quality": "vacancy authority provider"}

# Worked out again by another test, which is named.
ELSEWHERE = {
    "cli/golden/report/overdue": {"overdue": "kind action rule", "due": "kind action rule"},
    "cli/golden/report/outstanding": {"outstanding": "kind since rule action"},
    "reports/telling.py": {"outstanding": "about to"},
    "app/report/quality_test.cpp": {"quality": "kind record lacks twice_with since rule action"},
    "app/report/child_tokens_test.cpp": {"referrals": "child_token", "placements": "child_token"},
    "reports/figures_again.py": {"kpi": "name value unit numerator denominator others aim days meaning"}}

# `vacancy add`, `offer --to --override`, `of a survey authority add`.
COMMAND = re.compile(r"(of a [a-z]+ )?(authority|provider|framework|vacancy|offer|respond|feedback|match|refer|transfer|withdraw|survey|"
                     r"policy|import)( [a-z-_]+)*( --[a-z-]+)*|refuse|proceed|a refusal outside the pilot")


def columns_in(named):
    return {(report, column) for report, columns in named.items() for column in columns.split()}


def check(database, now):
    exports = Exports(program, database, now)
    again, cases = Again(exports), Cases(exports)
    check_offers(again, cases)
    check_referrals(again, cases)
    check_vacancies(again, cases)
    check_placements(again, cases)
    check_rota(again, cases)
    check_fairness(again, cases)
    check_caps(again, cases)
    check_costs(again, cases)
    check_providers(again, cases)
    check_reasons(again, cases)
    check_survey(again)
    check_deadlines(again, cases)
    check_kpi(again)
    return again


def check_columns(again):
    """Every column of every report is one of the three."""
    reports = {row["file"].removesuffix(".csv") for row in again.exports.rows("report", "bundle", "--output", "x", "--dry-run")}
    typed = columns_in(TYPED)
    elsewhere = set().union(*map(columns_in, ELSEWHERE.values()))
    there = {(report, row["name"]): row["source"] for report in reports for row in again.exports.described(report)}
    faults = [f"{report}: {column} is neither typed nor worked out again ({source})"
              for (report, column), source in sorted(there.items())
              if (report, column) not in typed | elsewhere | again.columns]
    faults += [f"{report}: there is no column {column}"
               for report, column in sorted((typed | elsewhere | again.columns) - set(there))]
    for key in sorted(typed & set(there)):
        sources = re.split(r"[,;] (?=[a-z])", there[key])
        if not all(COMMAND.fullmatch(source) for source in sources):
            faults.append(f"{key[0]}: {key[1]} is said to be typed, and comes from {there[key]}")
    faults += [f"there is no {test}" for test in ELSEWHERE if not os.path.exists(os.path.join(tests, test))]
    return faults


ODD = """
provider update oak --sector private --urn SC123456
framework add leicester oak --from 2026-01-01 --weekly-rate 850.00
vacancy add --provider oak --carer odd-1 --area derby --available 2026-05-20 --confirmed --ages 5-9
offer V10 --to leicester --override odd
respond O14 accept --reason-code other --note odd
match terms V10 --contract spot --terms-ref S-1 --weekly-cost 903.33 --confirmed --reason odd
match contact V10
refer request V10
refer profile V10 --child odd-1 --age 9 --referred-on 2026-04-01
match proceed V10 --accept-duty
vacancy add --provider oak --carer odd-2 --area derby --available 2026-05-20 --confirmed
offer V11 --to derby --override odd
@2026-04-15T16:00
match accept V10
respond O15 refuse --reason-code cost
transfer arrange V10 --on 2026-05-20
vacancy add --provider elm --carer odd-3 --area rutland --available 2026-04-20
offer V12
@2026-05-20T18:00
transfer complete V10 --arrived-on 2026-05-20
vacancy close V12 --as withdrawn --reason odd
"""


def play_odd(database, at):
    for line in ODD.strip().splitlines():
        if line.startswith("@"):
            at = line[1:]
            continue
        done = subprocess.run([program, *line.split(), "--db", database, "--now", at], capture_output=True, check=False)
        if done.returncode:
            sys.exit(f"{line}: {done.stderr.decode()}")
    return at


with tempfile.TemporaryDirectory() as work:
    database = os.path.join(work, "pilot.db")
    shutil.copy(pilot, database)
    faults, seen = [], None
    for at in (now, None):
        at = at or play_odd(database, now)
        seen = check(database, at)
        faults += [f"at {at}: {fault}" for fault in seen.faults]
    faults += check_columns(seen)
if faults:
    sys.exit("\n".join(faults))
print(f"{len(seen.columns)} columns agree")
