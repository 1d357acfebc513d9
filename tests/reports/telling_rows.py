"""Every row of M-TELL's table in every way it comes about: owed, drafted, told, gone, voided, owed again. Each scenario
plays some pilots of its own."""

from telling_pilot import CHILD, OWN_CHILD, Pilot, flat

A, P, H = "authority", "provider", "home-office"


def rescinded():
    with Pilot("rescinded", "offered", "2026-03-02T10:30") as p:
        p.does("offer rescind O1 --reason 'carers are ill'")
        p.played(("rescinded", A, "Dear Lead derby", "V1", "O1", "carers are ill", "need not answer"))
    for how in ("withdrawn", "filled-elsewhere"):  # an open offer that is ended by a close
        with Pilot(f"rescinded-{how}", "offered", "2026-03-02T10:30") as p:
            p.does(f"vacancy close V1 --as {how} --reason gone")
            p.played(("rescinded", A, "V1", "O1"), live=False)
    with Pilot("rescinded-meanwhile", "offered", "2026-03-02T10:30") as p:
        p.does("offer rescind O1 --reason 'wrong line'", "offer V1 --to leicester --override 'its turn'")
        p.played(("rescinded", A, "Dear Lead derby", "O1"), means="O1")


def contacts():
    of_provider = ("Jo Place", "placements@oak.example", "01632 960 101", "Oak Fostering")
    of_authority = ("Lead derby", "uasc@derby.example", "01632 960 001", "Derby", "Please contact the authority")
    both = ("contacts", A, *of_provider), ("contacts", P, *of_authority)
    with Pilot("contacts", "fresh") as p:
        p.played(*both)
    with Pilot("contacts-typed-later", "offered", "2026-03-03T12:00") as p:
        p.does("respond O1 accept --received-at 2026-03-03T09:00").played(*both)
    with Pilot("contacts-late", "offered", "2026-03-03T12:00") as p:
        p.does("respond O1 accept --late --reason 'the line was down'").played(*both)
    with Pilot("contacts-second", "accepted", "2026-03-04T09:00") as p:
        p.does("withdraw V1 --reason-code capacity", "offer V1").tells().does("respond V1 accept")
        p.played(("contacts", A, "Dear Lead leicester", *of_provider), ("contacts", P, "Lead leicester"), offer="O2")
    with Pilot("contacts-away", "fresh") as p:  # P-AWAY
        p.does("authority away derby --from today --until 2026-03-10 --deputy 'Dep Uty' --email dep@derby.example")
        p.reads(p.drafts("contacts", to=P)[0], "contacts", P, ("Dep Uty", "dep@derby.example", "away", "Tue 10 Mar 2026"))
        to_deputy = p.drafts("contacts", to=A)[0]
        p.reads(to_deputy, "contacts", A, ("Dear Dep Uty", "Lead Derby", "away until Tue 10 Mar 2026"))
        p.same("who is written to", to_deputy["to_address"], "dep@derby.example")
        p.at("2026-03-11T09:00")
        p.same("who is written to, the lead back", p.drafts("contacts", to=A)[0]["to_address"], "uasc@derby.example")
    with Pilot("contacts-outside", "base", "2026-03-02T10:00") as p:
        p.does("policy set cap_per_authority 0 --reason trial",
               "vacancy add --provider oak --carer oak-9 --area rutland --available 2026-04-23", "offer V1")
        p.reads(p.drafts("offer")[0], "offer", A, ("outside the pilot", "Dear Lead rutland", "counts as a refusal"))
        p.does("respond O1 accept").played(("contacts", A, "Dear Lead rutland"), ("contacts", P, "Lead rutland"))


