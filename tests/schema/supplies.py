"""What a plan with a product must say, redone from the product files: the fewest vials by a table
of its own, volumes, each step of each infusion, and what is found."""

from fractions import Fraction

from asked import Asked, is_child, value_of
from rule_set import exact

# Vials are counted in units of 0.5 g.
UNIT_G = Fraction(1, 2)
MINUTES_OF_DAY = 24 * 60

FOUND = {
    "product-refused", "product-contraindicated", "product-conflict", "high-iga",
    "product-iga-not-known", "at-risk-rate", "lowest-rate", "first-infusion-again",
    "no-faster-start", "product-off-label", "product-age-needed", "product-content-not-known",
    "slow-start", "disease-rate",
}
FOUND_OF_DAYS = {"product-days", "infusion-long", "infusion-too-long"}


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
