"""A region's own templates: what is wrong in one is an error that names the file and the line, and never a message."""

import os

from telling_pilot import CHILD, Pilot

WRONG = {  # what is in the file, and what the error says of it
    "empty": (b"", "line 1"), "subject-alone": (b"Subject: x\n", "line 1"), "no-subject": (b"Dear you\n", "line 1"),
    "unknown": (b"Subject: x\n\na\n{{nope}}\n", "line 4"), "open": (b"Subject: x\n\n{{#vacancy}}\n", "line 3"),
    "closed": (b"Subject: x\n\n{{/vacancy}}\n", "line 3"), "half": (b"Subject: x\n\n{{vacancy\n", "line 3"),
    "crossed": (b"Subject: x\n\n{{#vacancy}}{{#offer}}{{/vacancy}}{{/offer}}\n", "line 3"),
    "partial": (b"Subject: x\n\n\n{{> nothing}}\n", "line 4"), "utf-8": (b"Subject: x\n\n\xff\n", "line 3"),
    "nul": (b"Subject: x\n\na\0b\n", "line 3"), "escape": (b"Subject: x\n\n\x1b[31m\n", "line 3"),
    "subject-of-a-child": (b"Subject: {{child}}\n\nx\n", "line 1"), "large": (b"Subject: x\n\n" + b"a" * 65536, "65536"),
    "huge": (b"a" * 10_000_000, "65536"), "return": (b"Subject: x\rBcc: y@z.example\n\nx\n", "line 1"),
}


def folder_of(p, name, content=None, file="contacts.mustache"):
    folder = os.path.join(p.work, f"templates-{name}")
    os.makedirs(folder, exist_ok=True)
    if content is not None:
        with open(os.path.join(folder, file), "wb") as handle:
            handle.write(content)
    return folder


def wrong():
    with Pilot("templates-wrong", "fresh", "2026-03-02T12:00") as p:
        for name, (content, where) in WRONG.items():
            folder = folder_of(p, name, content)
            p.refuses(f"message contacts V1 --to authority --templates {folder}", "contacts.mustache", where, code=2)
        os.makedirs(os.path.join(folder_of(p, "directory"), "contacts.mustache"))
        p.refuses(f"message contacts V1 --templates {p.work}/templates-directory", "contacts.mustache", code=2)
        p.refuses(f"message contacts V1 --templates {p.work}/nowhere", "nowhere", code=2)
        loop = folder_of(p, "loop", b"{{> signature}}", "signature.mustache")
        p.refuses(f"message contacts V1 --templates {loop}", "signature.mustache", code=2)
        drafts = os.path.join(p.work, "templates-drafts")
        p.refuses(f"message --owed --output {drafts} --templates {p.work}/templates-unknown", "line 4", code=2)
        p.expect(not os.path.exists(drafts), "drafts of a wrong template")
        p.owes(("contacts", "authority"), ("contacts", "provider"))


def right():
    with Pilot("templates-right", "offered", "2026-03-02T10:30") as p:
        p.does("vacancy update V1 --notes '{{officer}} <b>&amp;</b> {{> signature}}'")
        folder = folder_of(p, "right", b"\xef\xbb\xbfSubject: For {{vacancy}}\r\n\r\n{{notes}} {{{notes}}}\r\n", "offer.mustache")
        draft = p.json("message offer V1 --templates", folder)
        p.same("a region's own words", (draft["subject"], draft["body"].strip()),
               ("For V1", " ".join(["{{officer}} <b>&amp;</b> {{> signature}}"] * 2)))
        listed = p.run("message templates", "--templates", folder).stdout.decode()
        p.expect("templates-right" in listed.replace("\n", ""), "the list of templates names no origin")
    with Pilot("templates-child", "profiled", "2026-03-20T15:00") as p:  # a note that says too much, in a subject
        p.does(f"match refuse V1 --reason-code other --note 'not {CHILD}'")
        folder = folder_of(p, "child", b"Subject: No: {{reason}}\n\nx\n", "decision.mustache")
        told = p.call("message", "decision", "V1", "--templates", folder)
        p.expect(told.returncode or CHILD not in told.stdout.decode(), "a subject names a child")
    with Pilot("templates-deep", "fresh", "2026-03-02T12:00") as p:  # ten contacts, nine lists in each other
        p.does(*(f"provider contact add oak --name K{number}" for number in range(9)))
        many = b"{{#provider_contacts}}" * 9 + b"x" + b"{{/provider_contacts}}" * 9
        folder = folder_of(p, "deep", b"Subject: x\n\n" + many + b"\n")
        p.call("message", "contacts", "V1", "--to", "authority", "--templates", folder, seconds=5)


SCENARIOS = [wrong, right]
