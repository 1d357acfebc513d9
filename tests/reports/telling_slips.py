"""Corrections (M-TELL): whoever was told of a fact that is voided, or of a profile that is mended, is told so."""

from telling_pilot import CHILD, Pilot

A, P, H = "authority", "provider", "home-office"


def last_fact(p, command):
    return [row["fact"] for row in p.json("audit log")["rows"] if row["command"] == command][-1]


def voids(p, command):
    """The last fact of that command."""
    return p.does(f"void {last_fact(p, command)} --reason 'wrong line'")


def corrects(p, *parties, **more):
    """A correction is owed to each, with what it says, and nothing else."""
    p.played(*(("correction", *party) for party in parties), **more)
    return p


def of_voids():
    told = (  # name, stage at which it was told, what is voided, who is corrected
        ("acceptance", "accepted", "2026-03-02T12:00", None, "respond", [(A, "accepted"), (P, "accepted")]),
        ("date", "accepted", "2026-03-02T12:00", "vacancy confirm V1 --available 2026-03-25", "vacancy confirm",
         [(A, "Wed 25 Mar 2026", "Mon 23 Mar 2026")]),
        ("quiet", "accepted", "2026-03-02T12:00", "quiet start --from today", "quiet start", [(A, "quiet"), (P, "quiet")]),
        ("none", "requested", "2026-03-20T10:00", "refer none V1", "refer none", [(A, "child"), (P, "child")]),
        ("withdrawn", "requested", "2026-03-20T10:00", "refer withdrawn V1 --reason kin", "refer withdrawn", [(A,), (P,)]),
        ("profile", "profiled", "2026-03-20T12:00", None, "refer profile", [(A, "profile"), (P, "profile")]),
        ("decision", "profiled", "2026-03-20T12:00", "match accept V1", "match accept", [(H, "R1")]),
        ("refusal", "profiled", "2026-03-20T12:00", "refer refuse V1 --reason ill", "refer refuse", [(A,), (P,), (H,)]),
        ("transport", "moving", "2026-03-20T17:00", None, "transfer arrange", [(A, "Tue 24 Mar 2026"), (P, "Tue 24 Mar 2026")]),
        ("arrival", "placed", "2026-03-24T16:00", None, "transfer complete", [(H,), (P,)]),
        ("stepping-back", "requested", "2026-03-19T12:00", "withdraw V1 --reason-code rates", "withdraw", [(P,), (H,)]),
        ("close", "requested", "2026-03-19T12:00", "vacancy close V1 --as filled-elsewhere --reason gone", "vacancy close",
         [(A,), (H,)]),
        ("rescission", "offered", "2026-03-02T10:30", "offer rescind O1 --reason ill", "offer rescind", [(A,)]),
    )
    for name, stage, when, line, what, parties in told:
        with Pilot(f"correction-{name}", stage, when) as p:
            p.does(*([line] if line else [])).tells()
            corrects(voids(p, what), *parties)


def of_their_own_record():
    """An offer, a request, a chase and the profile to the authority were told by being recorded."""
    for what, stage, when, line, party in (("refer request", "requested", "2026-03-19T12:00", None, (H, "R1")),
                                           ("match chase", "profiled", "2026-03-21T12:00",
                                            "match chase V1 --until 2026-03-21T16:00", (A, "Sat 21 Mar 2026 16:00"))):
        with Pilot(f"correction-of-{what[-5:]}", stage, when) as p:
            p.does(*([line] if line else []))
            corrects(voids(p, what), party)
    with Pilot("correction-of-profile", "requested", "2026-03-20T10:00") as p:  # the provider knew nothing yet
        p.does(f"refer profile V1 --child {CHILD} --age 14 --sex male")
        corrects(voids(p, "refer profile"), (A,))
    with Pilot("correction-of-offer", "offered", "2026-03-02T11:00") as p:
        p.does("void O1 --reason 'wrong line'")
        row = [row for row in p.outstanding() if row["about"] == "correction"]
        if p.same("corrections of a voided O", [(row["vacancy"], row["to"], row["action"]) for row in row],
                  [("V1", A, "ifapilot told O1 authority --about correction")]):
            p.reads(p.drafts("correction", "O1")[0], "correction", A, ("Dear Lead derby", "offer"))
            p.refuses("message offer O1", "void")
            p.refuses("told O1 authority --about rescinded", "void")
            p.does("told O1 authority --about correction").owes()
    with Pilot("correction-of-vacancy", "accepted", "2026-03-02T12:00") as p:
        p.does("void V1 --reason 'wrong line' --with-later")
        p.refuses("message contacts V1", "void")
        p.refuses("told V1 provider --about contacts", "void")
        for record in ("V1", "O1"):
            p.reads(p.drafts("correction", record, P)[0], "correction", P)
        corrects(p, (A,), (P,), live=False, means="O1")
    with Pilot("correction-of-rejection", "base", "2026-03-02T10:00") as p:
        p.refuses("vacancy add --provider oak --carer oak-3 --area kent --available 2026-04-13", "P-REGION")
        p.does("told V1 provider --about declined", "void V1 --reason 'it was rutland'")
        corrects(p, (P,), live=False, offer=None)


