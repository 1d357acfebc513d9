#!/usr/bin/env python3
"""telling.py IFAPILOT: plays every row of M-TELL's table through the binary, in every way that the row comes about:
owed in `report outstanding`, `agenda` and `show`, drafted by `message`, told by the row's own action, gone; and what ends it
otherwise. Prints what failed, with the commands that led to it."""

import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import telling_calendar
import telling_ends
import telling_letters
import telling_rows
import telling_slips
import telling_templates
from telling_pilot import Pilot, stages

MODULES = [telling_rows, telling_ends, telling_slips, telling_letters, telling_templates,
           telling_calendar]


def main():
    Pilot.program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        Pilot.work = work
        stages()
        with ThreadPoolExecutor(os.cpu_count()) as several:
            for played in [several.submit(scenario) for module in MODULES for scenario in module.SCENARIOS]:
                played.result()
    pilots = sorted(Pilot.played_ones, key=lambda pilot: pilot.name)
    faults = [f"{pilot.name}: {fault}".replace(work, "WORK") for pilot in pilots for fault in pilot.faults]
    if faults:
        sys.exit("\n\n".join([*faults, f"{len(faults)} faults in {len(pilots)} pilots"]))
    print(f"{len(pilots)} pilots told what they owed" +
          ("" if telling_calendar.SCENARIOS else f" (calendars left out: {telling_calendar.SYSTEM} has no icalendar)"))


main()