def date():
    told = ("date", A, "Mon 23 Mar 2026", "confirmed", "Thu 26 Mar 2026 17:00")
    with Pilot("date", "accepted", "2026-03-03T09:00") as p:
        p.does("vacancy confirm V1 --available 2026-03-23").played(told)
        p.does("vacancy confirm V1 --available 2026-03-25")  # anew, after it was told
        p.played(("date", A, "Wed 25 Mar 2026", "Mon 23 Mar 2026", "Mon 30 Mar 2026 17:00"))
    with Pilot("date-before", "offered", "2026-03-02T10:30") as p:
        p.does("vacancy confirm V1 --available 2026-03-23").tells("details")
        p.does("respond O1 accept").tells("contacts").played(told)
    with Pilot("date-twice", "accepted", "2026-03-03T09:00") as p:  # a newer row takes the place of the untold one
        p.does("vacancy confirm V1 --available 2026-03-22", "vacancy confirm V1 --available 2026-03-23").played(told)
    with Pilot("date-at-first", "base", "2026-03-02T09:30") as p:  # the offer told it
        p.does("vacancy add --provider oak --carer oak-9 --area rutland --available 2026-04-23 --confirmed", "offer V1",
               "respond O1 accept").tells("contacts").owes()


def details_of_an_offer():
    changes = {"ages": ("update V1 --ages 12-14", "10-15", "12-14"), "sex": ("update V1 --sex female", "any", "female"),
               "languages": ("update V1 --languages Kurdish", "Tigrinya", "Kurdish"),
               "notes": ("update V1 --notes 'a dog now'", "two carers with a garden", "a dog now"),
               "available": ("update V1 --available 2026-03-30", "Mon 23 Mar 2026", "Mon 30 Mar 2026"),
               "confirmed": ("confirm V1 --available 2026-03-24", "Mon 23 Mar 2026", "Tue 24 Mar 2026", "confirmed"),
               "carer": ("correct V1 --carer oak-71 --reason slip", "oak-17", "oak-71"),
               "provider": ("correct V1 --provider ash --reason slip", "Oak Fostering", "Ash Families")}
    for which, (line, *says) in changes.items():
        with Pilot(f"details-{which}", "offered", "2026-03-02T12:00") as p:
            p.does(f"vacancy {line}")
            p.played(("details", A, "Tue 3 Mar 2026 10:00", *says), twice=which in ("ages", "confirmed"))
    with Pilot("details-merged", "offered", "2026-03-02T12:00") as p:
        p.does("vacancy update V1 --ages 12-14", "vacancy update V1 --sex female", "vacancy update V1 --ages 11-14")
        p.played(("details", A, "10-15", "11-14", "any", "female"))
        p.expect("12-14" not in p.drafts("details")[0]["body"], "what was never told is told")
    with Pilot("details-back", "offered", "2026-03-02T12:00") as p:
        p.does("vacancy update V1 --ages 12-14", "vacancy update V1 --ages 10-15").owes()
        p.does("vacancy update V1 --ages 12-14").tells().does("vacancy update V1 --ages 10-15")  # told meanwhile: owed
        p.played(("details", A, "12-14", "10-15"))
    with Pilot("details-anew", "offered", "2026-03-02T12:00") as p:
        p.does("vacancy update V1 --ages 10-15").owes()
    with Pilot("details-confirmed-as-said", "offered", "2026-03-02T12:00") as p:
        p.does("vacancy confirm V1 --available 2026-03-23")
        p.played(("details", A, "Mon 23 Mar 2026", "confirmed"))


