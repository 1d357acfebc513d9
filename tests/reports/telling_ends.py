"""What ends a row of M-TELL but its telling, what is never owed, and what `told` refuses."""

import os

from telling_pilot import CHILD, OWN_CHILD, Pilot

A, P, H = "authority", "provider", "home-office"


def acceptances():
    """Its own rows end with an acceptance, whatever ends it."""
    rows = ("date", A), ("details", A), ("quiet", A), ("quiet", P)
    ends = {"withdraw V1 --reason-code rates": [("stepped-back", P)],
            "vacancy close V1 --as filled-elsewhere --reason gone": [("filled", A)],
            "vacancy close V1 --as turned-down --reason held": [("declined", A), ("declined", P)]}
    for number, (line, after) in enumerate(ends.items(), 1):
        with Pilot(f"ends-acceptance{number}", "accepted", "2026-03-02T12:00") as p:
            p.does("vacancy confirm V1 --available 2026-03-25", "provider update oak --contact 'Vic New'",
                   "quiet start --from today").owes(*rows)
            p.does(line).owes(*after)
    with Pilot("ends-contacts", "fresh", "2026-03-02T12:00") as p:
        p.does("withdraw V1 --reason-code rates").owes(("stepped-back", P))
    with Pilot("ends-transport", "matched", "2026-03-20T16:00") as p:
        p.does("transfer arrange V1 --on 2026-03-24").owes(("transport", A), ("transport", P))
        p.does("withdraw V1 --reason-code rates").owes(("stepped-back", P), ("stepped-back", H))


def offers():
    """A change under an open offer is of no interest once the offer is over."""
    for how, line, after in (("refused", "respond O1 refuse", []), ("rescinded", "offer rescind O1 --reason ill", [("rescinded", A)]),
                             ("withdrawn", "authority withdraw derby --reason busy", []), ("lapsed", None, [])):
        with Pilot(f"ends-offer-{how}", "offered", "2026-03-02T12:00") as p:
            p.does("vacancy update V1 --ages 12-14").owes(("details", A))
            p.does(line) if line else p.at("2026-03-03T10:00:01")
            p.owes(*after)
    with Pilot("ends-offer-on-time", "offered", "2026-03-02T12:00") as p:
        p.does("vacancy update V1 --ages 12-14").at("2026-03-03T10:00").owes(("details", A))


def others():
    profile = f"refer profile V1 --child {CHILD} --age 14 --sex male"
    for line, after in (("match refuse V1 --reason-code age", [("decision", H)]),
                        ("refer withdrawn V1 --reason kin", [("no-child", A), ("no-child", P)])):
        with Pilot(f"ends-profile-{line[:5]}", "requested", "2026-03-20T10:00") as p:
            p.does(profile).owes(("profile", P))
            p.does(line).owes(*after)
    with Pilot("ends-decision", "profiled", "2026-03-20T12:00") as p:  # by telling the arrival
        p.does("match accept V1", "transfer arrange V1 --on 2026-03-24").tells("transport").at("2026-03-24T12:00")
        p.does("transfer complete V1 --arrived-on 2026-03-24").owes(("decision", H), ("arrival", H), ("arrival", P))
        told = p.writes("told V1 home-office --about arrival")
        p.owes(("arrival", P))
        p.does(f"void {told['fact']} --reason slip").owes(("decision", H), ("arrival", H), ("arrival", P))
    with Pilot("ends-decision-newer", "profiled", "2026-03-20T12:00") as p:
        p.does("match proceed V1 --accept-duty").owes(("decision", H))
        p.does("match accept V1").played(("decision", H, "accepts"))
    with Pilot("ends-transport-newer", "matched", "2026-03-20T16:00") as p:
        p.does("transfer arrange V1 --on 2026-03-24", "transfer cancel V1 --reason x")
        p.owes(("transport", A), ("transport", P))
        p.does("transfer arrange V1 --on 2026-03-23").played(("transport", A, "Mon 23 Mar 2026"), ("transport", P, "Mon 23 Mar 2026"))
    with Pilot("ends-contacts-newer", "fresh", "2026-03-02T12:00") as p:
        p.does("withdraw V1 --reason-code rates", "offer V1", "respond V1 accept").tells("stepped-back")
        p.played(("contacts", A, "Dear Lead leicester"), ("contacts", P, "Lead leicester"), offer="O2")
    with Pilot("ends-rescinded-newer", "offered", "2026-03-02T10:30") as p:
        p.does("offer rescind O1 --reason 'first slip'", "offer V1", "offer rescind O2 --reason 'second slip'")
        p.played(("rescinded", A, "second slip"), offer="O2")
    for which, stage, when, line in (
            ("over", "accepted", "2026-03-02T12:00", None),
            ("own", "ready", "2026-03-20T11:00", f"match own V1 --child {OWN_CHILD} --age 15"),
            ("profile", "requested", "2026-03-20T11:00", profile)):
        with Pilot(f"ends-quiet-{which}", stage, when) as p:
            p.does("quiet start --from 2026-03-02" if not line else "quiet start --from today")
            if line:
                p.owes(("quiet", A), ("quiet", P)).does(line).owes(*[("profile", P)] * (which == "profile"))
                continue
            p.does("quiet end --on 2026-03-06").at("2026-03-06T23:59").owes(("quiet", A), ("quiet", P))
            p.at("2026-03-07T00:00").owes()
    with Pilot("ends-quiet-past", "accepted", "2026-03-09T12:00") as p:  # recorded when it was over
        p.does("quiet start --from 2026-03-03", "quiet end --on 2026-03-06").owes()


