#!/usr/bin/env python3
"""bundle_read_back.py IFAPILOT DATABASE NOW: writes a bundle and reads it back as others would: its data package against
what Table Schema says of each type and key, every file with Python's csv, with the sqlite3 shell and with Miller, which
must all find the same rows under the same headers. So with each option, and with hostile text in the records."""

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

program, pilot, now = sys.argv[1:]
work = tempfile.TemporaryDirectory()
database = os.path.join(work.name, "pilot.db")
shutil.copy(pilot, database)

HOSTILE = ["=1+1", '=HYPERLINK("http://x.invalid";"y"), "so"', "+44 115;x", "-2+3", "@SUM(A1)", "'=already", "'0115",
           "\u05d0\u05d1 mirrored", "a,b;c\"d", "{{x}}<b>&amp;", "\uff1d1+1"]
TURNED = ["5-9", "10-15", "1/2", "3-4-26", "mar-1", "2 May 2026", "SEPT2", "12:30", "5 pm", "0042", "1E5", "1e-5", "1.50", "50 %",
          "(5)", "\u00a3924", "1,000", "123456789012", "1 1/2", "TRUE"]


def run(words, **more):
    return subprocess.run(words, check=True, capture_output=True, **more).stdout.decode("utf-8")


def need(truth, what):
    if not truth:
        sys.exit(what)


def is_of_type(kind, text):
    shapes = {
        "integer": r"-?[0-9]+",
        "number": r"-?[0-9]+(\.[0-9]+)?",
        "boolean": r"true|false",
        "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "datetime": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
        "string": r"(?s:.*)",
    }
    return re.fullmatch(shapes[kind], text) is not None


def python_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    return header, rows


def sqlite_rows(path):
    script = f".mode csv\n.import '{path}' t\n.mode json\nSELECT * FROM t;\n"
    told = run(["sqlite3", ":memory:"], input=script.encode())
    rows = json.loads(told) if told.strip() else []
    return [list(row.values()) for row in rows], (list(rows[0]) if rows else None)


def miller_rows(path):
    told = run(["mlr", "--icsv", "--ojson", "--infer-none", "cat", path])
    rows = json.loads(told) if told.strip() else []  # of a header alone Miller 6.6 prints [], 6.13 nothing
    return [list(row.values()) for row in rows], (list(rows[0]) if rows else None)


def ifapilot(*words):
    return run([program, *words, "--db", database, "--now", now])


def child_references():
    told = json.loads(ifapilot("report", "placements", "--identifiable", "--reason", "test", "--format", "json"))["rows"]
    need(told and all(row["child"] and row["child_token"].startswith("c-") for row in told), "no child in the pilot")
    return [row["child"] for row in told]


def check_rows(resource, header, rows):
    fields = resource["schema"]["fields"]
    name = resource["name"]
    need(header == [field["name"] for field in fields], f"{name}: header and fields differ")
    need(all(field["description"] and field.get("source") for field in fields), f"{name}: a column that is not explained")
    for number, row in enumerate(rows, 2):
        need(len(row) == len(header), f"{name}: line {number} has {len(row)} cells")
        for field, cell in zip(fields, row):
            need(cell == "" or is_of_type(field["type"], cell), f"{name}: {field['name']} {cell!r} is no {field['type']}")
    key = [header.index(column) for column in resource["schema"].get("primaryKey", [])]
    if key:
        keys = [tuple(row[i] for i in key) for row in rows]
        need(len(set(keys)) == len(keys) and all(all(k) for k in keys), f"{name}: the key does not tell rows apart")


