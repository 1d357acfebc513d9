"""What the modules of telling.py share: a small pilot that is played through the binary, kept as it stood at each stage of
a case, and what is looked at in it. Nothing here knows how the program works out what is owed."""

import json
import os
import re
import shlex
import shutil
import subprocess

CHILD = "nts-2026-0117"
OWN_CHILD = "rut-0042"
KEYS = {"about", "vacancy", "offer", "authority", "to", "to_address", "cc", "subject", "body", "mailto", "told", "fact"}
PARTIES = {"authority": "uasc@derby.example", "provider": "placements@oak.example", "home-office": "nts@ho.example"}


class Fault(Exception):
    """A command that did not end as it should: what comes after it in the case cannot be judged."""


def flat(text):
    return re.sub(r"\s+", " ", text)


class Pilot:
    """A file, a clock, and what was typed so far. Faults are noted, each with what led to it."""

    program = None
    work = None
    stages = {}
    played_ones = []

    def __init__(self, name, stage=None, at=None):
        self.name, self.faults, self.typed, self.now = name, [], [], None
        self.played_ones.append(self)
        self.file = os.path.join(self.work, f"{name}.db")
        if stage:
            kept = self.stages[stage]
            shutil.copy(kept.file, self.file)
            self.typed, self.now = list(kept.typed), kept.now
        if at:
            self.at(at)

    def __enter__(self):
        return self

    def __exit__(self, kind, fault, _):
        if kind and issubclass(kind, Exception):
            self.expect(False, f"broke off: {'' if kind is Fault else kind.__name__ + ' '}{fault}")
        return kind is not None and issubclass(kind, Exception)

    def keep(self, stage):
        self.stages[stage] = self
        return Pilot(f"{self.name}+", stage)

    def at(self, instant):
        self.now = instant
        self.typed.append(f"export IFAPILOT_NOW={instant}")
        return self

    def call(self, *words, text=None, seconds=60):
        env = {**os.environ, "IFAPILOT_NOW": self.now, "IFAPILOT_DB": self.file, "TZ": "UTC", "XDG_CONFIG_HOME": self.work}
        return subprocess.run([self.program, *words], capture_output=True, env=env, input=text, check=False, timeout=seconds)

    def run(self, *words, code=0, text=None):
        """A command as it is typed, which must end with that code."""
        words = tuple(word for part in words for word in (shlex.split(part) if isinstance(part, str) else part))
        self.typed.append("ifapilot " + shlex.join(words))
        told = self.call(*words, text=text)
        if told.returncode != code:
            raise Fault(f"exit code {told.returncode} instead of {code}: {told.stderr.decode()}{told.stdout.decode()}")
        return told

    def does(self, *lines):
        for line in lines:
            self.run(line)
        return self

    def json(self, *words):
        """A look: left out of what was typed, unless it fails."""
        words = tuple(word for part in words for word in (shlex.split(part) if isinstance(part, str) else part))
        told = self.call(*words, "--format", "json")
        if told.returncode:
            raise Fault(f"{shlex.join(words)}: exit code {told.returncode}: {told.stderr.decode()}")
        return json.loads(told.stdout)

    def writes(self, *words):
        """The record that a write prints."""
        told = json.loads(self.run(*words, "--format json").stdout)
        return told

    def refuses(self, line, *says, code=1):
        """A command that is refused, with an empty stdout; its message has each of `says`."""
        told = self.run(line, code=code)
        message = flat(told.stderr.decode())
        self.expect(told.stdout == b"", f"a refusal prints {told.stdout!r}")
        for words in says:
            self.expect(words in message, f"the refusal does not say {words!r}: {message}")
        return message

    def knows(self, line):
        """Does it, unless the word is reserved for later (exit 2)."""
        words = tuple(shlex.split(line))
        done = self.call(*words).returncode == 0
        self.typed += ["ifapilot " + line] * done
        return done

    def expect(self, holds, what):
        if not holds:
            self.faults.append(f"{what}\n      after: " + "\n             ".join(self.typed[-14:]))
        return holds

    def same(self, what, is_, should):
        return self.expect(is_ == should, f"{what}\n      is:        {is_}\n      should be: {should}")

    # What is owed.

    def outstanding(self):
        return [row for row in self.json("report outstanding")["rows"] if row["kind"] == "tell"]

    def owed(self, record="V1"):
        """about, to and the number of the offer, of one vacancy or one authority."""
        mine = "vacancy" if re.fullmatch(r"V\d+", record) else "authority"
        return sorted((row["about"], row["to"]) for row in self.outstanding() if row[mine] == record)

    def owes(self, *rows, record="V1"):
        self.same(f"owed of {record}", self.owed(record), sorted(rows))
        return self

    def tells(self, *only, record="V1"):
        """Tells what is owed of the case, all or of those kinds."""
        for row in self.outstanding():
            if record in (row["vacancy"], row["authority"]) and (not only or row["about"] in only):
                self.run(told_words(row["action"]))
        return self

    def drafts(self, about, record="V1", to=None):
        drafts = self.json("message", about, record, *(["--to", to] if to else []))
        return drafts["rows"] if "rows" in drafts else [drafts]

    # One row of the table, through its life.

    def played(self, *rows, record="V1", offer="O1", live=True, means=None, others=(), twice=True):
        """Each row is about, to, and what its message says. They are owed, and `others` of the same case; each is
        drafted, told by its own action, gone, and owed again once that is voided; in the end all are told."""
        of_pilot = not re.fullmatch(r"V\d+", record)
        means = means or record
        pairs = [(about, to) for about, to, *_ in rows]
        self.owes(*pairs, *others, record=record)
        mine = {(row["about"], row["to"]): row for row in self.outstanding()
                if record in (row["vacancy"], row["authority"] if of_pilot else None)}
        self.looks_at_agenda([*pairs, *others], record, live)
        if not of_pilot:
            self.same(f"to_tell of show {record}", sorted((row["about"], row["to"]) for row in
                                                          self.json("show", record)["to_tell"]), sorted([*pairs, *others]))
        for about, to, *says in rows:
            row = mine.get((about, to))
            if row is None:
                continue
            expected = {"kind": "tell", "rule": "M-TELL", "vacancy": None if of_pilot else record, "offer": offer,
                        "action": f"ifapilot told {means} {to} --about {about}"}
            self.same(f"row of {about} to {to}", {key: row[key] for key in expected}, expected)
            self.reads(self.drafts(about, means, to)[0], about, to, says)
            told = self.writes(told_words(row["action"]))
            self.same("what told prints", (told["about"], told["to"]), (about, to))
            self.expect((about, to) not in self.owed(record), f"{about} to {to} is told, and still owed")
            if twice:
                draft = self.drafts(about, means, to)[0]
                self.same("when the draft says it was told", draft["told"], told["told_at"])
                self.reads(draft, about, to, says)
                self.writes("void", told["fact"], "--reason slip")
                again = [any_ for any_ in self.outstanding() if (any_["about"], any_["to"], any_["action"]) ==
                         (about, to, row["action"])]
                self.same(f"{about} to {to}, its telling voided", again, [row])
                self.run(told_words(row["action"]))
        self.owes(*others, record=record)
        return self

    def looks_at_agenda(self, pairs, record, live):
        rows = [row for row in self.json("agenda")["rows"] if row["rule"] == "M-TELL" and row["vacancy"] == record]
        if not live or not pairs:
            self.same(f"agenda rows of {record} to tell", rows, [])
            return
        if not self.same(f"number of agenda rows of {record} to tell", len(rows), 1):
            return
        row = rows[0]
        self.same("agenda's about", sorted(row["about"]), sorted({about for about, _ in pairs}))
        self.same("agenda's to", sorted(row["to"]), sorted({to for _, to in pairs}))
        self.same("agenda's due_at and overdue_minutes", (row["due_at"], row["overdue_minutes"]), (None, None))
        typed = re.fullmatch(r"ifapilot message (\S+) (\S+)", row["action"])
        self.expect(typed and typed[1] in row["about"], f"agenda's action is {row['action']!r}")
        if typed:
            self.drafts(typed[1], typed[2])

    def reads(self, draft, about, to, says=()):
        """What holds of every draft, and what this one has to say."""
        self.expect(KEYS <= draft.keys(), f"keys of a draft: {sorted(KEYS - draft.keys())} missing")
        self.same("about and to of the draft", (draft["about"], draft["to"]), (about, to))
        subject, body = draft["subject"], draft["body"]
        names_child = CHILD in body or OWN_CHILD in body
        self.expect(subject and "\n" not in subject, f"subject {subject!r}")
        self.expect(CHILD not in subject and OWN_CHILD not in subject, f"the subject names the child: {subject}")
        self.expect("{{" not in body and "  \n" not in body and "\n\n\n" not in body, f"loose ends in: {body}")
        self.expect(body.startswith(("Dear ", "Hello")) and "Isobel Westbury" in body, f"greeting or signature: {body}")
        self.same("a link beside a child" if names_child else "a link", draft["mailto"] is None, names_child)
        for words in says:
            self.expect(flat(words).lower() in flat(subject + " " + body).lower(),
                        f"{about} to {to} does not say {words!r}:\n{subject}\n{body}")


