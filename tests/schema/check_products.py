"""check_products.py PROGRAM SCHEMAS RULES NONE: hold what `products list` and `products show` write
as JSON against the schemas in SCHEMAS, and against one another; the charts of the text against the
ladders of the JSON; the JSON against the files of RULES, the built-in set.  NONE is a set of rules
without products."""

import re
import sys
from decimal import ROUND_DOWN, Decimal

import rule_files
from calls import run
from check_rules import Documents, check_sources
from rule_set import Rules

SCHEMAS = ["ivigcalc-products-1", "ivigcalc-product-1"]
EXAMPLE_KG = 70
# from, for, rate, mL/h, bar
ROW = re.compile(r"^ +([\d,]+) +([\d,]+|to end) +([\d.,]+) +([\d.,]+)  (#+)$", re.MULTILINE)


def ladders(product):
    """Every ladder of a product, in the order of the charts."""
    for part in [product] + product["uses"]:
        for key in ("first", "subsequent"):
            if part[key]:
                yield part[key]


def check_ladders(product, expect):
    for ladder in ladders(product):
        rates = [step["rate"] for step in ladder]
        expect(rates == sorted(set(rates)), f"rates that do not rise: {rates}")
        expect([step["minutes"] is None for step in ladder] == [False] * (len(ladder) - 1) + [True],
               "not the last rate alone is kept to the end")


def most_rate(product):
    """The highest rate that a use may reach: its own most, else the last of its ladder."""
    def last(use, key):
        ladder = (use[key] or use["first"] or product[key] or product["first"])
        return use["most_rate"] or ladder[-1]["rate"]

    return max(last(use, key) for use in product["uses"] for key in ("first", "subsequent"))


def check_vials(product, expect):
    sizes = [vial["g"] for vial in product["vials"]]
    expect(sizes == sorted(set(sizes)), f"sizes that do not rise: {sizes}")
    for vial in product["vials"]:
        expect(vial["ml"] * product["concentration_g_per_100_ml"] == vial["g"] * 100,
               f"{vial['g']} g are not in {vial['ml']} mL")
    for step in product["day_step_g"].values():
        expect(any(step % size == 0 for size in sizes), f"{step} g are no whole vials of a size")


def flow(product, rate):
    """mL/h of the example weight, rounded down to 0.1 mL/h."""
    unit, per = product["rate_unit"].split("/kg/")
    if per == "min":
        rate *= 60
    if unit == "mg":
        rate /= product["concentration_g_per_100_ml"] * 10
    return (rate * EXAMPLE_KG).quantize(Decimal("0.1"), rounding=ROUND_DOWN)


def charted(product):
    """The rows that the charts must have; the bars, 30 columns for the highest rate."""
    highest = max(ladder[-1]["rate"] for ladder in ladders(product))
    for ladder in ladders(product):
        start = 0
        for step in ladder:
            columns = int(Decimal(step["rate"]) * 30 / highest + Decimal("0.5"))
            yield start, step["minutes"], step["rate"], flow(product, Decimal(step["rate"])), \
                max(columns, 1)
            start += step["minutes"] or 0


def check_text(documents, product):
    """The page of a product: plain, 80 columns, its charts those of the JSON."""
    arguments = ["products", "show", product["id"]]
    text = run(documents.program, arguments).stdout.decode("utf-8")

    def number(word):
        return None if word == "to end" else Decimal(word.replace(",", ""))

    def expect(holds, fault):
        documents.faults.expect(holds, arguments, fault)

    expect(all(len(line) <= 80 and line == line.rstrip() for line in text.splitlines()),
           "a line beyond 80 columns, or with a blank at its end")
    expect(all(" " <= char <= "~" or char == "\n" for char in text), "not plain ASCII")
    rows = [(*map(number, row[:4]), len(row[4])) for row in ROW.findall(text)]
    expect(rows == ([] if product["refused"] else list(charted(product))),
           "the charts differ from the ladders")


def check_product(documents, rules, listed):
    """What the list says of a product is what it is shown as."""
    shown, expect = documents.read("ivigcalc-product/1", ["show", listed["id"]])
    check_sources(shown, expect)
    check_text(documents, shown)
    rule_files.check(rules, f"products/{listed['id']}.yaml", shown, expect)
    for key in set(listed) - {"refused", "uses", "most_rate"}:
        expect(shown[key] == listed[key], f"{key} differs from the list")
    expect((shown["refused"] or {"reason": None})["reason"] == listed["refused"],
           "refused differs from the list")
    expect([{key: use[key] for key in ("id", "regimen", "days", "most_rate")}
            for use in shown["uses"]] == listed["uses"], "uses differ from the list")
    if shown["refused"] is None:
        expect(most_rate(shown) == listed["most_rate"], f"most_rate is {most_rate(shown)}")
        check_ladders(shown, expect)
        check_vials(shown, expect)


def main():
    program, schemas, folder, without = sys.argv[1:]
    documents = Documents(program, schemas, SCHEMAS, "products")
    rules = Rules(folder)

    listed, expect = documents.read("ivigcalc-products/1", ["list"])
    ids = [product["id"] for product in listed["products"]]
    expect(ids and ids == sorted(set(ids)), "not sorted by id, each once")
    for product in listed["products"]:
        check_product(documents, rules, product)
    none, expect = documents.read("ivigcalc-products/1", ["list", "--rules", without])
    expect(none["products"] == [], "products of a set that has none")
    expect(none["rules"]["folder"] == without, "not the folder that was named")
    print(f"{documents.count} documents, {documents.faults.count} faults")
    return 1 if documents.faults.count else 0


if __name__ == "__main__":
    sys.exit(main())