def read_resource(bundle, resource):
    """Its columns, each with the set of its cells; read alike by all three."""
    name, path = resource["name"], os.path.join(bundle, resource["path"])
    with open(path, "rb") as file:
        data = file.read()
    need(os.stat(path).st_mode & 0o777 == 0o600, f"{name}: open to others")
    need(len(data) == resource["bytes"] and "sha256:" + hashlib.sha256(data).hexdigest() == resource["hash"],
         f"{name}: size or hash")
    # Readers of data packages know no encoding `utf-8-sig`, and take a mark for a part of the first column's name.
    need(resource["encoding"] == "utf-8" and not data.startswith(b"\xef\xbb\xbf"), f"{name}: its encoding")
    if copy := resource.get("copyForExcel"):
        need(os.stat(os.path.join(bundle, copy)).st_mode & 0o777 == 0o600, f"{copy}: open to others")
        with open(os.path.join(bundle, copy), "rb") as file:
            need(file.read() == b"\xef\xbb\xbf" + data, f"{copy}: is another text than {path}")
    header, rows = python_rows(path)
    check_rows(resource, header, rows)
    for reader in (sqlite_rows, miller_rows):
        theirs, their_header = reader(path)
        need(theirs == rows, f"{name}: {reader.__name__} differ from Python's")
        need(their_header in (None, header), f"{name}: {reader.__name__}: header")
    # No child can be told by it: not one reference of the profiles stands in any file (A-CHILD).
    need(not any(child.encode() in data for child in children), f"{name}: a child's reference")
    return {column: [row[i] for row in rows] for i, column in enumerate(header)}


def check_references(resources, columns):
    checked = 0
    for resource in resources:
        for key in resource["schema"].get("foreignKeys", []):
            there = set(columns[key["reference"]["resource"]][key["reference"]["fields"]])
            here = set(columns[resource["name"]][key["fields"]]) - {""}
            need(here <= there, f"{resource['name']}: {key['fields']} {here - there} is not in {key['reference']['resource']}")
            checked += len(here)
    return checked


def check_hostile(columns, guarded):
    """What was typed comes out as it is, with an apostrophe before what a spreadsheet would run."""
    for text in HOSTILE + TURNED:
        runs = text in TURNED or text.lstrip("'")[:1] in tuple("=+-@") or re.match("'+[0-9]", text)
        wanted = "'" + text if guarded and runs else text
        need(wanted in columns["providers"]["name"], f"{wanted!r} is not among the providers")
        if "notes" in columns["vacancies"]:
            need(wanted in columns["vacancies"]["notes"], f"{wanted!r} is not among the notes")


