"""A spread of calls of the program, and running it."""

import os
import subprocess

# Every regimen, under a name that reaches it.
REGIMENS = [
    "lems", "mg/severe", "mg/crisis", "mg/rapid-weakness", "mg/dysphagia", "mg/preoperative",
    "mg/maintenance", "mg/steroid-sparing", "gbs", "amsan", "aman", "aidp", "cidp/loading",
    "cidp/maintenance", "mmn/loading", "mmn/maintenance", "mmn/maintenance-2", "sps", "dm",
]

NOT_RECOMMENDED = ["ibm", "anti-mag", "ms-weakness", "optic-neuritis", "ocular-mg"]

# Weight, height, sex and age in every combination of known and missing, and
# the patients who meet each case of a weight rule.
PATIENTS = [
    "-w 70",
    "-w 90.123 -a 50",
    "-w 66.5 -H 170",
    "-w 70 -s f",
    "-w 100 -H 175 -s m",
    "-w 60 -H 175 -s m -a 40",
    "-w 120 -H 170 -s f -a 70",
    "-w 55 -H 150 -s f -a 66",
    "-w 20 -H 115 -s m -a 6",
    "-w 3.333 -a 0",
    "-w 11 -H 80 -s f -a 1",
]

# What must be refused, whatever the regimen.
REFUSED = [
    "-w 70 -H 69",
    "-w 154",
    "-w 75 -H 150 -s f -a 50",
    "-w 5 -a 1 --day-round 20",
    "-w 70 --days 6",
    "-w 70 --dose 3",
]

OPTIONS = [
    "--weight-rule actual",
    "--round 5",
    "--day-round 2.5 --round-mode down",
    "--round 10 --day-round 0.001 --round-mode up",
    "--days 5",
]

CHOICES = [
    "-w 90 -a 50 -i mg/dysphagia --days 2",
    "-w 90 -a 50 -i mg/dysphagia --dose 1",
    "-w 140 -a 50 -i mg/maintenance --dose 1.234",
    "-w 120 -a 50 -i mg/steroid-sparing --dose 1.5",
    "-w 20 -a 6 -i gbs --days 2",
    "-w 70 -a 70 -i lems --days 3",
    "-w 22 -a 10 -i mg/dysphagia --round 5 --day-round 5",
    "-w 23 -a 10 -i mg/dysphagia --round 5 --day-round 5",
    "-w 170 -H 165 -s f -a 50 -i lems",
    "-w 260 -H 200 -s m -i mg/crisis",
    "-w 120 -H 170 -i amsan --days 2",
    "-w 650 -H 275 -s m -a 50 -i lems",
    "-w 0.5 -a 0 -i mg",
    "-w 0.5 -a 0 -i mg --dose 0.001",
]

WEIGHT_RULES = [
    "actual", "australia", "hamwi", "harriet-lane", "ideal", "lemmens", "lothian",
    "lothian-kiovig", "miller", "ontario", "robinson", "uk", "us-120",
]

# Those who meet each case of a weight rule, with and without what it needs.
BODIES = [
    "-w 100 -H 165 -s f -a 50",
    "-w 60 -H 190 -s m -a 50",
    "-w 84 -H 178 -s m -a 50",
    "-w 75 -H 150 -s f -a 50",
    "-w 45 -H 160 -s f -a 50",
    "-w 70 -H 170 -s m -a 15",
    "-w 70",
    "-w 85 -H 165 -s f -a 30 --with pregnant --pre-pregnancy-weight 70",
    "-w 85 -H 165 -s m --with pregnant",
    "-w 85 -a 30 --with pregnant --pre-pregnancy-weight 70.5",
]

CONDITIONS = [
    "-w 70 -i mg/maintenance --with cardiac",
    "-w 70 -a 70 -i lems --with renal,non-o,prior-reaction --days 3",
    "-w 70 -i lems --with iga-normal,fluid-overload,thrombosis,sepsis,diabetes,paraprotein",
    "-w 70 -i lems --with iga-deficient,nephrotoxins,volume-depleted,maltose-meter,pregnant",
    "-w 10 -a 1 -i gbs --with fructose-intolerance,hyperprolinaemia",
    "-w 100 -H 175 -s m -i gbs --with anti-iga",
    "-w 70 -i amsan --with hypersensitivity",
    "-w 70 -H 69 -i gbs --with hypersensitivity",
    "-w 70 -i gbs --with hypersensitivity --override agreed",
]

DATES = [
    "-w 70 -i lems --start 2026-11-30",
    "-w 70 -i lems --start 2024-02-27 --last-course 2024-02-01",
    "-w 90 -i mg/dysphagia --start 2026-12-30 --last-course 2026-12-01",
    "-w 70 -i gbs --start 1900-01-01",
    "-w 70 -i gbs --start 2999-12-31 --last-course 2999-01-01",
]

