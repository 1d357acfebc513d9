"""The derived columns of the reports that count, worked out again from those that have a row a case (see
columns_again.py)."""

from collections import Counter
from datetime import date, datetime, time
from decimal import Decimal

from exports import day, instant, mean, pounds, utc

IN_PILOT = "outside_pilot"


def uses_turn(row):
    accepted = row["status"] in ("accepted", "fell-through")
    return row["status"] != "rescinded" and row[IN_PILOT] == "false" and (row["track"] == "standard" or accepted)


def check_rota(again, cases):
    def offers(row, *statuses):
        return [one for one in cases.offers if one["authority"] == row["authority"] and one["status"] in statuses]

    def made(row):
        return [one for one in cases.offers if one["authority"] == row["authority"] and one["status"] != "rescinded"]

    def latest(rows):
        return max((one["sent_at"] for one in rows), default=None)

    def turns(row):
        return [one for one in made(row) if uses_turn(one)]

    def asked(row):
        return [one for one in made(row) if one["track"] == "accelerated" and one[IN_PILOT] == "false"
                and one["status"] not in ("accepted", "fell-through")]

    def counted(*statuses):
        return lambda row: len(offers(row, *statuses))

    again.column("rota", "last_turn_at", lambda row: latest(turns(row)))
    again.column("rota", "last_asked_at", lambda row: latest(asked(row)))
    again.column("rota", "turns", lambda row: len(turns(row)))
    again.column("rota", "offers", lambda row: len(made(row)))
    again.column("rota", "accepted", counted("accepted", "fell-through"))
    again.column("rota", "refused", counted("refused"))
    again.column("rota", "lapsed", counted("lapsed"))
    again.column("rota", "open", counted("open"))
    again.column("rota", "rescinded", counted("rescinded"))
    again.column("rota", "overrides", lambda row: sum(one["override"] != "" for one in made(row)))
    again.column("rota", "outside_pilot", lambda row: sum(one[IN_PILOT] == "true" for one in made(row)))


