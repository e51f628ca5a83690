"""What a plan asks of its product, redone from the product's file: which ladder is climbed, each
step of it in exact fractions, and what is found of the product whatever the dose."""

import datetime
from fractions import Fraction
from math import ceil, floor

from rule_set import exact

# mL/kg/h of 1 of each unit, for a product of 1 mg/mL.
PER_HOUR = {"mg/kg/min": 60, "mg/kg/h": 1, "mL/kg/min": 60, "mL/kg/h": 1}


def date_of(text):
    return datetime.date.fromisoformat(text)


def value_of(call, *options):
    return next((call[call.index(option) + 1] for option in options if option in call), None)


def is_child(plan, rules):
    age = plan["patient"]["age_years"]
    if age is None:
        return plan["patient"]["weight_kg"] < rules.adult["from_weight_kg"]
    return age < rules.adult["from_age_years"]


def conditions_of(plan, rules):
    """Those that are named, and those that follow from the age."""
    age = plan["patient"]["age_years"]
    named = plan["patient"]["conditions"]
    for condition in rules.conditions.values():
        when = condition.get("when")
        if condition["id"] in named or (when and age is not None and (
                age < when.get("age_years_below", -1) or
                age > when.get("age_years_above", 1000))):
            yield condition


def use_of(product, plan):
    uses = [use for use in product["uses"] if use["id"] == plan["indication"]["id"]
            and use.get("regimen", plan["regimen"]["id"]) == plan["regimen"]["id"]]
    uses.sort(key=lambda use: "regimen" not in use)
    return uses[0] if uses else None


class Asked:
    """What is asked of a product, and of which of its ladders."""

    def __init__(self, plan, call, rules):
        self.product = rules.products[plan["product"]["id"]]
        self.found = set()
        if "refused" in self.product:
            self.found.add("product-refused")
            return
        self.use = use_of(self.product, plan)
        self.age = plan["patient"]["age_years"]
        self.weight_kg = plan["patient"]["weight_kg"]
        self.conditions = list(conditions_of(plan, rules))
        self.at_risk = any(row.get("at_risk_rate") for row in self.conditions)
        self.slow = self.at_risk or any(row.get("slow_start") for row in self.conditions)
        self.most_mg_per_kg_min = rules.most_rate_of(plan)
        self.pump_step = exact(value_of(call, "--pump-step") or rules.limits["pump_step_ml_per_h"])
        self.later = "--subsequent" in call and self.begins_faster(call, rules)
        self.find(rules)

    def begins_faster(self, call, rules):
        """Whether a later infusion has a faster start, which it has not after a long gap."""
        if self.slow:
            return False
        own = self.use or {}
        if "first" not in own and "subsequent" not in own:
            own = self.product
        last, start = value_of(call, "--last-course"), value_of(call, "--start")
        if last and (date_of(start) - date_of(last)).days > \
                7 * rules.limits["first_again_after_weeks"]:
            self.found.add("first-infusion-again")
            return False
        if "subsequent" not in own:
            self.found.add("no-faster-start")
        return "subsequent" in own

    def find(self, rules):
        """What is said of the product whatever the dose."""
        product = self.product
        if self.use is None:
            self.found.add("product-off-label")
        if self.slow:
            self.found.add("slow-start")
        if self.most_mg_per_kg_min:
            self.found.add("disease-rate")
        self.find_age_needed(rules)
        if self.at_risk:
            self.found.add("at-risk-rate" if "at_risk_most_rate" in product else "lowest-rate")
        for row in self.conditions:
            conflict = row.get("product_conflict", {})
            meets = conflict.get("stabiliser", "none") == product.get("stabiliser")
            if row["id"] in product.get("not_for", []) or (meets and conflict["level"] == "stop"):
                self.found.add("product-contraindicated")
            elif meets:
                self.found.add("product-conflict")
            elif conflict and "stabiliser" not in product:
                self.found.add("product-content-not-known")
            if row.get("low_iga"):
                iga = product.get("iga")
                if iga is None:
                    self.found.add("product-iga-not-known")
                elif max(iga.values()) > rules.limits["high_iga_above_ug_per_ml"]:
                    self.found.add("high-iga")

    def find_age_needed(self, rules):
        """A patient who may be a child, and an age that would rule the product out."""
        if self.age is not None or self.weight_kg >= rules.adult["from_weight_kg"]:
            return
        for row in rules.conditions.values():
            if "age_years_below" not in row.get("when", {}):
                continue
            meets = row.get("product_conflict", {}).get("stabiliser", "none") == \
                self.product.get("stabiliser")
            if meets or row["id"] in self.product.get("not_for", []):
                self.found.add("product-age-needed")
            elif "product_conflict" in row and "stabiliser" not in self.product:
                self.found.add("product-content-not-known")

    def climbed(self):
        """The ladder of this patient: the one that begins slower, where that is asked for."""
        ladder = self.ladder(self.use)
        return min([ladder, self.product["first"]], key=lambda steps: exact(steps[0]["rate"])) \
            if self.slow else ladder

    def ladder(self, use):
        for owner in (use or {}, self.product):
            if self.later and "subsequent" in owner:
                return owner["subsequent"]
            if "first" in owner:
                return owner["first"]
        raise KeyError(self.product["id"])

    def most_rate(self):
        """Of the use; without one the lowest of all; at risk the label's number at most."""
        uses = [self.use] if self.use else [None] + self.product["uses"]
        rates = [exact((use or {}).get("most_rate", self.ladder(use)[-1]["rate"])) for use in uses]
        if self.at_risk and "at_risk_most_rate" in self.product:
            rates.append(exact(self.product["at_risk_most_rate"]))
        if self.most_mg_per_kg_min:
            rates.append(self.of_disease())
        return min(rates)

    def of_disease(self):
        """The most rate of the disease in the product's unit, rounded down to 0.001."""
        unit = self.product["rate_unit"]
        mg_per_ml = exact(self.product["concentration_g_per_100_ml"]) * 10
        rate = self.most_mg_per_kg_min * (1 if unit.endswith("min") else 60) / \
            (mg_per_ml if unit.startswith("mL") else 1)
        return Fraction(floor(rate * 1000), 1000)

    def ml_per_h(self, rate, weight_kg):
        """The label's rate for a weight, rounded down to the pump's step."""
        unit = self.product["rate_unit"]
        mg_per_ml = exact(self.product["concentration_g_per_100_ml"]) * 10
        each = Fraction(PER_HOUR[unit]) / (mg_per_ml if unit.startswith("mg") else 1)
        return floor(rate * each * weight_kg / self.pump_step) * self.pump_step

    def infusion(self, volume_ml, weight_kg):
        """Each step as (from, minutes, rate, mL/h, mL)."""
        most, at, before, given = self.most_rate(), 0, Fraction(0), Fraction(0)
        for rung in self.climbed():
            rate = min(exact(rung["rate"]), most)
            pump = self.ml_per_h(rate, weight_kg)
            minutes = ceil((volume_ml - given) * 60 / pump)
            last = exact(rung["rate"]) >= most or "minutes" not in rung or \
                minutes <= rung["minutes"]
            if not last:
                minutes = rung["minutes"]
            given = volume_ml if last else given + pump * minutes / 60
            # to the uL, down
            until = Fraction(floor(given * 1000), 1000)
            yield at, minutes, rate, pump, until - before
            at, before = at + minutes, until
            if last:
                return