# A course already begun: the weight as it was, changed, steps, all of it given, too much.
GIVEN = [
    "-w 70 -i lems --given 28,28",
    "-w 70 -i lems --given 28,28.05",
    "-w 65.432 -i lems --given 2x28 --start 2026-11-30",
    "-w 70 -i mg/crisis --given 28 --dose 1",
    "-w 70 -i lems --given 28,28 --days 3",
    "-w 68 -i lems --given 25,25 --day-round 5 --round-mode down",
    "-w 90 -i mg/dysphagia --given 40",
    "-w 70 -i lems --given 5x28",
    "-w 70 -i lems --given 4x28,20",
    "-w 70 -i lems --given 70.001,70",
    "-w 154 -i lems --given 28 --override agreed",
]

OVERRIDDEN = [
    ["-w", "154", "-i", "lems", "--override", "weighed twice"],
    ["-w", "75", "-H", "150", "-s", "f", "-i", "lems", "--override", "actual weight on purpose"],
    ["-w", "70", "-i", "gbs", "--days", "8", "--override", 'quote " backslash \\ umlaut \u00fc'],
    ["-w", "70", "-i", "gbs", "--days", "31", "--override", "as many as there may be"],
    ["-w", "201", "-i", "mg/dysphagia", "--days", "2", "--override", "x"],
    ["-w", "70", "-H", "69", "-i", "lems", "--override", "does not pass"],
    ["-w", "70", "-i", "lems", "--override", "nothing to pass"],
]

# What may be infused, and what is under the skin only.
PRODUCTS = [
    "asceniv", "bivigam", "flebogamma-10", "flebogamma-5", "gammagard-liquid", "gammaplex-10",
    "gammaplex-5", "gamunex-c", "kiovig", "octagam-10", "octagam-5", "panzyga", "privigen",
]

SUBCUTANEOUS = ["cutaquig", "cuvitru", "hizentra", "hyqvia", "xembify"]

# Adults and children on either side of 40 kg and of 18 years, at risk and not, given in turn.
INFUSED = [
    "-w 70",
    "-w 63.7 -H 172.5 -s m -a 45",
    "-w 100 -H 165 -s f -a 50 --at 09:15",
    "-w 40 -a 17",
    "-w 39.999",
    "-w 40",
    "-w 39.9 -a 30 --with renal",
    "-w 23.4 -a 7 --with volume-depleted --at 22:59",
    "-w 88 -a 71 --start 2026-12-30 --at 23:30",
    "-w 12 -a 2 --with iga-deficient",
]

# What the vials and the pump are told, under each product that has such sizes.
SUPPLIED = [
    "-w 70 -i cidp/maintenance --days 1 -p privigen",
    "-w 60 -i cidp/maintenance --days 1 -p gamunex-c",
    "-w 70 -i cidp/maintenance --days 1 -p privigen --at 23:30 --pump-step 1",
    "-w 70 -i cidp/maintenance --days 1 -p privigen --stock 10,5",
    "-w 70 -i cidp/maintenance --days 1 -p privigen --stock 40,20",
    "-w 70 -i lems -p gammagard-liquid --stock 2.5",
    "-w 70 -i lems -p gammagard-liquid --stock 2.5,30 --day-round 2.5",
    "-w 70 -i lems -p octagam-5 --stock 10,2.5 --round 2.5 --day-round 2.5",
    "-w 67 -i lems -p octagam-10 --day-round 1",
    "-w 67 -i lems -p octagam-10 --stock 5,2 --day-round 1",
    "-w 33 -a 9 -i gbs -p octagam-10 --round 6 --round-mode up",
    "-w 70 -i lems -p kiovig --day-round 0.1",
    "-w 70 -i lems -p kiovig --day-round 0.5 --stock 1,2.5",
    "-w 3.333 -a 0 -i gbs -p panzyga --pump-step 0.001",
    "-w 3.333 -a 0 -i gbs -p panzyga --pump-step 5",
    "-w 0.5 -a 0 -i gbs -p gamunex-c",
    "-w 71 -i lems -p privigen --subsequent --start 2026-12-30 --at 00:00",
    "-w 70 -i mg/maintenance -p octagam-10 --subsequent --start 2026-12-30 "
    "--last-course 2026-11-04",
    "-w 70 -i mg/maintenance -p octagam-10 --subsequent --start 2026-12-30 "
    "--last-course 2026-11-03",
    "-w 70 -i lems -p privigen --given 28,28 --start 2026-11-30 --at 08:00",
    "-w 70 -i lems -p panzyga --given 28,28.05",
    "-w 70 -i lems -p privigen --given 5x28",
    "-w 70 -i lems -p privigen --given 3x50",
    "-w 10 -a 3 -i gbs -p bivigam --days 5",
    "-w 70 -i cidp/maintenance --days 2 -p panzyga --with renal",
    "-w 70 -i cidp/maintenance --days 1 -p panzyga",
    "-w 70 -i cidp/maintenance --days 3 -p gammagard-liquid",
    "-w 70 -i cidp/loading --days 5 -p gamunex-c",
    "-w 90 -i mg/dysphagia --dose 2 -p octagam-5 --with diabetes --days 2",
    "-w 100 -i lems -p octagam-5 --days 2 --with diabetes",
    "-w 100 -i lems -p privigen --days 2 --pump-step 30",
    "-w 100 -i lems -p privigen --days 2 --pump-step 50",
    "-w 40 -i lems -p privigen --days 2 --pump-step 12",
    "-w 40 -i lems -p privigen --days 2 --pump-step 12.001",
    "-w 85 -H 165 -s f -a 30 --with pregnant --pre-pregnancy-weight 70 -i lems "
    "--weight-rule ontario -p privigen",
    "-w 45 -H 160 -s f -a 50 -i lems --weight-rule us-120 -p kiovig",
    "-w 60 -H 190 -s m -a 50 -i lems --weight-rule lemmens -p kiovig",
    "-w 1 -a 0 -i gbs -p privigen",
    "-w 154 -i lems -p privigen --override agreed",
    "-w 154 -i cidp/loading --days 5 -p gamunex-c",
    "-w 70 -i cidp/maintenance --dose 2 --days 1 -p gammagard-liquid --with renal --pump-step 35",
    "-w 70 -i cidp/maintenance --dose 2 --days 1 -p gammagard-liquid --with renal --pump-step 35 "
    "--override agreed",
    "-w 70 -i cidp/maintenance --dose 4 --days 1 -p gammagard-liquid --with renal --pump-step 35 "
    "--at 21:00 --override agreed",
]

