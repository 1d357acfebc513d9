#!/usr/bin/env python3
"""read_back.py FILE: prints as JSON what Python's email package reads in a mail. Imported: read_back(bytes).

Fails at a line that is too long or does not end in CRLF, at a header beyond ASCII that holds no such address, and at
whatever Python takes for a defect."""

import email
import email.errors
import email.header
import email.policy
import email.utils
import json
import re
import sys

STRICT = email.policy.strict + email.policy.SMTPUTF8
HEADERS = {"From", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
           "Content-Transfer-Encoding"}


def need(truth, what):
    if not truth:
        raise ValueError(what)


def check_lines(data):
    need(data.endswith(b"\r\n"), "the last line does not end")
    lines = data.split(b"\r\n")
    need(not any(b"\r" in line or b"\n" in line for line in lines), "a line that ends in something else")
    head, _, body = data.partition(b"\r\n\r\n")
    need(all(len(line) <= 76 and line.isascii() for line in body.split(b"\r\n")), "a line of the body")
    for line in head.split(b"\r\n"):
        need(len(line) <= 78 or re.fullmatch(rb"([A-Za-z-]+:)? [^ ]+@[^ ]+", line), f"too long: {line!r}")
        need(re.sub(rb"[^ ]+@[^ ]+", b"", line).isascii(), f"beyond ASCII: {line!r}")
        need(all(len(word) <= 75 for word in re.findall(rb"=\?\S*\?=", line)), f"a long word: {line!r}")


def decoded(text):
    return str(email.header.make_header(email.header.decode_header(text)))


def mailboxes(plain, strict, name):
    """The addresses as the strict policy has them. The names as decode_header has them: where issue 128110 of
    cpython is not mended, the policy puts a blank between two encoded words of a name."""
    field = strict[name]
    if field is None:
        return []
    need(not any(group.display_name for group in field.groups), f"{name} has a group")
    pairs = [[decoded(phrase), address] for phrase, address in email.utils.getaddresses([str(plain[name])])]
    need([address for _, address in pairs] == [each.addr_spec for each in field.addresses], f"{name}: addresses")
    for (phrase, _), each in zip(pairs, field.addresses):
        need("".join(phrase.split()) == "".join(each.display_name.split()), f"{name}: {phrase!r}, {each.display_name!r}")
    return pairs


def read_back(data):
    check_lines(data)
    text = data.decode("utf-8")
    strict = email.message_from_string(text, policy=STRICT)
    plain = email.message_from_string(text, policy=email.policy.compat32)
    need(set(strict.keys()) <= HEADERS and len(set(strict.keys())) == len(strict.keys()), f"headers: {strict.keys()}")
    defects = [repr(defect) for part in [strict, *strict.values()] for defect in getattr(part, "defects", [])
               if not isinstance(defect, email.errors.NonASCIILocalPartDefect)]  # none since RFC 6532
    reply_to = mailboxes(plain, strict, "Reply-To")
    subject = strict["Subject"]
    need(subject is None or subject == decoded(re.sub("\r\n", "", plain["Subject"])), "the subject is read in two ways")
    return {
        "from": mailboxes(plain, strict, "From")[0],
        "reply_to": reply_to[0] if reply_to else None,
        "to": mailboxes(plain, strict, "To"),
        "cc": mailboxes(plain, strict, "Cc"),
        "subject": subject or "",
        "body": strict.get_content().replace("\r\n", "\n"),
        "x_unsent": strict["X-Unsent"],
        "date": int(strict["Date"].datetime.timestamp()),
        "message_id": strict["Message-ID"].strip("<>"),
        "content_type": strict["Content-Type"],
        "defects": defects,
    }


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        print(json.dumps(read_back(file.read()), ensure_ascii=False, indent=2))
