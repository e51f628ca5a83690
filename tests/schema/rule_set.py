"""The rule files as they are written, their numbers exact."""

import functools
import os
import sys
from decimal import Decimal
from fractions import Fraction

try:
    import yaml
except ImportError:
    print("skipped: the Python module yaml is missing")
    sys.exit(77)


def exact(number):
    """A number of a rule file or of JSON, as it is written."""
    return Fraction(str(number))


class Rules:
    """The files of a set, and what is looked up in them for a plan with a product."""

    def __init__(self, folder):
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
