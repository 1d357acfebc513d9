"""What `message` writes: mails that Python's own parser opens by its strict policy, a draft of everything owed, and the
trace that a message about a child leaves (A-AUDIT)."""

import email
import email.header
import email.policy
import hashlib
import json
import os
import re
import sqlite3
import stat
import urllib.parse

from telling_pilot import CHILD, Pilot

A, P, H = "authority", "provider", "home-office"
NAMES = ["Zoë, O'Brien", '"Zoë, O\'Brien" <x>', "Łukasz Żółć", "محمد الأحمد", "李 雷", "Sam 😀 Lead",
         "=?utf-8?q?Bcc:_x?=", "a@b.example, c@d.example", "Doe; Jane:", "back\\slash", "ä" * 50, "x" * 100, "😀" * 25, "Bcc: x@y.example", "(remark)", "."]
NO_ADDRESSES = ["a b@derby.example", "a@b@derby.example", "a@", "@derby.example", "a@derby.example,b@derby.example",
                "a@derby.example;b@derby.example", "Sam <a@derby.example> <b@derby.example>", "a@derby.example\nBcc: b@derby.example",
                "a@derby.example\rBcc:b", "a@derby.example\u2028Bcc:b"]
UNUSABLE = ["a@derby.example.", "a@derby..example", ".a@derby.example", 'a"b@derby.example', "a,b@derby.example", "a;b@derby.example",
            "a@derby.example>", "a:b@derby.example", "a(b)@derby.example", "a\\b@derby.example", "a" * 190 + "@b.example"]


def opened(file):
    """A file as a stranger's parser has it; it raises on any defect."""
    with open(file, "rb") as handle:
        raw = handle.read()
    return raw, email.message_from_string(raw.decode("utf-8"), policy=email.policy.strict)


def name_in(raw, header):
    """The name before an address, unfolded and decoded by the older of Python's two parsers: the newer one, before 3.13,
    leaves the blank between two encoded words standing."""
    line = re.search(rb"(?mi)^%s: ((?:.*\r\n[ \t])*.*)\r\n" % header, raw)[1].decode("utf-8").replace("\r\n", "")
    name = line[:line.rindex("<")].strip()
    if name.startswith('"'):
        return re.sub(r"\\(.)", r"\1", name[1:-1])
    return str(email.header.make_header(email.header.decode_header(name)))


def looks_at_mail(p, file, draft, name=None):
    raw, mail = opened(file)
    p.same("mode of a mail", stat.S_IMODE(os.stat(file).st_mode), 0o600)
    p.same("line ends", (raw.count(b"\r\n"), raw.count(b"\n")), (raw.count(b"\n"),) * 2)
    p.expect(b"\r" not in raw.replace(b"\r\n", b""), "a bare CR")
    p.expect(max(map(len, raw.split(b"\r\n"))) <= 998, "a line over 998 octets")
    head = raw.split(b"\r\n\r\n")[0]
    p.expect(head.isascii() or not draft["to_address"].isascii(), f"headers that are not ASCII: {head}")
    p.expect(max(map(len, head.split(b"\r\n"))) <= 120, f"a header that is not folded: {head}")
    expected = {"from", "reply-to", "to", "subject", "date", "message-id", "x-unsent", "mime-version", "content-type",
                "content-transfer-encoding"} | ({"cc"} if draft["cc"] else set())
    p.same("headers", sorted(name.lower() for name in mail.keys()), sorted(expected))
    for header in ("from", "reply-to"):
        p.same(header, [any_.addr_spec for any_ in mail[header].addresses], ["pilot@emsmp.example"])
        p.expect("Isobel Westbury" in mail[header].addresses[0].display_name, f"{header}: {mail[header]}")
    p.same("to", [any_.addr_spec for any_ in mail["to"].addresses], [draft["to_address"]])
    if name is not None:
        p.same("name of who is written to", name_in(raw, b"To"), name)
        p.same("that name without blanks", mail["to"].addresses[0].display_name.replace(" ", ""), name.replace(" ", ""))
    p.same("subject", str(mail["subject"]), draft["subject"])
    p.same("x-unsent", mail["x-unsent"], "1")
    p.same("date", mail["date"].datetime.strftime("%Y-%m-%dT%H:%M"), p.now[:16])  # GMT in all these pilots
    p.same("kind", (mail.get_content_type(), mail.get_content_charset()), ("text/plain", "utf-8"))
    p.same("body", mail.get_content().replace("\r\n", "\n"), draft["body"])