class Rota:
    """The rota as it stood when each offer was sent (R-ORDER, R-EXPLAIN), from the offers and the periods of taking part."""

    REASONS = ("passed_withdrawn", "passed_outside", "passed_offered_before", "passed_cap", "passed_busy", "passed_override")

    def __init__(self, cases):
        self.cases = cases
        exports = cases.exports
        self.cap = int(exports.policy["cap_per_authority"])
        self.positions = {row["code"]: int(row["position"]) for row in exports.rows("authority", "list")}
        self.periods = {row["code"]: [
            tuple(instant(part.split("=")[1]) for part in one.split(" ")) for one in row["periods"].split(";")]
            for row in exports.rows("authority", "list")}
        self.passes = {code: Counter() for code in self.positions}
        self.chosen = {}
        for index, offer in enumerate(cases.offers):
            self.add(offer, cases.offers[:index])

    def takes_part(self, code, when):
        return any(begins <= when and (ends is None or when < ends) for begins, ends in self.periods[code])

    @staticmethod
    def gone(one, when):
        return one["rescinded_at"] and instant(one["rescinded_at"]) <= when

    @staticmethod
    def accepted(one, when):
        return one["status"] in ("accepted", "fell-through") and instant(one["answered_at"]) <= when

    def open(self, one, when):
        answered = one["answered_at"] and instant(one["answered_at"]) <= when
        return not self.gone(one, when) and not answered and when <= instant(one["due_at"])

    def last_turn(self, code, before, when):
        used = [one["sent_at"] for one in before if one["authority"] == code and not self.gone(one, when)
                and one[IN_PILOT] == "false" and (one["track"] == "standard" or self.accepted(one, when))]
        return max(used, default="")

    def reason(self, code, offer, before, when):
        live = [one for one in before if self.accepted(one, when) and one[IN_PILOT] == "false" and one["authority"] == code
                and not (one["ended_at"] and instant(one["ended_at"]) <= when)]
        if not self.takes_part(code, when):
            return "passed_withdrawn"
        if offer[IN_PILOT] == "true":
            return "passed_outside"
        if any(one["vacancy"] == offer["vacancy"] and one["authority"] == code and not self.gone(one, when) for one in before):
            return "passed_offered_before"
        if len(live) >= self.cap:
            return "passed_cap"
        if any(one["authority"] == code and self.open(one, when) for one in before):
            return "passed_busy"
        return "passed_override"

    def add(self, offer, before):
        when = instant(offer["sent_at"])
        order = sorted(self.positions, key=lambda code: (self.last_turn(code, before, when), self.positions[code]))
        reasons = {code: self.reason(code, offer, before, when) for code in order}
        free = [code for code in order if reasons[code] == "passed_override"]
        outside = offer[IN_PILOT] == "true"
        self.chosen[offer["id"]] = self.cases.vacancies[offer["vacancy"]]["area"] if outside else next(iter(free), None)
        if offer["status"] == "rescinded":
            return
        if offer["override"]:  # passes over the one whom the rota would have chosen
            if free and free[0] != offer["authority"]:
                self.passes[free[0]]["passed_override"] += 1
            return
        for code in order[:order.index(offer["authority"])]:
            self.passes[code][reasons[code]] += 1

    def longest_wait(self, code, now):
        """In whole days, while it takes part and the pilot runs."""
        policy = self.cases.exports.policy
        starts = utc(datetime.combine(day(policy["pilot_start"]), time()))
        waits = []
        for begins, ends in self.periods[code]:
            begins, ends = max(begins, starts), min(ends or now, now)
            if begins > ends:
                continue
            turns = sorted(instant(one["sent_at"]) for one in self.cases.offers if one["authority"] == code and uses_turn(one)
                           and begins <= instant(one["sent_at"]) <= ends)
            marks = [begins, *turns, ends]
            waits += [(after - before).days for before, after in zip(marks, marks[1:])]
        return max(waits, default=None)


def check_fairness(again, cases):
    rota = Rota(cases)
    again.column("offers", "authority", lambda row: row["authority"] if row["override"] else rota.chosen[row["id"]])
    again.column("rota", "passes", lambda row: sum(rota.passes[row["authority"]].values()))
    for reason in Rota.REASONS:
        again.column("rota", reason, lambda row, reason=reason: rota.passes[row["authority"]][reason])
    again.column("rota", "longest_wait_days", lambda row: rota.longest_wait(row["authority"], again.exports.clock()))
    again.column("rota", "taking_part", lambda row: rota.takes_part(row["authority"], again.exports.clock()))
    again.column("survey", "taking_part", lambda row: rota.takes_part(row["authority"], again.exports.clock()))


def check_caps(again, cases):
    def live(row, key):
        return [one for one in cases.offers if one["status"] == "accepted" and one[IN_PILOT] == "false"
                and (one["authority"] if key == "authority" else cases.vacancies[one["vacancy"]]["area"]) == row["authority"]]

    again.column("caps", "accepted_by_authority", lambda row: len(live(row, "authority")))
    again.column("caps", "in_area", lambda row: len(live(row, "area")))
    again.column("caps", "open", lambda row: sum(one["status"] == "open" and one[IN_PILOT] == "false"
                                                 and one["authority"] == row["authority"] for one in cases.offers))
    again.column("caps", "full", lambda row: cases.is_full(row["authority"], again.exports.clock()))