def told_words(action):
    """An action as it is shown, to be typed."""
    name, *words = shlex.split(action)
    assert name == "ifapilot", action
    return words


def stages():
    """A case as it goes, everything told at each stage; the first day of the pilot is 1 March 2026."""
    Pilot.stages.clear()
    pilot = Pilot("base").at("2026-03-02T09:00").does(
        "init --pilot-start 2026-03-01",
        *(f"authority add {code} --name {name} --position {place} --contact 'Lead {name}' --email uasc@{code}.example "
          f"--phone '01632 960 00{place}'" for place, (code, name) in
          enumerate([("derby", "Derby"), ("leicester", "Leicester"), ("rutland", "Rutland")], 1)),
        "provider add oak --name 'Oak Fostering' --contact 'Jo Place' --email placements@oak.example --phone '01632 960 101'",
        "provider add ash --name 'Ash Families' --contact 'Pat Home' --email duty@ash.example --phone '01632 960 102'",
        "partnership update --name 'East Midlands SMP' --officer 'Isobel Westbury' --email pilot@emsmp.example "
        "--phone '0116 496 0200' --forms-to forms@emsmp.example --home-office-email nts@ho.example "
        "--home-office-phone '020 7946 0000'")
    pilot = pilot.keep("base").at("2026-03-02T10:00").does(
        "vacancy add --provider oak --carer oak-17 --area rutland --available 2026-03-23 --ages 10-15 --sex any "
        "--languages Tigrinya,Arabic --notes 'two carers with a garden'")
    pilot = pilot.keep("vacant").does("offer V1")
    pilot = pilot.keep("offered").at("2026-03-02T11:00").does(
        "respond O1 accept --via phone --reason-code good-match --contract spot --terms-ref dcc-1")
    pilot = pilot.keep("fresh").tells()
    pilot = pilot.keep("accepted").at("2026-03-03T10:00").does(
        "match contact V1 --terms-received", "vacancy confirm V1 --available 2026-03-23",
        "match terms V1 --contract spot --terms-ref dcc-1 --weekly-cost 900.00 --confirmed").tells()
    pilot = pilot.keep("ready").at("2026-03-19T09:00").does("refer request V1")
    pilot = pilot.keep("requested").at("2026-03-20T10:00").does(
        f"refer profile V1 --child {CHILD} --age 14 --sex male --languages Tigrinya --referred-on 2026-03-16").tells()
    pilot = pilot.keep("profiled").at("2026-03-20T15:00").does("match accept V1").tells()
    pilot = pilot.keep("matched").at("2026-03-20T16:00").does("transfer arrange V1 --on 2026-03-24").tells()
    pilot = pilot.keep("moving").at("2026-03-24T15:00").does("transfer complete V1 --arrived-on 2026-03-24").tells()
    pilot.keep("placed")
    own = Pilot("own", "ready").at("2026-03-20T10:00").does(
        f"match own V1 --child {OWN_CHILD} --age 15 --sex female --referred-on 2026-03-02")
    own = own.keep("own").does("match accept V1", "transfer arrange V1 --on 2026-03-24").tells()
    own.keep("own-moving")
    bound = Pilot("bound", "profiled").at("2026-03-21T09:00").does("match proceed V1 --accept-duty").tells()
    bound.keep("bound")
    for name, stage in Pilot.stages.items():
        if name not in ("base", "vacant", "offered", "fresh"):
            stage.owes()