def mails():
    with Pilot("mail", "fresh") as p:
        file = os.path.join(p.work, "contacts.eml")
        p.refuses(f"message contacts V1 --eml {file}", "--to", code=2)
        p.does(f"message contacts V1 --to authority --eml {file}")
        looks_at_mail(p, file, p.drafts("contacts", to=A)[0], "Lead Derby")
        before = opened(file)[0]
        p.refuses(f"message contacts V1 --to provider --eml {file}", "contacts.eml", code=5)
        p.same("a file that was there", opened(file)[0], before)
        p.refuses(f"message contacts V1 --to provider --told --eml {file}", code=5)
        p.refuses(f"message contacts V1 --to provider --told --eml {p.work}/nowhere/x.eml", code=5)
        p.owes(("contacts", A), ("contacts", P))
        link = p.drafts("contacts", to=A)[0]
        parts = urllib.parse.urlsplit(link["mailto"])
        fields = dict(urllib.parse.parse_qsl(parts.query.replace("+", "%2B"), strict_parsing=True))
        p.same("link", (parts.scheme, urllib.parse.unquote(parts.path), fields["subject"], fields["body"].replace("\r\n", "\n")),
               ("mailto", link["to_address"], link["subject"], link["body"]))
        printed = p.run("message contacts V1 --to authority --mailto").stdout.decode()
        p.expect(link["mailto"] in printed, f"--mailto prints {printed!r}")
    with Pilot("mail-copies", "fresh", "2026-03-02T12:00") as p:
        p.does("authority contact add derby --name 'Cc, One' --email cc1@derby.example --copy",
               "authority contact add derby --name Two --email cc2@derby.example")
        file = os.path.join(p.work, "copies.eml")
        p.does(f"message contacts V1 --to authority --eml {file}")
        draft = p.drafts("contacts", to=A)[0]
        looks_at_mail(p, file, draft, "Lead Derby")
        p.same("copies", [(any_.display_name, any_.addr_spec) for any_ in opened(file)[1]["cc"].addresses],
               [("Cc, One", "cc1@derby.example")])
    with Pilot("mail-missing", "fresh", "2026-03-02T12:00") as p:
        bare = Pilot("mail-missing-all", None, "2026-03-02T09:00")
        bare.does("init --pilot-start 2026-03-01", "authority add derby --name Derby", "provider add oak --name Oak",
                  "vacancy add --provider oak --carer oak-1 --area derby --available 2026-04-20", "offer V1")
        file = os.path.join(p.work, "missing.eml")
        says = bare.refuses(f"message offer V1 --eml {file}", "partnership update", "--email", "authority update derby")
        p.expect("--name" in says and not os.path.exists(file), f"what is missing: {says}")
        bare.does("respond V1 accept", f"told V1 {A} --about contacts")
        bare.does("provider update oak --email oak@oak.example")
        folder = os.path.join(p.work, "missing")
        bare.refuses(f"message --owed --output {folder}", "partnership update")
        p.expect(not os.path.exists(folder), "a directory without its drafts")
        p.same("drafts that were never made", [name for name in os.listdir(p.work) if "missing" in name and "db" not in name], [])


