"""The answer that every program must give, worked out in integers; files are held against it.

The job: dosing weight by the weight rule `ideal`, 2 g/kg to the nearest 0.1 g, shared over
5 days in steps of 0.1 g, the larger days first.
"""
import filecmp
import itertools
import json
import subprocess

from rows import kept, patients

COLUMNS = ["id", "dosing_weight_kg", "total_g", *(f"day{day}_g" for day in range(1, 6))]
BASE_G = {"male": 50000, "female": 45500}
DAYS = 5


def decimal(value, places):
    """An integer scaled by 10^places as a decimal without trailing zeros."""
    whole, part = divmod(value, 10 ** places)
    return f"{whole}.{part:0{places}}".rstrip("0").rstrip(".")


def dosing_weight_g(weight, height_mm, sex):
    """Of a weight in 0.1 kg: by Devine, 2.3 kg an inch over 152.4 cm, if that is the lower."""
    weight_g = weight * 100
    ideal = BASE_G[sex] * 254 + 23000 * (height_mm - 1524)  # in 1/254 g
    if height_mm < 1524 or weight_g * 254 <= ideal:
        return weight_g
    return (ideal + 127) // 254


def answer(weight, height_mm, sex):
    """The cells of a row after its id."""
    dosing_g = dosing_weight_g(weight, height_mm, sex)
    total = (dosing_g * 2000 + 50000) // 100000  # g x 2000 mg/kg is ug; 0.1 g is 100,000 ug
    day, larger = divmod(total, DAYS)
    days = [day + 1] * larger + [day] * (DAYS - larger)
    return [decimal(dosing_g, 3), decimal(total, 1), *(decimal(grams, 1) for grams in days)]


def make_answers(path, rows):
    def write(file):
        file.write(",".join(COLUMNS) + "\n")
        for number, (weight, height_mm, _, sex, _) in enumerate(
                itertools.islice(patients(), rows), 1):
            file.write(f"p{number:07},{','.join(answer(weight, height_mm, sex))}\n")
    return kept(path, write)


def confirm(program, calls):
    """Hold the answer for the first patients against a call of the program for each."""
    for weight, height_mm, height_cm, sex, indication in itertools.islice(patients(), calls):
        options = ["-w", decimal(weight, 1), "-H", height_cm, "-s", sex, "-i", indication]
        run = subprocess.run([program, *options, "--format", "json"],
                             capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"{program} {' '.join(options)}: exit {run.returncode}\n{run.stderr}")
        plan = json.loads(run.stdout, parse_float=str, parse_int=str)
        cells = [plan["dosing_weight"]["kg"], plan["dose"]["total_g"],
                 *(day["dose_g"] for day in plan["schedule"])]
        if cells != answer(weight, height_mm, sex):
            raise SystemExit(f"{program} {' '.join(options)}: {cells}, "
                             f"here {answer(weight, height_mm, sex)}")


def plain(line):
    """The cells of a line, decimals without trailing zeros."""
    return [cell.rstrip("0").rstrip(".") if "." in cell else cell
            for cell in line.rstrip("\r\n").split(",")]


def rows_that_differ(path, expected):
    """In number; a missing or surplus row differs, and so does the header."""
    if filecmp.cmp(path, expected, shallow=False):
        return 0
    with open(path, encoding="utf-8") as ours, open(expected, encoding="ascii") as theirs:
        return sum(one != other and plain(one) != plain(other)
                   for one, other in itertools.zip_longest(ours, theirs, fillvalue=""))