def details_of_an_acceptance():
    with Pilot("details-area", "accepted", "2026-03-02T12:00") as p:
        p.does("vacancy correct V1 --area leicester --reason slip")
        p.played(("details", A, "Rutland", "Leicester"), twice=False)
    for stage, when in (("requested", "2026-03-19T10:00"), ("profiled", "2026-03-20T11:00")):
        with Pilot(f"details-{stage}", stage, when) as p:
            p.does("vacancy update V1 --notes 'a dog now'")
            p.played(("details", A, "two carers with a garden", "a dog now"), ("details", H, "a dog now", "R1"))
    with Pilot("details-date", "requested", "2026-03-19T10:00") as p:
        p.does("vacancy confirm V1 --available 2026-03-25")
        says = ("Wed 25 Mar 2026", "Mon 23 Mar 2026")
        p.played(("date", A, *says), ("details", H, *says))
    new = {"provider update oak --contact 'Vic New'": (A, "Jo Place", "Vic New"),
           "provider update oak --phone '01632 960 999'": (A, "01632 960 101", "01632 960 999"),
           "provider contact add oak --name 'Kim Night' --email kim@oak.example": (A, "Kim Night", "kim@oak.example"),
           "authority update derby --email new@derby.example": (P, "uasc@derby.example", "new@derby.example"),
           "authority contact add derby --name 'Ali Desk' --phone '01632 960 555'": (P, "Ali Desk", "01632 960 555")}
    for number, (line, (to, *says)) in enumerate(new.items(), 1):
        with Pilot(f"details-contacts{number}", "accepted", "2026-03-02T12:00") as p:
            p.does(line).played(("details", to, *says), twice=number in (1, 4))
    with Pilot("details-provider", "accepted", "2026-03-02T12:00") as p:
        p.does("framework add derby oak --from 2026-01-01", "vacancy correct V1 --provider ash --reason slip")
        p.owes(("contacts", P), ("details", A))
        p.reads(p.drafts("details", to=A)[0], "details", A, ("Oak Fostering", "Ash Families", "duty@ash.example"))
        p.reads(p.drafts("contacts", to=P)[0], "contacts", P, ("Dear Pat Home", "Lead Derby"))
    with Pilot("details-untold", "fresh", "2026-03-02T12:00") as p:
        p.does("provider update oak --contact 'Vic New'")
        p.owes(("contacts", A), ("contacts", P))  # whoever was not told the old ones is told the new ones
        p.reads(p.drafts("contacts", to=A)[0], "contacts", A, ("Vic New",))
    with Pilot("details-contacts-back", "accepted", "2026-03-02T12:00") as p:
        p.does("provider update oak --contact 'Vic New'", "provider update oak --contact 'Jo Place'").owes()


def quiet():
    both = ("quiet", A, "no retainer", "another way"), ("quiet", P, "no retainer", "another way")
    for stage, when in (("accepted", "2026-03-02T12:00"), ("ready", "2026-03-03T12:00"), ("requested", "2026-03-19T12:00")):
        with Pilot(f"quiet-{stage}", stage, when) as p:
            p.does("quiet start --from today").played(*both, twice=stage != "ready")
    with Pilot("quiet-ahead", "accepted", "2026-03-02T12:00") as p:
        p.does("quiet start --from 2026-03-20", "quiet end --on 2026-03-31")
        p.played(*((about, to, "Fri 20 Mar 2026", "Tue 31 Mar 2026", *says) for about, to, *says in both))
    for which, first in (("in", "2026-03-01"), ("before", "2026-03-20")):
        with Pilot(f"quiet-accepted-{which}", "offered", "2026-03-02T10:30") as p:
            p.does(f"quiet start --from {first}", "respond O1 accept").tells("contacts").played(*both, twice=which == "in")
    with Pilot("quiet-end", "accepted", "2026-03-02T12:00") as p:
        p.does("quiet start --from today").tells().at("2026-03-09T12:00").does("quiet end --on 2026-03-13")
        p.played(("quiet", A, "ends", "Fri 13 Mar 2026"), ("quiet", P, "ends", "Fri 13 Mar 2026"))
    with Pilot("quiet-end-of-one", "accepted", "2026-03-02T12:00") as p:
        p.does("quiet start --from today", "told V1 authority --about quiet").at("2026-03-09T12:00")
        p.does("quiet end --on 2026-03-13").played(("quiet", A, "ends"), ("quiet", P, "Mon 2 Mar 2026", "Fri 13 Mar 2026"))
    for stage, when in (("offered", "2026-03-02T10:30"), ("profiled", "2026-03-20T11:00"), ("own", "2026-03-20T11:00"),
                        ("matched", "2026-03-20T15:30"), ("moving", "2026-03-21T11:00")):
        with Pilot(f"quiet-not-{stage}", stage, when) as p:
            p.does("quiet start --from today").owes()