def names():
    for number, name in enumerate(NAMES):
        with Pilot(f"name{number}", "offered", "2026-03-02T10:30") as p:
            p.run(["authority", "update", "derby", f"--contact={name}"])
            file = os.path.join(p.work, f"name{number}.eml")
            p.does(f"message offer V1 --eml {file}")
            looks_at_mail(p, file, p.drafts("offer")[0], name)
    for number, address in enumerate(["first.last+tag@derby.example", "o'neill@derby.example", "kontakt@bücher.example"]):
        with Pilot(f"address{number}", "offered", "2026-03-02T10:30") as p:
            p.does(f'authority update derby --email "{address}"')
            file = os.path.join(p.work, f"address{number}.eml")
            p.does(f"message offer V1 --eml {file}")
            looks_at_mail(p, file, p.drafts("offer")[0], "Lead Derby")
    for number, address in enumerate(NO_ADDRESSES):
        with Pilot(f"no-address{number}", "offered", "2026-03-02T10:30") as p:
            for line in (["authority", "update", "derby"], ["provider", "update", "oak"], ["partnership", "update"],
                         ["authority", "contact", "add", "derby", "--name=X"]):
                told = p.call(*line, f"--email={address}")
                p.same(f"exit code of {' '.join(line[:2])} --email={address!r}", told.returncode, 2)
    for number, address in enumerate(UNUSABLE):  # refused when recorded, or else when used
        with Pilot(f"unusable{number}", "offered", "2026-03-02T10:30") as p:
            if p.call("authority", "update", "derby", f"--email={address}").returncode == 0:
                p.refuses(f"message offer V1 --eml {p.work}/unusable{number}.eml", "authority update derby --email")
                p.refuses("message offer V1 --mailto", "authority update derby --email")
                p.refuses(f"message --owed --output {p.work}/unusable{number}") if p.owed() else None
            p.expect(not os.path.exists(f"{p.work}/unusable{number}.eml"), f"a mail to {address!r}")
    for number, name in enumerate(["Sam\nBcc: x@y.example", "Sam\rBcc: x", "Sam\x00", "Sam\u2028Lead", "Sam\u202elead"]):
        with Pilot(f"no-name{number}", "offered", "2026-03-02T10:30") as p:
            if "\0" not in name:  # which no command line can hold
                p.same(f"exit code of --contact={name!r}", p.call("authority", "update", "derby", f"--contact={name}").returncode, 2)


def events(p):
    """Commands, facts and bodies of the audit."""
    with sqlite3.connect(f"file:{p.file}?mode=ro", uri=True) as file:
        return [(command, fact, json.loads(body)) for command, fact, body in
                file.execute("SELECT command, fact_id, body FROM audit_event JOIN audit_body USING (seq) ORDER BY seq")]