def of_what_is_true():
    """What was said and what is true, in words for who was told: not what the record keeps for ourselves."""
    with Pilot("correction-words", "offered", "2026-03-02T10:30") as p:
        p.does("respond O1 accept --by 'Sam Junior' --reason-code good-match --note 'dear and slow'").tells()
        voids(p, "respond")
        for to in (A, P):
            body = p.drafts("correction", to=to)[0]["body"]
            for words in ("Sam Junior", "dear and slow", "V1 is offered"):
                p.expect(words not in body, f"a correction to {to} tells {words!r}")
    with Pilot("correction-details", "offered", "2026-03-02T10:30") as p:
        p.does("vacancy update V1 --ages 12-14").tells()
        voids(p, "vacancy update").expect(p.owed(), "who was told a change that is voided is owed nothing")
        for about, to in p.owed():
            p.reads(p.drafts(about, to=to)[0], about, to, ("12-14", "10-15"))
    with Pilot("correction-contacts", "fresh", "2026-03-02T12:00") as p:
        p.does("provider update oak --contact 'Vic New'").tells()
        voids(p, "provider update").expect(p.owed(), "who was told a contact that is voided is owed nothing")
        for about, to in p.owed():
            p.reads(p.drafts(about, to=to)[0], about, to, ("Vic New", "Jo Place"))


def of_nobody():
    """Who was not told is not corrected; what was told and voided is owed again as it was."""
    with Pilot("correction-untold-acceptance", "fresh", "2026-03-02T12:00") as p:
        voids(p, "respond").owes()
    with Pilot("correction-untold-date", "accepted", "2026-03-02T12:00") as p:
        p.does("vacancy confirm V1 --available 2026-03-25")
        voids(p, "vacancy confirm").owes()
    with Pilot("correction-half", "fresh", "2026-03-02T12:00") as p:
        p.does("told V1 provider --about contacts")
        corrects(voids(p, "respond"), (P,))
    with Pilot("correction-told-voided", "fresh", "2026-03-02T12:00") as p:
        p.does(f"void {p.writes('told V1 provider --about contacts')['fact']} --reason slip")
        voids(p, "respond").owes()
    with Pilot("correction-accepted-again", "accepted", "2026-03-02T12:00") as p:  # and told anew
        voids(p, "respond").does("respond O1 accept")
        p.owes(("contacts", A), ("contacts", P), ("correction", A), ("correction", P))


def of_children():
    mend = "refer correct V1 --age 13 --reason misread"
    with Pilot("mended-both", "profiled", "2026-03-20T12:00") as p:
        p.does(mend)
        corrects(p, (A, "14", "13"), (P, "14", "13"))
    with Pilot("mended-record", "requested", "2026-03-20T10:00") as p:
        p.does(f"refer profile V1 --child {CHILD} --age 14 --sex male", mend).owes(("correction", A), ("profile", P))
        p.reads(p.drafts("profile", to=P)[0], "profile", P, (" 13 ",))
    with Pilot("mended-twice", "profiled", "2026-03-20T12:00") as p:
        p.does(mend).tells().does("refer correct V1 --sex female --reason misread")
        corrects(p, (A, "male", "female"), (P, "male", "female"), twice=False)
    with Pilot("mended-own", "own", "2026-03-20T12:00") as p:  # nobody was told of it by us
        p.does("refer correct V1 --age 14 --reason misread").owes()
    with Pilot("mended-and-voided", "profiled", "2026-03-20T12:00") as p:
        p.does(mend)
        voids(p, "refer correct")
        p.owes()  # nobody had been told 13


SCENARIOS = [of_voids, of_their_own_record, of_what_is_true, of_nobody, of_children]
