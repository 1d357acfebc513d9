"""The derived columns of the reports that have a row a case, worked out again (see columns_again.py)."""

import json
import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from exports import day, day_of, instant, london

CLOSED = ("filled-elsewhere", "withdrawn", "turned-down", "refused", "exhausted")


class Cases:
    def __init__(self, exports):
        self.exports = exports
        self.vacancies = {row["id"]: row for row in exports.report("vacancies")}
        self.offers = exports.report("offers")
        self.offer = {row["id"]: row for row in self.offers}
        self.referrals = exports.report("referrals")
        self.placements = exports.report("placements")
        self.frameworks = exports.rows("framework", "list")

    def offers_of(self, vacancy):
        return [row for row in self.offers if row["vacancy"] == vacancy]

    def acceptance(self, vacancy):
        """The offer whose acceptance it has: also after a close, but not after the authority stepped back."""
        kept = [row for row in self.offers_of(vacancy)
                if row["status"] == "accepted" or (row["status"] == "fell-through" and row["ended_as"] != "stepped-back")]
        return kept[-1] if kept else None

    def arrival_here(self, vacancy):
        return next((row for row in self.placements if row["vacancy"] == vacancy and row["elsewhere"] == "false"), None)

    def rate(self, vacancy):
        """By the day of its latest terms, as `show` tells them: an agreement may have come since."""
        row = self.vacancies[vacancy]
        if not row["contract"]:
            return None
        agreed = day_of(self.facts(vacancy, "match terms")[-1]["at"])
        for one in self.frameworks:
            if (one["authority"], one["provider"]) != (row["accepted_by"], row["provider"]):
                continue
            if day(one["from"]) <= agreed and (not one["until"] or agreed <= day(one["until"])):
                return one["weekly_rate"]
        return None

    def facts(self, vacancy, what):
        timeline = json.loads(self.exports.run("show", vacancy, "--format", "json"))["timeline"]
        return [fact for fact in timeline if fact["what"] == what and not fact["voided_by"]]

    def ended_on(self, vacancy):
        """The day of the arrival here, else of the closing."""
        arrival = self.arrival_here(vacancy)
        return day(arrival["arrived_on"]) if arrival else day_of(self.vacancies[vacancy]["closed_at"])

    def is_quiet(self, one_day, ended):
        """Both days belong to a quiet period; it is none for a case that had ended before it."""
        return any(day(row["from"]) <= one_day and (not row["until"] or one_day <= day(row["until"]))
                   and (not ended or day(row["from"]) <= ended) for row in self.exports.rows("quiet", "list"))

    def hold_end(self, vacancy):
        """M-HOLD, M-QUIET: without extensions."""
        ready, left = day(self.vacancies[vacancy]["available_on"]), int(self.exports.policy["hold_working_days"])
        while left:
            ready += timedelta(days=1)
            left -= self.exports.is_worked(ready) and not self.is_quiet(ready, self.ended_on(vacancy))
        return self.exports.closes(ready)

    def extensions(self, vacancy):
        """Each with the days by which it moved the end, and what they cost."""
        end = self.hold_end(vacancy) if self.vacancies[vacancy]["available_on"] else None
        for fact in self.facts(vacancy, "vacancy extend"):
            told = re.search(r"extended to \w+ (\d+ \w+ \d+) [0-9:]+(?:, ([0-9.]+) a week)?", fact["text"])
            until = datetime.strptime(told[1], "%d %b %Y").date()
            days = max(0, (until - london(end).date()).days)
            cost = (Decimal(told[2]) * days / 7).quantize(Decimal("0.01"), ROUND_HALF_UP) if told[2] else None
            end = max(end, self.exports.closes(until))
            yield days, cost

    def held_until(self, vacancy):
        row = self.vacancies[vacancy]
        if not row["available_on"] or row["status"] == "rejected":
            return None
        end = self.hold_end(vacancy)
        for days, _ in self.extensions(vacancy):
            end = self.exports.closes(london(end).date() + timedelta(days=days)) if days else end
        return end

    def is_full(self, area, when):
        """Whether an authority had accepted as many in the pilot as it may (C-CAP)."""
        live = [row for row in self.offers if row["authority"] == area and row["status"] in ("accepted", "fell-through")
                and row["outside_pilot"] == "false" and instant(row["answered_at"]) <= when
                and not (row["ended_at"] and instant(row["ended_at"]) <= when)]
        return len(live) >= int(self.exports.policy["cap_per_authority"])