def read_back(name, *options):
    bundle = os.path.join(work.name, name)
    ifapilot("report", "bundle", "--output", bundle, *options)
    with open(os.path.join(bundle, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    resources = package["resources"]
    need(re.fullmatch(r"[a-z0-9._-]+", package["name"]), "the package's name")
    need(package["profile"] == "tabular-data-package" and package["licenses"]
         and is_of_type("datetime", package["created"]), "the package's own fields")
    for_excel = [r["copyForExcel"] for r in resources if "copyForExcel" in r]
    need(len(for_excel) == (len(resources) if "--excel" in options else 0), "copies for Excel")
    files = [os.path.relpath(os.path.join(where, file), bundle) for where, _, names in os.walk(bundle) for file in names]
    need(sorted(files) == sorted([r["path"] for r in resources] + ["datapackage.json"] + for_excel),
         "a file that nobody describes, or the other way round")
    need(all(os.stat(where).st_mode & 0o777 == 0o700 for where, _, _ in os.walk(bundle)), "the directory is open to others")
    columns = {resource["name"]: read_resource(bundle, resource) for resource in resources}
    return columns, check_references(resources, columns)


def cell_of(value):
    """As CSV has what JSON has: an amount of pence is handled by whoever knows the column."""
    if isinstance(value, list):
        return ";".join(cell_of(one) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def sqlite_records(text, path):
    """The records of JSON, at `path` in it, as SQLite reads them: each field as its name, type and text."""
    file = os.path.join(work.name, "read.json")
    with open(file, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    told = run(["sqlite3", ":memory:", "-cmd", ".mode list", f"""
        SELECT r.key || ' ' || hex(f.key) || ' ' || f.type || ' ' || hex(f.value)
        FROM json_each(CAST(readfile('{file}') AS TEXT), '{path}') r, json_each(r.value) f ORDER BY r.key, f.id"""])
    records = []
    for line in told.splitlines():
        row, key, kind, value = (line.split(" ") + [""])[:4]
        if int(row) == len(records):
            records.append({})
        value = bytes.fromhex(value).decode("utf-8")
        read = {"null": lambda _: None, "true": lambda _: True, "false": lambda _: False, "integer": int, "real": float,
                "text": str, "array": json.loads, "object": json.loads}
        records[-1][bytes.fromhex(key).decode("utf-8")] = read[kind](value)
    return records


def is_same(one, other):
    if isinstance(one, float):
        return abs(one - other) < 1e-9  # SQLite writes fifteen digits
    return one == other


def check_formats(name):
    """One report in each format says the same, by two readers of each."""
    table = ifapilot("report", name, "--format", "csv")
    need(ifapilot("report", name, "--format", "csv", "--excel") == "\ufeff" + table, f"{name}: --excel is another text")
    header, *rows = csv.reader(table.splitlines(keepends=True), strict=True)
    as_json, as_lines = ifapilot("report", name, "--format", "json"), ifapilot("report", name, "--format", "jsonl")
    records = json.loads(as_json)["rows"]
    lines = [json.loads(line) for line in as_lines.splitlines()]
    need(lines == records, f"{name}: jsonl differs from json")
    for theirs in (sqlite_records(as_json, "$.rows"), sqlite_records("[" + ",".join(as_lines.splitlines()) + "]", "$")):
        need(len(theirs) == len(records) and all(
            list(a) == list(b) and all(is_same(a[key], b[key]) for key in a) for a, b in zip(records, theirs)),
            f"{name}: SQLite reads other records out of JSON than Python")
    need(len(records) == len(rows), f"{name}: json has another number of rows")
    for record, row in zip(records, rows):
        need(len(record) == len(header), f"{name}: json has other columns")
        for (key, value), column, cell in zip(record.items(), header, row):
            if key == column + "_pence" or (key == column and column.endswith("_pence")):
                value = None if value is None else f"{value / 100:.2f}"
            else:
                need(key == column, f"{name}: {key} is {column} in CSV")
            need(isinstance(value, (float, dict)) or cell.lstrip("'") == cell_of(value).lstrip("'"),
                 f"{name}: {column} is {value!r} in json and {cell!r} in CSV")
    return len(rows)


children = child_references()
for number, text in enumerate(HOSTILE + TURNED, 1):
    ifapilot("provider", "add", f"odd{number}", f"--name={text}")
    ifapilot("vacancy", "add", "--provider", f"odd{number}", "--carer", f"odd{number}-1", "--area", "derby", "--available",
             "unknown", f"--notes={text}")

columns, references = read_back("plain")
need(sum(check_formats(name) for name in columns) > 100, "the reports in each format")
need(references > 20 and "notes" not in columns["vacancies"], "the plain bundle")
check_hostile(columns, True)
columns, _ = read_back("excel", "--excel", "--free-text")
check_hostile(columns, True)
columns, _ = read_back("raw", "--raw", "--free-text")
check_hostile(columns, False)
columns, references = read_back("part", "--authority", "nottinghamshire", "--from", "2026-03-02")
need(references == 0 and set(columns["offers"]["authority"]) == {"nottinghamshire"}, "the bundle of an authority")
columns, _ = read_back("suppressed", "--suppress-small")
need("offers" not in columns and not set("1234") & set(columns["caps"]["in_area"]), "the bundle without small counts")
print(f"5 bundles, read alike by Python, sqlite3 and Miller; {len(HOSTILE + TURNED)} hostile texts came out as they are")