def referrals():
    with Pilot("none", "requested", "2026-03-20T10:00") as p:
        p.does("refer none V1").played(("no-child", A, "no child", "R1"), ("no-child", P, "no child"))
    for stage, when in (("requested", "2026-03-20T10:00"), ("profiled", "2026-03-20T12:00"), ("matched", "2026-03-20T15:30")):
        with Pilot(f"withdrawn-{stage}", stage, when) as p:
            p.does("refer withdrawn V1 --reason 'placed by kin'")
            p.played(("no-child", A, "withdrawn"), ("no-child", P, "withdrawn"), twice=stage == "profiled")
    with Pilot("profile", "requested", "2026-03-20T10:00") as p:
        p.does(f"refer profile V1 --child {CHILD} --age 14 --sex male --languages Tigrinya --passed-at 2026-03-20T10:00")
        p.played(("profile", P, CHILD, "14", "male", "Tigrinya", "Sat 21 Mar 2026 10:00", "uasc@derby.example"))
        p.reads(p.drafts("profile", to=A)[0], "profile", A, (CHILD, "14", "male", "Sat 21 Mar 2026 10:00",
                "Fri 20 Mar 2026 17:00", "placements@oak.example", "must then accommodate this child"))


def decisions():
    ways = {"accept": ("match accept V1", "accepts"), "proceed": ("match proceed V1 --accept-duty", "accommodate", "not finished"),
            "refuse": ("match refuse V1 --reason-code location", "refused", "location")}
    for which, (line, *says) in ways.items():
        with Pilot(f"decision-{which}", "profiled", "2026-03-20T15:00") as p:
            p.does(line).played(("decision", H, "R1", CHILD, *says))
    with Pilot("decision-failed", "bound", "2026-03-21T09:30") as p:
        p.does("match failed V1 --reason-code carer-match").played(("decision", H, "R1", CHILD, "failed", "accommodate"))
    with Pilot("decision-chased", "profiled", "2026-03-21T12:00") as p:
        p.does("match chase V1 --until 2026-03-21T16:00").owes()
        p.reads(p.drafts("chase")[0], "chase", A, ("Sat 21 Mar 2026 16:00", "refuse the referral", "R1"))
        p.at("2026-03-21T16:30").does("refer refuse V1")
        p.played(("decision", H, CHILD, "R1", "refuse", "reminder"), ("decision", A, "refused this referral"),
                 ("decision", P, "refused this referral"))
    with Pilot("decision-unchased", "profiled", "2026-03-20T12:00") as p:
        p.does("refer refuse V1 --reason 'the carers are ill'")
        p.played(("decision", H, CHILD), ("decision", A, "R1"), ("decision", P), twice=False)
    for line in ("match accept V1", "match refuse V1 --reason-code rates", "match refuse V1 --reason-code cost"):
        if "rates" not in line:  # an own child has no Home Office
            with Pilot(f"decision-own-{line[6:9]}", "own", "2026-03-20T12:00") as p:
                p.does(line).owes()


def journeys():
    arranged = ("transport", A, "Tue 24 Mar 2026", "has arrived"), ("transport", P, "Tue 24 Mar 2026", "carers ready")
    for stage, child in (("matched", CHILD), ("own", OWN_CHILD)):
        with Pilot(f"transport-{stage}", stage, "2026-03-20T16:00") as p:
            p.does(*(["match accept V1"] if stage == "own" else []), "transfer arrange V1 --on 2026-03-24")
            p.played(*((*row, child) for row in arranged), twice=stage == "matched")
            p.does("transfer cancel V1 --reason 'no escort'")
            p.played(("transport", A, "cancelled", "Tue 24 Mar 2026"), ("transport", P, "cancelled"),
                     twice=stage == "matched")
    with Pilot("transport-moved", "moving", "2026-03-21T09:00") as p:
        p.does("transfer cancel V1 --reason 'no escort'", "transfer arrange V1 --on 2026-03-25")
        p.played(*(("transport", to, "Wed 25 Mar 2026", "Tue 24 Mar 2026") for to in (A, P)))


