#!/usr/bin/env python3
"""hostile_mails.py MAIL_WRITER: writes mails with hostile and with random names, subjects and bodies, and reads them back
with Python's email package: every part must come out as it went in, and nothing besides. So with the links."""

import json
import random
import re
import subprocess
import sys
import urllib.parse

sys.dont_write_bytecode = True  # the sources stay as they are
from read_back import read_back  # noqa: E402

NAMES = [
    "", "Jo Place", "Jo O'Brien", "\"Zoë, O'Brien\" <x>", "Dr. Jo", "مريم الأم", "مريم " * 40 + "x", "😀" * 50, "x" * 200, "ë" * 200,
    "ab " * 66, "=?utf-8?q?Bcc:_x?=", "=?utf-8?q?=0D=0ABcc:_spy=40x.example?=", "x =?utf-8?b?QmNj?=", "=?", "?=",
    "ë<<bFrom :~:A=?u8?q? ><xxxxxa`>\u00a0Fr1=?",  # of which GMime 3.2.13 makes a line that begins with no blank
    "a\r\nBcc: spy@x.example", "a\nBcc: spy@x.example\n\nbody", "a\rBcc: x", "a\u2028b\u0085c\x7fd", "a\0b\x1b[31mc",
    "a\" <spy@x.example>, \"b", "a\\", "\\\"", '"' * 199, "\\" * 100, "(", ")", "a (b) c", "a <b", "group: x;", "@", ",", ";",
    "a@b.example", "<a@b.example>", "undisclosed-recipients:;", "a\tb", "  a   b  ", "\u200fמרים\u200e", "中文" * 30, "e\u0301" * 40,
    "👩‍👩‍👧‍👦" * 9, "_", "=", "=20", "a_b=c", "'", "`", "%0D%0ABcc:x", "\ud7ff", "\U0010ffff"]

BODIES = [
    "", "\n", "\n\n\n", "a", "a\n", "a \n", "a\t\n", " \n", "\t", " a", ".", ".\n", "..\n.\n.x\n", "From x\nFrom\n>From y\n", "a\rb",
    "\r", "a\r", "a\r\nb\r\n", "a\r\r\nb", "\r\n\r", "=", "a=\n", "=3D", "=\r\n", "a" * 75, "a" * 76, "a" * 77, "a" * 5000,
    "ab " * 1000, " " * 200, "\t" * 100, "." * 200, "From " * 50, "=" * 200, "مريم " * 100, "😀" * 100, "a" * 74 + "ë",
    "a" * 75 + " \n", "a" * 74 + " \n", "a" * 75 + ".\n", "a" * 75 + "From x\n", "\0\x01\x1b\x7f\x85\u2028\ufeff",
    "\ufeffa", "--x\nContent-Type: text/html\n\n<b>", "begin 644 x\n", "x\n\nBcc: spy@x.example\n", "\x0c\x0b\x1c\x1d\x1e", "-- \nJo"]

ADDRESSES = ["jo@oak.example", "x@localhost", "o'brien+tag@oak.example", "jo@bücher.example", "مريم@مثال.example",
             "a" * 64 + "@" + "b." * 93 + "cc", "!#$%&'*+-/=?^_`{|}~@x.example"]

ALPHABET = list("ab AB01.,;:<>()[]@\\\"'=?_-!*+/%&#~`{}|^$\t\n\r") + [
    "=?utf-8?q?", "?=", "ë", "م", "中", "😀", "\u200f", "\u00a0", "\x1b", "\u2028", "From ", "\n.", " \n", "\r\n", "x" * 30]


HARMFUL = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def header_line(text):
    """What a reader is to see: a blank for each character that is not harmless, and never two of them."""
    return re.sub(" +", " ", HARMFUL.sub(" ", text)).strip(" ")


def body_lines(text):
    lines = text.replace("\r\n", "\n")
    return lines if lines.endswith("\n") else lines + "\n"


def linked_body(text):
    return "\r\n".join(HARMFUL.sub(" ", line) for line in re.split("\r\n|\r|\n", text))


def mail(name, subject, body, address="jo@oak.example", number=0):
    return {"from": [name, address], "reply_to": [name, address] if number % 2 else None,
            "to": [[name, address], ["", "al@ash.example"]], "cc": [[name, "z@x.example"]] * (number % 4),
            "subject": subject, "body": body, "date": 1772469000 + number * 86399,
            "message_id": f"offer-{number}.{number}@ifapilot.invalid"}


def random_text(dice, longest):
    return "".join(dice.choice(ALPHABET) for _ in range(dice.randrange(longest)))


def all_mails():
    mails = [mail(name, name, name) for name in NAMES]
    mails += [mail("Jo", "x", body) for body in BODIES]
    mails += [mail(name, "x", "x\n", address) for address in ADDRESSES for name in ("", "Jo", "مريم", "x" * 64)]
    mails += [mail("x" * n, "ë" * n, "é" * n, number=n) for n in range(90)]
    dice = random.Random(2026)
    mails += [mail(random_text(dice, 90), random_text(dice, 120), random_text(dice, 300), dice.choice(ADDRESSES), n)
              for n in range(600)]
    return mails


def wanted_of(sent):
    def box(pair):
        return pair and [header_line(pair[0]), pair[1]]
    return {**sent, "from": box(sent["from"]), "reply_to": box(sent["reply_to"]),
            "to": [box(pair) for pair in sent["to"]], "cc": [box(pair) for pair in sent["cc"]],
            "subject": header_line(sent["subject"]), "body": body_lines(sent["body"]), "x_unsent": "1",
            "content_type": 'text/plain; charset="utf-8"', "defects": []}


def check_link(link, sent):
    if not re.fullmatch(r"mailto:[A-Za-z0-9@._~,%-]*(\?[A-Za-z0-9@._~,%=&-]*)?", link):
        sys.exit(f"a character that no link may hold: {link}")
    parts = urllib.parse.urlsplit(link)
    fields = urllib.parse.parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    wanted = {"cc": ",".join(address for _, address in sent["cc"]), "subject": header_line(sent["subject"]),
              "body": linked_body(sent["body"])}
    if [urllib.parse.unquote(each) for each in parts.path.split(",")] != [address for _, address in sent["to"]]:
        sys.exit(f"to: {link}")
    if fields != {name: [text] for name, text in wanted.items() if text}:
        sys.exit(f"{fields} instead of {wanted}: {link}")


def main():
    mails = all_mails()
    told = subprocess.run(sys.argv[1:2], input=json.dumps(mails).encode(), check=True, capture_output=True).stdout
    for sent, got in zip(mails, json.loads(told), strict=True):
        try:
            read = read_back(got["eml"].encode("utf-8"))
        except Exception as fault:
            sys.exit(f"{fault!r} of {sent}:\n{got['eml']}")
        wanted = wanted_of(sent)
        for part in wanted:
            if read[part] != wanted[part]:
                sys.exit(f"{part} is {read[part]!r} instead of {wanted[part]!r}:\n{got['eml']}")
        check_link(got["mailto"], sent)
    print(f"{len(mails)} mails and links are read back as they were")


main()
