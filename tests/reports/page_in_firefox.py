#!/usr/bin/env python3
"""page_in_firefox.py FIREFOX IFAPILOT DB [KEEP]: the page of the pilot in DB in a second engine (page_in_browser.sh has the
first): every figure of `report kpi --format csv` stands in what it has made of it, hostile text has become nothing but text,
nothing reaches beyond the window at any width, and its picture is not blank. Firefox is spoken to by Marionette, which it
brings itself. KEEP: a directory for its pictures."""

import base64
import csv
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile

firefox, program, pilot = sys.argv[1:4]
keep = sys.argv[4] if len(sys.argv) > 4 else None
work = tempfile.TemporaryDirectory()
database = os.path.join(work.name, "pilot.db")
shutil.copy(pilot, database)
HOSTILE = '<script>document.title="ran"</script>"=1+1'


def need(truth, what):
    if not truth:
        sys.exit(what)


def run(*words):
    environment = {**os.environ, "IFAPILOT_DB": database, "IFAPILOT_NOW": "2026-04-20T10:00"}
    return subprocess.run([program, *words], check=True, capture_output=True, env=environment).stdout.decode("utf-8")


class Firefox:
    """One window without a screen."""

    def __init__(self):
        profile = os.path.join(work.name, "profile")
        os.mkdir(profile)
        with open(os.path.join(profile, "user.js"), "w", encoding="utf-8") as settings:
            settings.write('user_pref("marionette.port", 0);\nuser_pref("remote.log.level", "Info");\n')
        environment = {**os.environ, "HOME": work.name, "MOZ_HEADLESS": "1"}
        self.process = subprocess.Popen(
            [firefox, "--headless", "--marionette", "--no-remote", "--profile", profile], env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.number = 0
        self.stream = socket.create_connection(("127.0.0.1", self.port()), timeout=60).makefile("rwb")
        self.heard()  # it greets
        self.say("WebDriver:NewSession", {})

    def port(self):
        """That it listens on, which it says once it does."""
        for line in self.process.stdout:
            if found := re.search(r"Listening on port (\d+)", line):
                return int(found[1])
        sys.exit("the browser does not listen")

    def heard(self):
        length = b""
        while (byte := self.stream.read(1)) != b":":
            length += byte
        return json.loads(self.stream.read(int(length)))

    def say(self, command, what):
        self.number += 1
        message = json.dumps([0, self.number, command, what]).encode("utf-8")
        self.stream.write(f"{len(message)}:".encode("ascii") + message)
        self.stream.flush()
        _, _, error, result = self.heard()
        need(error is None, f"{command}: {error}")
        return result.get("value") if isinstance(result, dict) else result

    def open(self, name):
        self.say("WebDriver:Navigate", {"url": "file://" + os.path.join(work.name, name)})

    def ask(self, script):
        return self.say("WebDriver:ExecuteScript", {"script": script, "args": []})

    def picture(self):
        return base64.b64decode(self.say("WebDriver:TakeScreenshot", {"full": True, "hash": False}))

    def close(self):
        self.process.terminate()
        self.process.wait()


run("provider", "add", "hostile", "--name", HOSTILE)
run("policy", "set", "baseline_transfer_days", "30", "--reason", "as before the pilot")
figures = list(csv.DictReader(io.StringIO(run("report", "kpi", "--format", "csv"))))
need(len(figures) >= 20, "there are too few figures to look for")
run("report", "html", "--output", os.path.join(work.name, "pilot.html"))
with open(os.path.join(work.name, "kpi.html"), "w", encoding="utf-8") as page:
    page.write(run("report", "kpi", "--format", "html"))
with open(os.path.join(work.name, "loud.html"), "w", encoding="utf-8") as page:
    page.write(f"<!DOCTYPE html><title>x</title><p>{HOSTILE}</p>")

READ = """return [...document.querySelectorAll('tr')].map(row => Object.assign({}, ...[...row.querySelectorAll('[data-name]')]
  .map(cell => ({[cell.dataset.name]: {...cell.dataset}}))))"""

browser = Firefox()
try:
    browser.open("loud.html")
    need(browser.ask("return document.title") == "ran", "no script runs at all: that none ran would mean nothing")
    blank = len(browser.picture())
    for name in ("pilot.html", "kpi.html"):
        browser.open(name)
        need(browser.ask("return document.title") != "ran", f"{name}: hostile text has run")
        need(browser.ask("return document.scripts.length") == 0, f"{name} has a script")
        rows = browser.ask(READ)
        for figure in figures:
            wanted = {key: figure[key] for key in ("numerator", "denominator", "cases")}
            found = any(row.get("name", {}).get("value") == figure["name"] and
                        row.get("value", {}).get("value") == figure["value"] and
                        wanted.items() <= row.get("of", {}).items() for row in rows)
            need(found, f"{name}: not on the page: {figure['name']} {wanted}")
        for width in (1400, 1000, 500):
            browser.say("WebDriver:SetWindowRect", {"width": width, "height": 1000})
            wide = browser.ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            need(wide <= 0, f"{name}: reaches {wide} beyond a window {width} wide")
            image = browser.picture()
            need(len(image) > 10 * blank, f"{name}: the picture {width} wide is blank")
            if keep:
                os.makedirs(keep, exist_ok=True)
                with open(os.path.join(keep, f"{name}-{width}.png"), "wb") as file:
                    file.write(image)
    browser.open("pilot.html")
    need(HOSTILE in browser.ask("return document.body.textContent"), "the hostile name is not on the page")
finally:
    browser.close()