def arrivals():
    with Pilot("arrival", "moving", "2026-03-24T15:00") as p:
        p.does("transfer complete V1 --arrived-on 2026-03-24")
        p.played(("arrival", H, CHILD, "R1", "Tue 24 Mar 2026"), ("arrival", P, "Tue 24 Mar 2026"), live=False)
    with Pilot("arrival-own", "own-moving", "2026-03-24T15:00") as p:  # no Home Office in it
        p.does("transfer complete V1 --arrived-on 2026-03-24").played(("arrival", P, "Tue 24 Mar 2026"), live=False)
    elsewhere = "transfer complete V1 --arrived-on 2026-03-24 --elsewhere --in-region yes"
    with Pilot("arrival-elsewhere", "bound", "2026-03-24T15:00") as p:
        p.does(elsewhere).played(("arrival", H, CHILD, "elsewhere", "R1"), ("arrival", P, "elsewhere", "free"))
    with Pilot("arrival-after-close", "bound", "2026-03-21T10:00") as p:
        p.does("match failed V1 --reason-code carer-match").tells()
        p.does("vacancy close V1 --as withdrawn --reason 'carers retire'").tells().at("2026-03-24T15:00").does(elsewhere)
        for words in ("free again", "go on holding"):
            p.expect(words not in p.drafts("arrival", to=P)[0]["body"], f"of a place that is closed: {words}")
        p.played(("arrival", H, CHILD, "elsewhere"), ("arrival", P, "elsewhere"), live=False)


def stepping_back():
    for stage, when, office in (("accepted", "2026-03-02T12:00", False), ("requested", "2026-03-19T12:00", True),
                                ("profiled", "2026-03-20T12:00", True), ("matched", "2026-03-20T15:30", True),
                                ("moving", "2026-03-21T12:00", True), ("own", "2026-03-20T12:00", False)):
        with Pilot(f"stepped-back-{stage}", stage, when) as p:
            p.does("withdraw V1 --reason-code rates")
            rows = [("stepped-back", P, "Oak Fostering", "stepped back")] + [("stepped-back", H, "R1", "stepped back")] * office
            p.played(*rows, twice=stage in ("accepted", "requested"))
    with Pilot("stepped-back-meanwhile", "accepted", "2026-03-02T12:00") as p:
        p.does("withdraw V1 --reason-code rates", "offer V1").played(("stepped-back", P, "Derby"), means="O1")