# Pages with so much to say that what can wait is left to --explain.
DENSE = [
    "-w 70 -i lems -p octagam-10 --with renal",
    "-w 38.5 -i lems -p octagam-10 --with renal,sepsis,cardiac",
    "-w 70 -i cidp/loading --days 5 -p gamunex-c --with renal,thrombosis",
    "-w 90 -i mg/dysphagia -p panzyga --with renal,prior-reaction --start 2026-12-30",
    "-w 68 -H 165 -s f -a 70 -i mg/dysphagia -p bivigam --with renal",
    "-w 20 -a 6 -i mg/dysphagia -p bivigam --with renal",
    "-w 70 -i lems -p bivigam --with fructose-intolerance,hyperprolinaemia,maltose-meter",
    "-w 70 -a 70 -i lems -p bivigam --days 2 --with renal",
]

# Conditions that a product must not meet, or only with a warning.
CONFLICTS = [
    "-w 70 -i lems -p flebogamma-5 --with fructose-intolerance",
    "-w 70 -i lems -p flebogamma-5 --with fructose-intolerance --override agreed",
    "-w 70 -i lems -p gammaplex-5 --with fructose-intolerance",
    "-w 70 -i lems -p gammaplex-10 --with fructose-intolerance",
    "-w 11 -a 1 -i gbs -p flebogamma-10",
    "-w 11 -a 2 -i gbs -p flebogamma-10",
    "-w 11 -a 1 -i gbs -p gammaplex-5 --override agreed",
    "-w 70 -i lems -p privigen --with hyperprolinaemia",
    "-w 70 -i lems -p octagam-10 --with maltose-meter",
    "-w 70 -i lems -p octagam-5 --with maltose-meter,fructose-intolerance",
    "-w 70 -i lems -p privigen --with iga-deficient",
    "-w 70 -i lems -p bivigam --with iga-deficient",
    "-w 70 -i lems -p gammagard-liquid --with anti-iga --override agreed",
    "-w 70 -i lems -p gammagard-liquid --with anti-iga",
]


def products():
    """Yield calls with a product: each with each regimen, and each of what else is asked of it."""
    number = 0
    for product in PRODUCTS:
        for regimen in REGIMENS:
            yield INFUSED[number % len(INFUSED)].split() + ["-i", regimen, "-p", product]
            number += 1
        for patient in INFUSED:
            yield patient.split() + ["-i", "mg/crisis", "-p", product, "--subsequent"]
    for product in SUBCUTANEOUS:
        yield ["-w", "70", "-i", "lems", "-p", product]
        yield ["-w", "70", "-i", "lems", "-p", product, "--override", "agreed"]
    for disease in NOT_RECOMMENDED:
        yield ["-w", "70", "-i", disease, "-p", "privigen"]
    for call in SUPPLIED + DENSE + CONFLICTS:
        yield call.split()


def calls():
    """Yield the arguments of each call, without format and view."""
    for regimen in REGIMENS:
        for patient in PATIENTS + REFUSED:
            yield patient.split() + ["-i", regimen]
    for regimen in ("lems", "mg/dysphagia", "amsan"):
        for options in OPTIONS:
            yield ["-w", "83.3", "-H", "168.5", "-s", "f", "-i", regimen] + options.split()
    for rule in WEIGHT_RULES:
        for body in BODIES:
            yield body.split() + ["-i", "lems", "--weight-rule", rule]
    for choice in CHOICES:
        yield choice.split()
    for disease in NOT_RECOMMENDED:
        yield ["-w", "70", "-i", disease]
    for call in CONDITIONS + DATES + GIVEN:
        yield call.split()
    yield from OVERRIDDEN
    yield from products()


def run(program, arguments):
    """The finished process of one call, output as bytes."""
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment["LC_ALL"] = "C"
    return subprocess.run([program] + arguments, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, check=False)
