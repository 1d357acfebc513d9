#!/usr/bin/env python3
"""spreadsheet.py IFAPILOT DATABASE NOW: no cell of a bundle becomes something else in a spreadsheet. Every cell of every
report that is a text is held against what spreadsheets are known to turn; where LibreOffice is installed it opens every
file besides, and each text must still be that text. The pilot has names and references in it that ask for trouble."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

program, pilot, now = sys.argv[1:]

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
TURNS = re.compile(rf"""
    0\d+ | \d{{12,}} | \d*\.\d+ | \d+\. | \d{{1,3}}(,\d{{3}})+(\.\d+)?      # another number than it looks
  | \d+(\.\d+)?e[+-]?\d+ | \d+\ \d+/\d+                                 # 1E5, 1 1/2
  | [$\u00a3\u20ac]\ ?\d[\d.,]* | \d[\d.,]*\ ?[%$\u00a3\u20ac] | \(\d[\d.,]*\)
  | \d+[-/]\d+([-/]\d+)? | \d+\.\d+\.\d+                               # 5-9, 2026/1, 1.3.26
  | \d+[-/. ]*{MONTH}[-/. ]*\d* | {MONTH}[-/. ]*\d+([-/, ]+\d+)?         # 1-mar, mar1, May 2, 2026
  | \d+(:\d+)+(\.\d+)?(\ ?[ap]m?)? | \d+\ ?[ap]m? | true | false | [=+\-@\t\r].*""", re.VERBOSE | re.IGNORECASE)
AWKWARD = ["5-9", "0042", "1e5", "3-4", "mar-1", "dec1", "12-3-26", "oak-17", "17"]
NS = {"t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
      "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}


def ifapilot(*words):
    subprocess.run([program, *words, "--db", database, "--now", now], check=True, capture_output=True)


def texts(package, bundle):
    """Of every resource the cells that are texts: file, row, column, cell."""
    for resource in package["resources"]:
        with open(os.path.join(bundle, resource["path"]), encoding="utf-8", newline="") as file:
            _, *rows = csv.reader(file, strict=True)
        for number, row in enumerate(rows, 1):
            for column, field in enumerate(resource["schema"]["fields"]):
                # London days, joined: a single one is the day that it is.
                if field["type"] == "string" and field.get("unit") != "London days" and row[column]:
                    yield resource["path"], number, column, row[column]


def open_all(office, bundle, paths):
    """In one go, as it takes long to start; British English, numbers and dates recognised."""
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", "fods",
                    "--infilter=CSV:44,34,76,1,,2057,false,true", "--outdir", os.path.join(work, "opened"),
                    *(os.path.join(bundle, path) for path in paths)], check=True, capture_output=True, timeout=240)


def opened(path):
    """The cells of a file as LibreOffice has them: kind and words."""
    tree = xml.parse(os.path.join(work, "opened", path.replace(".csv", ".fods")))
    rows = []
    for row in tree.iterfind(".//t:table-row", NS):
        cells = []
        for cell in row.iterfind("t:table-cell", NS):
            words = "\n".join("".join(line.itertext()) for line in cell.iterfind("x:p", NS))
            kind = cell.get(f"{{{NS['o']}}}value-type")
            cells += [(kind, words)] * min(int(cell.get(f"{{{NS['t']}}}number-columns-repeated", 1)), 200)
        rows += [cells] * min(int(row.get(f"{{{NS['t']}}}number-rows-repeated", 1)), 200)
    return rows


with tempfile.TemporaryDirectory() as work:
    database, bundle = os.path.join(work, "pilot.db"), os.path.join(work, "bundle")
    shutil.copy(pilot, database)
    for number, text in enumerate(AWKWARD, 1):
        ifapilot("provider", "add", f"odd{number}", f"--name={text}")
        ifapilot("vacancy", "add", "--provider", f"odd{number}", "--carer", text, "--area", "derby", "--available", "unknown",
                 "--ages", "5-9", f"--notes={text}")
    ifapilot("report", "bundle", "--output", bundle, "--free-text")
    with open(os.path.join(bundle, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    cells = list(texts(package, bundle))
    faults = [f"{path} row {row} column {column}: {cell!r} would be turned"
              for path, row, column, cell in cells if TURNS.fullmatch(cell)]
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office:
        paths = [resource["path"] for resource in package["resources"]]
        open_all(office, bundle, paths)
        sheets = {path: opened(path) for path in paths}
        for path, row, column, cell in cells:
            kind, words = sheets[path][row][column]
            if cell.isdecimal():
                continue  # a plain number, shown as it is
            if kind != "string" or words.split() != cell.split():
                faults.append(f"{path} row {row} column {column}: {cell!r} became {words!r}, a {kind}")
if not any(cell == "'0042" for _, _, _, cell in cells):
    faults.append("the awkward texts are not in the bundle")
if faults:
    sys.exit("\n".join(faults))
print(f"{len(cells)} texts stay what they are" + ("" if office else " (by their patterns: LibreOffice is not installed)"))