def closing():
    with Pilot("rejected", "base", "2026-03-02T10:00") as p:
        p.refuses("vacancy add --provider oak --carer oak-3 --area kent --available 2026-04-13", "P-REGION")
        p.played(("declined", P, "outside the region", "oak-3"), live=False, offer=None)
    outside = ("policy set cap_per_authority 0 --reason trial",
               "vacancy add --provider oak --carer oak-9 --area rutland --available 2026-04-23", "offer V1")
    says = ("declined", P, "outside the pilot", "oak-9")
    with Pilot("refused", "base", "2026-03-02T10:00") as p:
        p.does(*outside, "respond O1 refuse --reason-code no-need").played(says, live=False)
    with Pilot("refused-by-silence", "base", "2026-03-02T10:00") as p:
        p.does(*outside).at("2026-03-03T12:00").does("vacancy close V1 --as refused --reason 'no answer'")
        p.played(says, live=False, offer=None)
    with Pilot("exhausted", "offered", "2026-03-02T11:00") as p:
        p.does("respond V1 refuse", *["offer V1", "respond V1 refuse"] * 2, "vacancy close V1 --as exhausted --reason 'all asked'")
        p.played(("declined", P, "not been taken up"), live=False, offer=None)
    with Pilot("exhausted-in-the-end", "accepted", "2026-03-02T12:00") as p:  # one had accepted, and stepped back
        p.does("withdraw V1 --reason-code rates", *["offer V1", "respond V1 refuse"] * 2,
               "vacancy close V1 --as exhausted --reason 'all asked'")
        p.expect("none accepted" not in flat(p.drafts("declined", to=P)[0]["body"]), "says that none accepted, and one had")
    turned_down = "vacancy close V1 --as turned-down --reason 'held too long'"
    with Pilot("turned-down", "ready", "2026-03-27T09:00") as p:
        p.does(turned_down).played(("declined", A, "turn"), ("declined", P, "turn"), live=False)
    with Pilot("turned-down-early", "ready", "2026-03-20T09:00") as p:  # while the hold runs
        p.does(turned_down)
        for to in (A, P):
            p.expect("has run out" not in flat(p.drafts("declined", to=to)[0]["body"]), "says that a hold has run out that runs")
    with Pilot("turned-down-referral", "requested", "2026-03-27T09:00") as p:
        p.does(turned_down).played(("declined", A), ("declined", P), ("declined", H, "R1", "withdraw"), live=False)
    for how, says in (("filled-elsewhere", "filled"), ("withdrawn", "withdrawn")):
        for stage, when in (("accepted", "2026-03-02T12:00"), ("requested", "2026-03-19T12:00"), ("matched", "2026-03-20T15:30")):
            with Pilot(f"{how}-{stage}", stage, when) as p:
                p.does(f"vacancy close V1 --as {how} --reason 'another council'")
                office = [("filled", H, "R1", "no longer available")] * (stage != "accepted")
                p.played(("filled", A, says, "no longer available"), *office, live=False, twice=stage == "requested")


def survey():
    with Pilot("survey", "placed", "2026-10-31T23:30") as p:
        p.owes(record="derby")
        p.at("2026-11-01T00:30")
        p.played(("survey", A, "experience", "developed", "Mon 30 Nov 2026"), record="derby", offer=None, live=False)
        p.at("2026-11-25T12:00").owes(record="derby")  # once is enough
        p.owes(("survey", A), record="leicester")
        p.does("survey record leicester --experience quick").owes(record="leicester")
        p.does("authority withdraw rutland --reason busy").owes(record="rutland")
        p.does("authority rejoin rutland").owes(("survey", A), record="rutland")


def scope():
    with Pilot("scope", "placed", "2026-04-01T10:00") as p:
        for key in ("nts_target_working_days", "baseline_transfer_days"):  # reports alone go by them
            if p.knows(f"policy set {key} 8 --reason new"):
                p.owes(record="derby")
        p.does("policy set decision_hours 30 --reason trial", "policy set hold_working_days 5 --reason trial",
               "policy set decision_hours 36 --reason trial")
        p.played(("scope", A, "24", "36", "3", "5"), record="derby", offer=None, live=False)
        p.expect("30" not in p.drafts("scope", "leicester")[0]["body"], "a value that was never told is told")
        p.does("policy set hold_working_days 4 --reason trial").played(("scope", A, "5", "4"), record="derby", offer=None, live=False)
        p.owes(("scope", A), record="leicester")
        p.does("policy set hold_working_days 3 --reason over", "policy set decision_hours 24 --reason over")
        p.owes(record="leicester")  # set back before it was told
        p.played(("scope", A, "4", "3", "36", "24"), record="derby", offer=None, live=False, twice=False)
        p.does("authority withdraw rutland --reason busy").at("2026-04-02T10:00")
        p.does("policy set decision_hours 20 --reason trial").owes(record="rutland").at("2026-04-03T10:00")
        p.does("authority rejoin rutland").owes(("scope", A), record="rutland")  # since it left
    with Pilot("scope-before", None, "2026-02-27T10:00") as p:
        p.does("init --pilot-start 2026-03-01", "authority add derby --name Derby", "policy set decision_hours 30 --reason region")
        p.at("2026-03-02T10:00").owes(record="derby")


SCENARIOS = [rescinded, contacts, date, details_of_an_offer, details_of_an_acceptance, quiet, referrals, decisions, journeys,
             arrivals, stepping_back, closing, survey, scope]
