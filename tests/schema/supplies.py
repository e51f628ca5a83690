"""What a plan with a product must say, redone from the product files: the fewest vials by a table
of its own, volumes, each step of each infusion in exact fractions, and what is found."""

import datetime
import functools
import os
import sys
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

try:
    import yaml
except ImportError:
    yaml = None

# Vials are counted in units of 0.5 g.
UNIT_G = Fraction(1, 2)
MINUTES_OF_DAY = 24 * 60

# mL/kg/h of 1 of each unit, for a product of 1 mg/mL.
PER_HOUR = {"mg/kg/min": 60, "mg/kg/h": 1, "mL/kg/min": 60, "mL/kg/h": 1}

FOUND = {
    "product-refused", "product-contraindicated", "product-conflict", "high-iga",
    "product-iga-not-known", "at-risk-rate", "lowest-rate", "first-infusion-again",
    "no-faster-start", "product-off-label", "product-age-needed", "product-content-not-known",
    "slow-start", "disease-rate",
}
FOUND_OF_DAYS = {"product-days", "infusion-long", "infusion-too-long"}


def exact(number):
    """A number of a rule file or of JSON, as it is written."""
    return Fraction(str(number))


class Rules:
    """The files that plans with a product follow from."""

    def __init__(self, folder):
        if yaml is None:
            print("skipped: the Python module yaml is missing")
            sys.exit(77)
        self.folder = folder
        self.infusions = 0
        self.products = {}
        self.tables = {}
        defaults = self.read("defaults.yaml")
        self.limits = defaults["products"]
        self.adult = defaults["adult"]
        self.conditions = {row["id"]: row for row in self.read("precautions.yaml")["conditions"]}
        for name in os.listdir(os.path.join(folder, "products")):
            product = self.read(os.path.join("products", name))
            self.products[product["id"]] = product

    def most_rate_of(self, plan):
        """How fast anything may be infused in the disease of a plan; None: as any."""
        rule = self.read(os.path.join("indications", plan["indication"]["id"] + ".yaml"))
        rate = next(row.get("most_mg_per_kg_min") for row in rule["regimens"]
                    if row["id"] == plan["regimen"]["id"])
        return None if rate is None else exact(rate)

    @functools.lru_cache(maxsize=None)
    def read(self, path):
        # numbers stay text: no binary floating point
        loader = type("Loader", (yaml.SafeLoader,), {})
        loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(node.value))
        loader.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: node.value)
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return yaml.load(file, loader)

    def fewest(self, sizes, units):
        """The fewest vials of ${sizes} (in units, larger first) for each mass up to ${units}; of
        as many the larger.  None where there is no way."""
        table = self.tables.setdefault(sizes, [(0, (0,) * len(sizes))])
        while len(table) <= units:
            ways = []
            for i, size in enumerate(sizes):
                less = table[len(table) - size] if size <= len(table) else None
                if less:
                    counts = list(less[1])
                    counts[i] -= 1
                    ways.append((less[0] + 1, tuple(counts)))
            table.append(min(ways, default=None))
        return table[units]


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


def date_of(text):
    return datetime.date.fromisoformat(text)


def clock(minutes):
    """A time of day, and how many days after the start."""
    days, rest = divmod(minutes, MINUTES_OF_DAY)
    return f"{rest // 60:02}:{rest % 60:02}", days


def check_vials(vials, mass_g, stock, rules, expect):
    """The fewest whole vials of a day, the largest first."""
    sizes = tuple(sorted((int(size / UNIT_G) for size in stock), reverse=True))
    best = rules.fewest(sizes, int(mass_g / UNIT_G))
    found = {exact(vial["size_g"]) / UNIT_G: vial["count"] for vial in vials}

    expect(mass_g % UNIT_G == 0 and best is not None, f"{mass_g} g cannot be made up")
    expect(sum(exact(vial["size_g"]) * vial["count"] for vial in vials) == mass_g,
           "the vials do not add up to the day")
    expect([vial["size_g"] for vial in vials] ==
           sorted({vial["size_g"] for vial in vials}, reverse=True), "not larger vials first")
    if best is not None:
        due = {size: -count for size, count in zip(sizes, best[1]) if count}
        expect(found == due, f"other vials are the fewest: {due} of 0.5 g")


def check_infusion(infusion, day, plan, asked, at, expect):
    """Each step of the infusion of a day."""
    weight = min(exact(plan["dosing_weight"]["kg"]), exact(plan["patient"]["weight_kg"]))
    steps = list(asked.infusion(exact(day["volume_ml"]), weight))
    found = [(step["from_min"], step["minutes"], exact(step["rate"].split(" ")[0]),
              exact(step["ml_per_h"]), exact(step["volume_ml"])) for step in infusion["steps"]]

    expect(exact(infusion["weight_kg"]) == weight, "the weight of the rates")
    expect(found == steps, f"the steps are not {[tuple(map(str, step)) for step in steps]}")
    expect(all(step["rate"].split(" ")[1] == asked.product["rate_unit"]
               for step in infusion["steps"]), "the unit of the rates")
    expect(sum(step[4] for step in found) == exact(day["volume_ml"]),
           "the volumes of the steps do not add up")
    expect(all(step[4] > 0 and step[1] > 0 and step[3] > 0 for step in found), "an empty step")
    expect(infusion["duration_min"] == sum(step[1] for step in found), "duration_min")
    unknown = (None, None)
    expect([(step["at"], step["at_days_later"]) for step in infusion["steps"]] ==
           [unknown if at is None else clock(at + step[0]) for step in found], "at")
    expect((infusion["end_at"], infusion["end_days_later"]) ==
           (unknown if at is None else clock(at + infusion["duration_min"])), "end_at")