def check_offers(again, cases):
    exports, now = again.exports, again.exports.clock()

    def clock(row):
        sent = instant(row["sent_at"])
        return sent if row["track"] == "standard" else exports.next_worked_instant(sent)

    def due(row):
        if row["track"] == "standard":
            return instant(row["sent_at"]) + timedelta(hours=int(exports.policy["standard_response_hours"]))
        begins = clock(row)
        return min(begins + timedelta(hours=int(exports.policy["accelerated_response_hours"])), exports.closes(london(begins).date()))

    def track(row):
        told = next(fact for fact in cases.facts(row["vacancy"], "offer") if fact["offer"] == row["id"])["text"]
        return "accelerated" if "accelerated" in told else "standard"

    def status(row):
        if row["rescinded_at"]:
            return "rescinded"
        if not row["answered_at"] or (row["late"] == "true" and row["status"] == "lapsed"):
            return "lapsed" if instant(row["due_at"]) < now else "open"
        accepted = any(fact["offer"] == row["id"] for fact in cases.facts(row["vacancy"], "acceptance"))
        return ("fell-through" if row["ended_at"] else "accepted") if accepted else "refused"

    met = {(row["authority"], row["provider"]) for row in cases.frameworks if row["from"] < exports.policy["pilot_start"]}
    new = set()
    for row in sorted(cases.offers, key=lambda row: row["answered_at"]):
        pair = (row["authority"], row["provider"])
        if row["status"] in ("accepted", "fell-through") and row["outside_pilot"] == "false" and pair not in met:
            met.add(pair)
            new.add(row["id"])

    again.column("offers", "clock_started_at", clock)
    again.column("offers", "due_at", due)
    again.column("offers", "track", track)
    again.column("offers", "status", status)
    again.column("offers", "late", lambda row: bool(row["answered_at"]) and instant(row["answered_at"]) > instant(row["due_at"]))
    again.column("offers", "provider", lambda row: cases.vacancies[row["vacancy"]]["provider"])
    again.column("offers", "new_pair", lambda row: row["id"] in new)
    again.column("offers", "outside_pilot", lambda row: (
        cases.vacancies[row["vacancy"]]["area"] == row["authority"]
        and cases.is_full(row["authority"], instant(cases.vacancies[row["vacancy"]]["notified_at"]))
        and cases.is_full(row["authority"], instant(row["sent_at"]))))


def check_referrals(again, cases):
    exports = again.exports

    def same_day(row):
        if not row["first_decided_at"] or not row["passed_at"]:
            return None
        begins = exports.next_worked_instant(instant(row["passed_at"]))
        return instant(row["first_decided_at"]) <= exports.closes(london(begins).date())

    def first(row):
        said = [fact["at"] for fact in cases.facts(row["vacancy"], "match accept") + cases.facts(row["vacancy"], "match refuse")
                + cases.facts(row["vacancy"], "match proceed") if fact["referral"] == row["id"]]
        return min(said) if said else None

    again.column("referrals", "first_decided_at", first)
    again.column("referrals", "same_day", same_day)
    again.column("referrals", "days_from_referral", lambda row: (
        (day_of(row["first_decided_at"]) - day(row["referred_on"])).days if row["first_decided_at"] and row["referred_on"] else None))
    again.column("referrals", "decision_due_at", lambda row: (
        instant(row["passed_at"]) + timedelta(hours=int(exports.policy["decision_hours"])) if row["passed_at"] else None))
    again.column("referrals", "provider", lambda row: cases.vacancies[row["vacancy"]]["provider"])