def never():
    """Four have a record of their own; a rescission by the authority's own withdrawal and an import owe nothing."""
    of_its_own = (("offer", "offered", "2026-03-02T11:00", "O1", A, "offer"), ("form", "fresh", "2026-03-02T11:00", "O1", A, "feedback"),
                  ("request", "requested", "2026-03-19T11:00", "R1", H, "refer request"))
    for about, stage, when, record, to, command in of_its_own:
        with Pilot(f"never-{about}", stage, when) as p:
            for any_ in ("V1", record):
                p.reads(p.drafts(about, any_)[0], about, to)
            p.refuses(f"told {record} {to} --about {about}", "M-TELL", f"`{command}`")
            p.refuses(f"message {about} {record} --told", "M-TELL", f"`{command}`")
    with Pilot("never-chase", "profiled", "2026-03-21T12:00") as p:
        p.does("match chase V1 --until 2026-03-21T16:00").owes()
        p.refuses("told V1 authority --about chase", "M-TELL", "`match chase`")
        p.reads(p.drafts("chase", "R1")[0], "chase", A)
    with Pilot("never-withdrawal", "offered", "2026-03-02T11:00") as p:
        p.does("authority withdraw derby --reason busy").owes()
    with Pilot("never-after-acceptance", "accepted", "2026-03-02T12:00") as p:
        p.does("authority withdraw derby --reason busy").owes()
    with Pilot("never-imports", "base", "2026-03-10T10:00") as p:
        vacancies, offers = (os.path.join(p.work, f"{name}.csv") for name in ("vacancies", "offers"))
        with open(vacancies, "w", encoding="utf-8") as file:
            file.write("reference,provider,carer,area,available,confirmed,notified\n"
                       "p1,oak,oak-1,rutland,2026-04-13,yes,2026-03-02\np2,oak,oak-2,derby,2026-04-13,no,2026-03-02\n"
                       "p3,oak,oak-3,derby,2026-04-13,no,2026-03-02\n")
        with open(offers, "w", encoding="utf-8") as file:
            file.write("vacancy,authority,sent,track,outcome,date,ended_at,ended_as\n"
                       "p1,derby,2026-03-03T10:00,standard,accepted,2026-03-03T12:00,,\n"
                       "p2,leicester,2026-03-03T11:00,standard,rescinded,2026-03-03T12:00,,\n"
                       "p3,rutland,2026-03-03T11:30,standard,fell-through,2026-03-03T12:00,2026-03-05T10:00,stepped-back\n")
        p.does(f"import vacancies {vacancies}", f"import offers {offers}")
        p.same("owed after imports", p.outstanding(), [])
        p.reads(p.drafts("contacts", "V1", A)[0], "contacts", A, ("Jo Place",))
        p.does("told V1 all --about contacts").owes()
        p.does("vacancy confirm V1 --available 2026-04-15").owes(("date", A))  # that was typed