def check_costs(again, cases):
    counted = [row for row in cases.placements if row["elsewhere"] == "false" and row[IN_PILOT] == "false"]
    keys = {"method": "contract", "provider": "provider", "authority": "authority", "age-band": "age_band"}

    def of(row):
        if row["by"] == "total":
            return counted
        return [one for one in counted if (one[keys[row["by"]]] or "not-recorded") == row["group"]]

    def costs(row):
        return [Decimal(one["weekly_cost"]) for one in of(row) if one["weekly_cost"]]

    def each(value):
        return lambda row: None if row["by"] == "premium" else value(row)

    def premium(row):
        if row["by"] != "premium":
            return None
        means = {method: pounds(mean([Decimal(one["weekly_cost"]) for one in counted
                                      if one["contract"] == method and one["weekly_cost"]])) for method in ("spot", "framework")}
        return means["spot"] - means["framework"]

    ways = sorted((by, group) for by in keys for group in {one[keys[by]] or "not-recorded" for one in counted})
    told = sorted((row["by"], row["group"]) for row in again.exports.report("costs") if row["by"] in keys)
    if ways != told:
        again.faults.append(f"costs: groups {told}, and should be {ways}")
    again.columns |= {("costs", "by"), ("costs", "group")}
    again.column("costs", "placements", each(lambda row: len(of(row))))
    again.column("costs", "with_cost", each(lambda row: len(costs(row))))
    again.column("costs", "weekly_cost", each(lambda row: sum(costs(row)) if costs(row) else None))
    again.column("costs", "mean_weekly_cost", each(lambda row: pounds(mean(costs(row)))))
    again.column("costs", "annual_cost", each(lambda row: sum(costs(row)) * 52 if costs(row) else None))
    again.column("costs", "premium", premium)


def check_providers(again, cases):
    today = again.exports.clock().date()

    def brought(row):
        return [one for one in cases.vacancies.values() if one["provider"] == row["provider"] and one["status"] != "rejected"
                and one[IN_PILOT] == "false"]

    def taken_up(row):
        return [one for one in brought(row)
                if any(offer["status"] in ("accepted", "fell-through") for offer in cases.offers_of(one["id"]))]

    def money(row, key, beside):
        return [Decimal(one[key]) for one in brought(row) if one["weekly_cost"] and (not beside or one["framework_rate"])]

    def average(key, beside):
        return lambda row: pounds(mean(money(row, key, beside)))

    def above(row):
        cost, rate = average("weekly_cost", True)(row), average("framework_rate", True)(row)
        return None if cost is None else cost - rate

    def contacts(row):
        return [(instant(one["first_contact_at"]) - instant(one["accepted_at"])).total_seconds()
                for one in brought(row) if one["first_contact_at"]]

    def hours(row):
        seconds = contacts(row)
        return f"{round(Decimal(int(sum(seconds))) / (3600 * len(seconds)), 4).normalize():f}" if seconds else None

    def counted(key, *values):
        return lambda row: sum(one[key] in values for one in brought(row))

    again.column("providers", "agreements", lambda row: sum(
        one["provider"] == row["provider"] and day(one["from"]) <= today and (not one["until"] or today <= day(one["until"]))
        for one in cases.frameworks))
    again.column("providers", "notified", lambda row: len(brought(row)))
    again.column("providers", "rejected", lambda row: sum(
        one["provider"] == row["provider"] and one["status"] == "rejected" for one in cases.vacancies.values()))
    again.column("providers", "outside_pilot", lambda row: sum(
        one["provider"] == row["provider"] and one[IN_PILOT] == "true" for one in cases.vacancies.values()))
    again.column("providers", "taken_up", lambda row: len(taken_up(row)))
    again.column("providers", "framework", counted("contract", "framework"))
    again.column("providers", "spot", counted("contract", "spot"))
    again.column("providers", "placed", lambda row: sum(cases.arrival_here(one["id"]) is not None for one in brought(row)))
    again.column("providers", "filled_elsewhere", counted("status", "filled-elsewhere"))
    again.column("providers", "with_cost", lambda row: len(money(row, "weekly_cost", False)))
    again.column("providers", "mean_weekly_cost", average("weekly_cost", False))
    again.column("providers", "compared", lambda row: len(money(row, "weekly_cost", True)))
    again.column("providers", "mean_compared_cost", average("weekly_cost", True))
    again.column("providers", "mean_framework_rate", average("framework_rate", True))
    again.column("providers", "above_rate", above)
    again.column("providers", "contacts", lambda row: len(contacts(row)))
    again.column("providers", "first_contact_hours", hours)