def check_day_step(plan, call, asked, rules, expect):
    """Days are in the product's steps, unless others are named."""
    child = is_child(plan, rules) or \
        plan["patient"]["weight_kg"] < rules.limits["adult_from_weight_kg"]
    due = value_of(call, "--day-round") or \
        asked.product["day_step_g"]["child" if child else "adult"]
    expect(exact(plan["dose"]["day_step_g"]) == exact(due), f"day_step_g is not {due}")


def check_course(plan, days, expect):
    """The picking list."""
    together = {}
    for day in days:
        for vial in day["vials"]:
            together[vial["size_g"]] = together.get(vial["size_g"], 0) + vial["count"]
    expect(plan["product"]["vials"] ==
           [{"size_g": size, "count": together[size]} for size in sorted(together, reverse=True)],
           "the vials in all")
    expect(plan["product"]["volume_ml"] == sum(day["volume_ml"] for day in days),
           "the volume in all")


def due_of_days(plan, days, asked, rules):
    """What is said of the days to come."""
    if not days:
        return
    longest = max(day["infusion"]["duration_min"] for day in days)
    allowed = (asked.use or {}).get("days")
    if longest > rules.limits["infusion_stop_above_min"]:
        yield "infusion-too-long"
    elif longest > rules.limits["infusion_warn_above_min"]:
        yield "infusion-long"
    if allowed and not allowed["min"] <= len(plan["schedule"]) <= allowed["max"]:
        yield "product-days"


def check_made(plan, call, asked, rules, expect):
    """A plan that was made."""
    at = value_of(call, "--at")
    at = None if at is None else int(at[:2]) * 60 + int(at[3:])
    stock = value_of(call, "--stock")
    stock = [exact(size) for size in stock.split(",")] if stock else \
        [exact(vial["g"]) for vial in asked.product["vials"]]
    days = [day for day in plan["schedule"] if not day["given"]]

    check_day_step(plan, call, asked, rules, expect)
    for day in plan["schedule"]:
        empty = [day[key] is None for key in ("volume_ml", "vials", "infusion")]
        expect(set(empty) == {day["given"]}, "vials and infusion are of the days to come")
    for day in days:
        mass = exact(day["dose_g"])
        expect(exact(day["volume_ml"]) ==
               mass * 100 / exact(asked.product["concentration_g_per_100_ml"]), "volume_ml")
        by_size = {exact(vial["g"]): exact(vial["ml"]) for vial in asked.product["vials"]}
        expect(exact(day["volume_ml"]) == sum(by_size[exact(vial["size_g"])] * vial["count"]
                                              for vial in day["vials"]), "volume of the vials")
        check_vials(day["vials"], mass, stock, rules, expect)
        check_infusion(day["infusion"], day, plan, asked, at, expect)
        rules.infusions += 1
    check_course(plan, days, expect)
    due = set(due_of_days(plan, days, asked, rules))
    found = {finding["id"] for finding in plan["findings"]} & FOUND_OF_DAYS
    expect(found == due, f"of the days {found} is said, not {due}")


def check(plan, call, rules, expect):
    """What holds for a plan, with a product or without."""
    product = plan["product"]
    found = {finding["id"] for finding in plan["findings"]}

    expect((product is None) == ("-p" not in call), "product")
    if product is None:
        expect(all(day[key] is None for day in plan["schedule"] or []
                   for key in ("volume_ml", "vials", "infusion")), "a supply without a product")
        expect(not found & (FOUND | FOUND_OF_DAYS), "a finding of a product without one")
        return
    asked = Asked(plan, call, rules) if plan["regimen"] else None
    written = rules.products[value_of(call, "-p")]
    expect(product["id"] == written["id"] and product["name"] == written["name"] and
           product["version"] == str(written["version"]) and
           product["label"] == written.get("label") and
           product["lacks"] == written.get("lacks", []), "what the product's file says of it")
    due = asked.found if asked else set()
    expect(found & FOUND == due, f"{found & FOUND} is said of the product, not {due}")
    if plan["status"] == "ok":
        check_made(plan, call, asked, rules, expect)
    else:
        expect(product["volume_ml"] is None and product["vials"] is None,
               "a refused plan shows vials")
        expect(not found & {"product-days", "infusion-long"}, "a refused plan shows figures")
