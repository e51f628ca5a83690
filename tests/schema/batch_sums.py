"""What the rows of a batch add up to, redone from the rows themselves."""

from collections import Counter, defaultdict
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

HALF_UNIT = Decimal("0.005")


def rounded(exact, step, mode):
    """A total in whole steps, ties up."""
    steps = exact / step + (Decimal("0.5") if mode == "nearest" else 0)
    return steps.to_integral_value(ROUND_CEILING if mode == "up" else ROUND_FLOOR) * step


def grams_by(name, plans, key):
    """A list of the summary: rows and grams by what key finds of a plan."""
    rows, grams = Counter(), Counter()
    for plan in plans:
        rows[key(plan)] += 1
        grams[key(plan)] += plan["dose"]["total_g"]
    return [{name: value, "rows": rows[value], "total_g": grams[value]} for value in sorted(rows)]


def counted(name, values):
    return [{name: value, "rows": count} for value, count in sorted(Counter(values).items())]


def products_of(plans):
    found = defaultdict(lambda: {"rows": 0, "total_g": 0, "volume_ml": 0, "vials": Counter()})
    for plan in plans:
        product = plan["product"]
        if product:
            sums = found[product["id"]]
            sums["rows"] += 1
            sums["total_g"] += plan["dose"]["total_g"]
            sums["volume_ml"] += product["volume_ml"]
            for vial in product["vials"]:
                sums["vials"][vial["size_g"]] += vial["count"]
    for name, sums in sorted(found.items()):
        # every vial of a product has the same concentration
        ml_per_g = Decimal(sums["volume_ml"]) / Decimal(sums["total_g"])
        vials = [{"size_g": size, "count": count, "volume_ml": size * count * ml_per_g}
                 for size, count in sorted(sums["vials"].items(), reverse=True)]
        yield {"product": name, **sums, "vials": vials}


def actual_total(plan):
    """The grams on the actual weight, in the same steps."""
    dose = plan["dose"]
    exact = Decimal(plan["patient"]["weight_kg"]) * dose["g_per_kg"]
    return rounded(exact, dose["total_step_g"], dose["rounding"])


def schedules_of(rows):
    checked = [row for row in rows if row["check"]]
    compared = [row for row in checked if row["status"] == "ok"]
    verdicts = Counter(row["check"]["verdict"] for row in compared)
    return {
        "agrees": verdicts["agrees"],
        "agrees_rounded": verdicts["agrees-rounded"],
        "differs": verdicts["differs"],
        "not_compared": len(checked) - len(compared),
        "ordered_g": sum(row["check"]["ordered"]["total_g"] for row in compared),
        "expected_g": sum(row["dose"]["total_g"] for row in compared),
    }


def sums_of(rows, stops):
    """The sums of a summary, but for differences and what compares; stops: of refused rows."""
    plans = [row for row in rows if row["status"] == "ok"]
    return {
        "rows": len(rows),
        "dosed": len(plans),
        "refused": sum(row["status"] == "refused" for row in rows),
        "errors": sum(row["status"] == "error" for row in rows),
        "total_g": sum(plan["dose"]["total_g"] for plan in plans),
        "total_on_actual_weight_g": sum(actual_total(plan) for plan in plans),
        "by_indication": grams_by("indication", plans, lambda plan: plan["indication"]["id"]),
        "by_weight_rule": grams_by("weight_rule", plans,
                                   lambda plan: plan["dosing_weight"]["rule"]),
        "by_basis": grams_by("basis", plans, lambda plan: plan["dosing_weight"]["basis"]),
        "products": list(products_of(plans)),
        "schedules": schedules_of(rows),
        "refused_by_finding": counted("id", stops),
        "errors_by_code": counted("code", [row["error"]["code"] for row in rows if row["error"]]),
    }


def check_difference(sums, one, other, name, expect):
    """One less the other, in grams and percent of the other."""
    difference, percent = sums[one] - sums[other], sums["difference_percent"]

    expect(sums["difference_g"] == difference, f"{name}: difference_g")
    if not sums[other]:
        expect(percent is None, f"{name}: difference_percent of nothing")
        return
    exact = Decimal(difference) / sums[other] * 100
    expect(percent is not None and abs(exact - percent) <= HALF_UNIT,
           f"{name}: difference_percent {percent} is not {exact:.4f}")


def check_summary(summary, rows, stops, expect):
    for key, value in sums_of(rows, stops).items():
        found = summary[key]
        if key == "schedules":
            found = {name: found[name] for name in value}
        expect(found == value, f"{key} is {found}, and by the rows {value}")
    check_difference(summary, "total_on_actual_weight_g", "total_g", "actual weight", expect)
    check_difference(summary["schedules"], "ordered_g", "expected_g", "schedules", expect)
    for policy in summary["compare"] or []:
        name = policy["weight_rule"]
        planned = sum(policy[key] for key in ("rows", "lacks", "refused", "steps"))
        expect(planned == summary["dosed"], f"{name}: {planned} rows of {summary['dosed']}")
        check_difference(policy, "total_g", "dosed_g", name, expect)


def check_policy(policy, plans, under, expect):
    """The rows of a run as CSV, in which all is planned under the one rule, against what --compare
    says of it; a row counts where plans, the run with rows of any rule, has it dosed."""
    found = {"rows": 0, "steps": 0, "total_g": 0, "dosed_g": 0}
    for plan, row in zip(plans, under):
        if plan["status"] != "ok":
            continue
        found["steps"] += row["error"].startswith("steps-disagree:")
        # a rule that lacks something takes the weight as entered, and --compare has no plan then;
        # under 18 years it lacks nothing, for it takes the actual weight in any case
        child = plan["patient"]["age_years"] is not None and plan["patient"]["age_years"] < 18
        if row["status"] == "ok" and (row["weight_basis"] != "as-entered" or child):
            found["rows"] += 1
            found["total_g"] += Decimal(row["total_g"])
            found["dosed_g"] += plan["dose"]["total_g"]
    compared = {key: policy[key] for key in found}
    expect(compared == found, f"{policy['weight_rule']}: {compared}, and by its rows {found}")
