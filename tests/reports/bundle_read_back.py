#!/usr/bin/env python3
"""bundle_read_back.py IFAPILOT DATABASE NOW: writes a bundle and reads it back as others would: its data package against
what Table Schema says of each type and key, every file with Python's csv, with the sqlite3 shell and with Miller, which
must all find the same rows under the same headers."""

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

program, database, now = sys.argv[1:]
work = tempfile.mkdtemp()
bundle = os.path.join(work, "bundle")


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
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    return header, rows


def sqlite_rows(path):
    script = f".mode csv\n.import '{path}' t\n.mode json\nSELECT * FROM t;\n"
    told = run(["sqlite3", ":memory:"], input=script.encode())
    rows = json.loads(told) if told.strip() else []
    return [list(row.values()) for row in rows], (list(rows[0]) if rows else None)


def miller_rows(path):
    rows = json.loads(run(["mlr", "--icsv", "--ojson", "--infer-none", "cat", path]))
    return [list(row.values()) for row in rows], (list(rows[0]) if rows else None)


run([program, "report", "bundle", "--db", database, "--now", now, "--output", bundle])
with open(os.path.join(bundle, "datapackage.json"), encoding="utf-8") as file:
    package = json.load(file)

need(re.fullmatch(r"[a-z0-9._-]+", package["name"]), "the package's name")
need(package["profile"] == "tabular-data-package" and package["licenses"] and is_of_type("datetime", package["created"]),
     "the package's own fields")
need(sorted(os.listdir(bundle)) == sorted([r["path"] for r in package["resources"]] + ["datapackage.json"]),
     "a file that nobody describes, or the other way round")
need(os.stat(bundle).st_mode & 0o777 == 0o700, "the directory is open to others")

columns = {}
for resource in package["resources"]:
    name, path = resource["name"], os.path.join(bundle, resource["path"])
    with open(path, "rb") as file:
        data = file.read()
    need(os.stat(path).st_mode & 0o777 == 0o600, f"{name}: open to others")
    need(len(data) == resource["bytes"] and "sha256:" + hashlib.sha256(data).hexdigest() == resource["hash"],
         f"{name}: size or hash")
    header, rows = python_rows(path)
    fields = resource["schema"]["fields"]
    need(header == [field["name"] for field in fields], f"{name}: header and fields differ")
    need(all(field["description"] and field.get("source") for field in fields), f"{name}: a column that is not explained")
    for number, row in enumerate(rows, 2):
        need(len(row) == len(header), f"{name}: line {number} has {len(row)} cells")
        for field, cell in zip(fields, row):
            need(cell == "" or is_of_type(field["type"], cell), f"{name}: {field['name']} {cell!r} is no {field['type']}")
    for reader in (sqlite_rows, miller_rows):
        theirs, their_header = reader(path)
        need(theirs == rows, f"{name}: {reader.__name__} differ from Python's")
        need(their_header in (None, header), f"{name}: {reader.__name__}: header")
    key = [header.index(column) for column in resource["schema"].get("primaryKey", [])]
    if key:
        keys = [tuple(row[i] for i in key) for row in rows]
        need(len(set(keys)) == len(keys) and all(all(k) for k in keys), f"{name}: the key does not tell rows apart")
    columns[name] = {column: {row[i] for row in rows} for i, column in enumerate(header)}

for resource in package["resources"]:
    for key in resource["schema"].get("foreignKeys", []):
        there = columns[key["reference"]["resource"]][key["reference"]["fields"]]
        here = columns[resource["name"]][key["fields"]] - {""}
        need(here <= there, f"{resource['name']}: {key['fields']} {here - there} is not in {key['reference']['resource']}")

# No child can be told by it: not one reference of the profiles stands in any file (A-CHILD).
told = json.loads(run([program, "report", "placements", "--identifiable", "--reason", "test", "--format", "json", "--db",
                       database, "--now", now]))["rows"]
need(told and all(row["child"] and row["child_token"].startswith("c-") for row in told), "no child in the pilot")
for resource in package["resources"]:
    with open(os.path.join(bundle, resource["path"]), encoding="utf-8") as file:
        text = file.read()
    need(not any(row["child"] in text for row in told), f"{resource['name']}: a child's reference")

print(f"{len(package['resources'])} reports, read alike by Python, sqlite3 and Miller")