def refused():
    with Pilot("refused-offered", "offered", "2026-03-02T11:00") as p:
        p.refuses("told V1 authority --about contacts", "M-TELL", "contacts")
        p.refuses("message contacts V1", "M-TELL", "contacts")
        p.refuses("message rescinded O1", "M-TELL")
        p.refuses("told V7 authority --about contacts", "V7", code=4)
        p.refuses("message contacts O7", "O7", code=4)
        p.refuses("message survey nowhere", "nowhere", code=4)
        p.refuses("told V1 authority --about bogus", "bogus", code=2)
        p.refuses("told V1 mayor --about contacts", "mayor", code=2)
        p.refuses("told V1 authority", "--about", code=2)
        p.refuses("message contacts", code=2)
        p.refuses("told derby authority --about contacts", "M-TELL")
        p.refuses("told V1 authority --about survey", "M-TELL")
        p.refuses("told derby authority --about survey", "M-TELL")  # not in its last month yet
        p.refuses("told V1 authority --about contacts --via fax", code=2)
    with Pilot("refused-accepted", "fresh", "2026-03-02T12:00") as p:
        p.refuses("told V1 home-office --about contacts", "M-TELL", "home-office")
        p.refuses("message contacts V1 --to home-office", "M-TELL", "home-office")
        p.refuses("told V1 authority --about contacts --at 2026-03-02T10:59:59", "A-FUTURE")
        p.refuses("told V1 authority --about contacts --at 2026-03-02T12:00:01", "A-FUTURE")
        p.refuses("message contacts V1 --told --at 2026-03-02T12:00:01", "A-FUTURE")
        p.owes(("contacts", A), ("contacts", P))
        dry = p.writes("told V1 all --about contacts --dry-run")
        p.same("facts of a dry run", [row["fact"] for row in dry["rows"]], [None, None])
        p.owes(("contacts", A), ("contacts", P))
        told = p.call("message", "contacts", "V1", "--to", "all")
        p.same("exit code of message --to all", told.returncode, 0)
        both = p.writes("told V1 all --about contacts --at 2026-03-02T11:00 --via phone --note 'rang both'")["rows"]
        p.same("who was told", [row["to"] for row in both], [A, P])
        p.same("when and how", {(row["told_at"], row["via"], row["vacancy"], row["offer"], row["authority"]) for row in both},
               {("2026-03-02T11:00:00Z", "phone", "V1", "O1", "derby")})
        p.expect(len({row["fact"] for row in both}) == 2, f"facts of all: {both}")
        p.owes()
        again = p.run("told V1 provider --about contacts")
        p.expect(b"already" in again.stderr, f"no remark on what was told twice: {again.stderr}")
        p.owes()
        p.does("void O1 --reason slip --with-later")
        p.refuses("told O1 authority --about contacts", "void")
        p.refuses("message offer O1", "void")
    with Pilot("told-between-two-changes", "offered", "2026-03-02T14:00") as p:  # what came later is owed still
        p.does("vacancy update V1 --ages 11-12 --at 2026-03-02T12:00", "vacancy update V1 --sex male --at 2026-03-02T13:00",
               "told V1 authority --about details --at 2026-03-02T12:30").owes(("details", A))
    with Pilot("refused-too-early-to-know", "accepted", "2026-03-02T14:00") as p:  # told before the change
        p.does("provider update oak --contact 'Vic New' --at 2026-03-02T13:00").tells()
        p.does("provider update oak --contact 'Kim Newer' --at 2026-03-02T13:30").owes(("details", A))
        p.refuses("told V1 authority --about details --at 2026-03-02T13:29", "A-FUTURE")


SCENARIOS = [acceptances, offers, others, never, refused]