def traces():
    with Pilot("trace", "requested", "2026-03-20T10:00") as p:
        p.does(f"refer profile V1 --child {CHILD} --age 14 --sex male")
        known = len(events(p))
        drafts = {draft["to"]: draft for draft in p.drafts("profile")}
        left = events(p)[known:]
        p.same("recipients of what was drafted on the screen", sorted(body["recipient"] for _, _, body in left),
               sorted(draft["to_address"] for draft in drafts.values()))
        sums = {body["recipient"]: body["sha256"] for _, _, body in left}
        for draft in drafts.values():
            p.same("SHA-256 of the body", sums.get(draft["to_address"]), hashlib.sha256(draft["body"].encode()).hexdigest())
            p.expect(draft["mailto"] is None, "a link that names a child")
        p.same("facts of exports", [fact for _, fact, _ in left], [None, None])
        p.expect(CHILD not in json.dumps(left), "the audit names the child")
        known = len(events(p))
        file = os.path.join(p.work, "profile.eml")
        p.does(f"message profile V1 --to provider --eml {file}")
        left = events(p)[known:]
        p.same("event of a file", [(body["recipient"], body["sha256"]) for _, _, body in left],
               [("placements@oak.example", hashlib.sha256(opened(file)[0]).hexdigest())])
        looks_at_mail(p, file, p.drafts("profile", to=P)[0], "Jo Place")
        known = len(events(p))
        for more in ("--dry-run", "--mailto", f"--eml {p.work}/dry.eml --dry-run", f"--eml {file}"):
            p.refuses(f"message profile V1 --to provider {more}", code=5 if more.endswith("profile.eml") else 1)
        p.refuses("message profile V1 --to provider --told --mailto")
        p.refuses("message profile V1 --dry-run --format json")
        p.same("events of what was refused", len(events(p)), known)
        p.expect(not os.path.exists(f"{p.work}/dry.eml"), "a dry run wrote a file")
        told = p.writes("message profile V1 --to provider --told --via email")
        left = events(p)[known:]
        p.same("event and fact of --told", [(command, f"F{fact}", body["recipient"]) for command, fact, body in left],
               [("message", told["fact"], "placements@oak.example")])
        p.owes()
        p.does("audit verify", "check")
    with Pilot("trace-none", "fresh") as p:  # no child: nothing is left
        known = len(events(p))
        p.drafts("contacts")
        p.does("message contacts V1", "message contacts V1 --to authority --mailto")
        p.same("events of drafts without a child", len(events(p)), known)
        told = p.writes("message contacts V1 --told")["rows"]
        p.same("facts of --told to two", [f"F{fact}" for _, fact, _ in events(p)[known:]], [row["fact"] for row in told])
        p.owes()


def all_owed():
    with Pilot("owed", "profiled", "2026-03-20T15:00") as p:
        nothing, folder = os.path.join(p.work, "owed-none"), os.path.join(p.work, "owed")
        p.does(f"message --owed --output {nothing}")
        p.expect(not os.path.exists(nothing), "a directory for nothing")
        p.does("match accept V1", "transfer arrange V1 --on 2026-03-24", "provider add elm --name Elm --phone '01632 960 103'",
               "vacancy add --provider elm --carer elm-1 --area derby --available 2026-05-04", "offer V2", "respond V2 accept")
        known = len(events(p))
        p.refuses(f"message --owed --output {folder} --dry-run")
        p.expect(not os.path.exists(folder), "a dry run made a directory")
        p.does(f"message --owed --output {folder}")
        left = sorted(body["sha256"] for _, _, body in events(p)[known:])
        drafts = [opened(os.path.join(folder, name)) for name in os.listdir(folder)]
        named = sorted(hashlib.sha256(raw).hexdigest() for raw, mail in drafts if CHILD in mail.get_content())
        p.same("audit of each draft that names a child", left, named)
        p.same("mode of the directory", stat.S_IMODE(os.stat(folder).st_mode), 0o700)
        owed = [(row["vacancy"], row["about"], row["to"]) for row in p.outstanding()]
        files = sorted(os.listdir(folder))
        p.same("number of drafts", len(files), len(owed))
        p.same("what has no address", [name for name in files if not name.endswith(".eml")],
               [name for name in files if "contacts" in name and P in name])
        for name in files:
            file = os.path.join(folder, name)
            p.same(f"mode of {name}", stat.S_IMODE(os.stat(file).st_mode), 0o600)
            p.expect(CHILD not in name, f"a file named for a child: {name}")
            if name.endswith(".eml"):
                record, about, to = next(row for row in owed if all(word in name for word in row))
                looks_at_mail(p, file, p.drafts(about, record, to)[0])
        before = sorted(os.listdir(folder))
        p.refuses(f"message --owed --output {folder}", code=5)
        p.same("a directory that was there", sorted(os.listdir(folder)), before)
        p.refuses("message --owed", "--output", code=2)
        p.same("still owed", [(row["vacancy"], row["about"], row["to"]) for row in p.outstanding()], owed)


SCENARIOS = [mails, names, traces, all_owed]