def check_reasons(again, cases):
    of = {"accepted": "offer-accepted", "fell-through": "offer-accepted", "refused": "offer-refused", "lapsed": "offer-lapsed"}
    counts = Counter()
    for row in cases.offers:
        if row[IN_PILOT] == "true":
            continue
        for key, what in (("reasons", of.get(row["status"])), ("profile_refused_reasons", "profile-refused"),
                          ("stepped_back_reasons", "stepped-back")):
            counts.update((row["authority"], what, code) for code in row[key].split(";") if code and what)
    for row in cases.vacancies.values():
        if row["closed_at"] and row[IN_PILOT] == "false":
            counts[row["provider"], "closed", row["status"]] += 1
    told = {(row["party"], row["of"], row["code"]): int(row["count"]) for row in again.exports.report("reasons")}
    if told != counts:
        again.faults.append(f"reasons: {set(told.items()) ^ set(counts.items())}")
    again.columns |= {("reasons", column) for column in ("party", "of", "code", "count")}


def check_survey(again):
    starts, months = day(again.exports.policy["pilot_start"]), int(again.exports.policy["pilot_months"])
    later = starts.month - 1 + months - 1
    asked = date(starts.year + later // 12, later % 12 + 1, starts.day)  # the pilots played here begin on a first
    today = again.exports.clock().date()
    again.column("survey", "asked_from", lambda row: asked)
    again.column("survey", "missing", lambda row: row["taking_part"] == "true" and not row["answered_at"] and asked <= today)


def check_deadlines(again, cases):
    """What is due is told by the case that it is of; how late it is, by the time."""
    exports = again.exports
    now = exports.clock()

    def due(row):
        vacancy = cases.vacancies[row["vacancy"]]
        referrals = [one for one in cases.referrals if one["vacancy"] == row["vacancy"] and one["passed_at"]]
        return {"offer-response": lambda: cases.offer[row["offer"]]["due_at"],
                "match-decision": lambda: referrals[-1]["decision_due_at"],
                "chase": lambda: referrals[-1]["chase_until"],
                "hold": lambda: vacancy["hold_until"],
                "extension": lambda: vacancy["hold_until"],
                "arrival": lambda: row["due_at"],  # of the arranged day, which is exported once the child has arrived
                "date": lambda: exports.closes(day(vacancy["available_on"]))}[row["kind"]]()

    for report in ("overdue", "due"):
        again.column(report, "due_at", due)
        again.column(report, "overdue_minutes", lambda row: (
            int((now - instant(row["due_at"])).total_seconds()) // 60 if instant(row["due_at"]) < now else None))
        again.column(report, "vacancy", lambda row: cases.offer[row["offer"]]["vacancy"] if row["offer"] else row["vacancy"])
        again.column(report, "authority", lambda row: cases.offer[row["offer"]]["authority"] if row["offer"] else row["authority"])


def check_kpi(again):
    """Beside figures_again.py, which works out numerator and denominator: how many cases a figure rests on."""
    rows = {row["name"]: row for row in again.exports.report("kpi")}

    def cases_of(row):
        if "_median" in row["name"]:
            return rows[row["name"].replace("_median", "_mean")]["cases"]
        if row["unit"] == "GBP":
            return row["cases"]
        return row["numerator"] if row["denominator"] == "1" and row["unit"] not in ("share", "days", "seconds") else row["denominator"]

    again.column("kpi", "cases", cases_of)
    again.column("kpi", "route", lambda row: next((way for way in ("own", "referral")
                                                   if row["name"].endswith("_" + way) and row["meaning"].endswith(")")), None))