def check_vacancies(again, cases):
    exports, now = again.exports, again.exports.clock()

    def outside(row):
        if row["status"] == "rejected":
            return False
        if row["status"] != "notified":
            offered = [offer for offer in cases.offers_of(row["id"]) if offer["status"] != "rescinded"]
            return bool(offered) and offered[-1]["outside_pilot"] == "true"
        return cases.is_full(row["area"], instant(row["notified_at"])) and cases.is_full(row["area"], now)

    def live(row):
        return next((offer["id"] for offer in cases.offers_of(row["id"]) if offer["status"] in ("open", "accepted")), None)

    def decided(row):
        return [one for one in cases.referrals if one["vacancy"] == row["id"] and one["first_decided_at"]]

    def days_used(row):
        ended = cases.ended_on(row["id"])
        if not ended or not row["available_on"] or not row["accepted_by"]:
            return None
        one = timedelta(days=1)
        return max(0, exports.worked_days(day(row["available_on"]) + one, ended + one))

    def status(row):
        if row["status"] in CLOSED + ("rejected",):
            return row["status"] if row["closed_at"] or row["status"] == "rejected" else "not closed"
        offer = cases.offer.get(live(row))
        if offer is None:
            return "notified"
        if offer["status"] == "open":
            return "offered"
        if cases.arrival_here(row["id"]):
            return "placed"
        return row["status"] if row["status"] in ("accepted", "referred", "profiled", "matched", "moving") else "accepted"

    def accepted(key):
        return lambda row: (cases.acceptance(row["id"]) or {}).get(key)

    def extended(row):
        return list(cases.extensions(row["id"]))

    again.column("vacancies", "outside_pilot", outside)
    again.column("vacancies", "live_offer", live)
    again.column("vacancies", "status", status)
    again.column("vacancies", "hold_until", lambda row: cases.held_until(row["id"]))
    again.column("vacancies", "accepted_by", accepted("authority"))
    again.column("vacancies", "accepted_at", accepted("answered_at"))
    again.column("vacancies", "offers", lambda row: sum(one["status"] != "rescinded" for one in cases.offers_of(row["id"])))
    again.column("vacancies", "decisions", lambda row: len(decided(row)))
    again.column("vacancies", "same_day_decisions", lambda row: sum(one["same_day"] == "true" for one in decided(row)))
    again.column("vacancies", "hold_days_used", days_used)
    again.column("vacancies", "extensions", lambda row: len(extended(row)))
    again.column("vacancies", "extension_days", lambda row: sum(days for days, _ in extended(row)))
    again.column("vacancies", "extension_cost", lambda row: sum((cost for _, cost in extended(row) if cost), Decimal("0.00")))
    again.column("vacancies", "extensions_without_cost", lambda row: sum(cost is None for _, cost in extended(row)))
    again.column("vacancies", "framework_rate", lambda row: cases.rate(row["id"]))


def check_placements(again, cases):
    exports = again.exports
    sectors = {row["provider"]: row["sector"] for row in exports.report("providers")}
    urns = {row["code"]: row["urn"] for row in exports.rows("provider", "list")}

    def referral(row):
        return next((one for one in cases.referrals if row["route"] == "referral" and one["vacancy"] == row["vacancy"]
                     and one["child_token"] == row["child_token"] and one["requested_at"] == row["requested_at"]), None)

    def of_referral(key, own):
        return lambda row: referral(row)[key] if referral(row) else row[own]

    def band(row):
        age = int(row["age"]) if row["age"] else None
        return None if age is None else "under 5" if age < 5 else "5 to 9" if age < 10 else "10 to 15" if age < 16 else "16 and over"

    def waited(begins, count):
        return lambda row: count(begins(row), day(row["arrived_on"])) if begins(row) else None

    def here(value):
        return lambda row: None if row["elsewhere"] == "true" else value(row)

    referred, requested = (lambda row: day(row["referred_on"])), (lambda row: day_of(row["requested_at"]))
    calendar_days = lambda first, last: (last - first).days
    again.column("placements", "route", lambda row: "referral" if row["requested_at"] else "own")
    again.column("placements", "requested_at", of_referral("requested_at", "requested_at"))
    again.column("placements", "profile_at", of_referral("profile_received_at", "profile_at"))
    again.column("placements", "decided_at", of_referral("decided_at", "decided_at"))
    again.column("placements", "referred_on", of_referral("referred_on", "referred_on"))
    again.column("placements", "provider", lambda row: cases.vacancies[row["vacancy"]]["provider"])
    again.column("placements", "area", lambda row: cases.vacancies[row["vacancy"]]["area"])
    again.column("placements", "in_region", lambda row: True if row["elsewhere"] == "false" else row["in_region"])
    again.column("placements", "hold_until", here(lambda row: cases.vacancies[row["vacancy"]]["hold_until"]))
    again.column("placements", "overrun_days", here(lambda row: max(0, (day(row["arrived_on"]) - day_of(row["hold_until"])).days)))
    again.column("placements", "contract", here(lambda row: cases.vacancies[row["vacancy"]]["contract"]))
    again.column("placements", "weekly_cost", here(lambda row: cases.vacancies[row["vacancy"]]["weekly_cost"]))
    again.column("placements", "outside_pilot", lambda row: next(
        one["outside_pilot"] for one in cases.offers_of(row["vacancy"]) if one["authority"] == row["authority"]))
    again.column("placements", "age_band", band)
    again.column("placements", "placement_code", here(lambda row: "U6"))
    again.column("placements", "provider_code", here(lambda row: {"private": "PR4", "voluntary": "PR5"}.get(sectors[row["provider"]])))
    again.column("placements", "urn", here(lambda row: urns[row["provider"]]))
    again.column("placements", "working_days_from_referral", waited(referred, exports.worked_days))
    again.column("placements", "calendar_days_from_referral", waited(referred, calendar_days))
    again.column("placements", "working_days_from_request", waited(requested, exports.worked_days))
    again.column("placements", "calendar_days_from_request", waited(requested, calendar_days))
