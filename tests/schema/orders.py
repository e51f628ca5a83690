"""Orders that are checked: right ones, their days changed, and the ends of what agrees."""

from decimal import Decimal

from calls import CHOICES, CONDITIONS, NOT_RECOMMENDED, OVERRIDDEN, PATIENTS, REFUSED, REGIMENS

# Days may differ so much and agree.
EVEN_TO_G = Decimal(5)
MILLI = Decimal("0.001")

# What is done to the days of a right order; the last four have nothing to do with them.
ORDERS = {
    "right": lambda days: days,
    "within a step": lambda days: days[:-1] + [days[-1] + Decimal("0.1")],
    "beyond a step": lambda days: days[:-1] + [days[-1] + Decimal("0.101")],
    "to 5 g": lambda days: [max(EVEN_TO_G, (day / 5).quantize(Decimal(1)) * 5) for day in days],
    "5 g more on one day": lambda days: [days[0] + 5] + days[1:],
    "more than 5 g": lambda days: [days[0] + 5 + MILLI] + days[1:],
    "other days": lambda days: [sum(days) / 2] * 2 if len(days) != 2 else days + days,
    "in one": lambda days: [sum(days)],
    "six days": lambda days: [(sum(days) / 6).quantize(MILLI)] * 6,
    "half": lambda days: [max(MILLI, (day / 2).quantize(MILLI)) for day in days],
    "doubled": lambda days: [day * 2 for day in days],
    "ten-fold": lambda days: [day * 10 for day in days],
    "one left out": lambda days: days[1:] or [MILLI],
    "40 g": lambda days: [Decimal(40)],
    "31 days": lambda days: [Decimal(4)] * 31,
    "least": lambda days: [MILLI],
    "most": lambda days: [Decimal(100000)] * 31,
}

# Orders at the very ends of what agrees, against 140 g and 140.9 g.
WRITTEN = [
    "-w 70 -i lems --schedule 4x26.6+26.6",
    "-w 70 -i lems --schedule 4x26.6+26.599",
    "-w 70 -i lems --schedule 5x29.4",
    "-w 70 -i lems --schedule 4x29.4+29.401",
    "-w 70 -i lems --schedule 73.5,73.5",
    "-w 70 -i lems --schedule 72.5+67.5",
    "-w 70 -i lems --schedule 72.501+67.5",
    "-w 70 -i lems --tolerance 0 --schedule 4x28+27.9",
    "-w 70 -i lems --tolerance 0 --schedule 4x28+27.899",
    "-w 70 -i lems --tolerance 20 --schedule 2x84",
    "-w 70 -i lems --tolerance 20 --schedule 2x77",
    "-w 70 -i lems --tolerance 20 --schedule 77.001+77",
    "-w 70 -i lems --tolerance 0.143 --schedule 4x28+27.8",
    "-w 70 -i lems --tolerance 0.142 --schedule 4x28+27.8",
    "-w 70 -i lems --ordered-weight 70 --schedule 5x28",
    "-w 70 -i lems --ordered-weight 154 --schedule 5x28",
    "-w 70 -i lems --days 4 --schedule 5x28",
    "-w 70 -i lems --days 5 --schedule 5x28",
    "-w 70 -i lems --days 6 --schedule 6x23",
    "-w 100 -H 175 -s m -i lems --schedule 3x30+2x25",
    "-w 100 -H 175 -s m -i lems --schedule 5x40",
    "-w 100 -H 175 -s m -i lems --weight-rule actual --schedule 5x28.2",
    "-w 100 -H 165 -s f -i lems --weight-rule ontario --schedule 4x30,25",
    "-w 92 -i mg --schedule 5x10",
    "-w 70 -i mg --schedule 5x14",
    "-w 70 -i mg/crisis --dose 1 --schedule 5x14",
    "-w 150 -i lems --schedule 2x150",
    "-w 150 -i lems --schedule 150.001+150",
    "-w 195 -i lems --override agreed --schedule 2x195",
    "-w 68 -i lems --round 10 --day-round 10 --schedule 4x30,20",
    "-w 68 -i lems --round 10 --day-round 10 --schedule 40+3x30+20",
    "-w 5 -a 1 -i lems --day-round 20 --schedule 5x2",
    "-w 70 -i cidp/maintenance --dose 2 --schedule 140",
]


def calls(plan_of):
    """The patient, the request and its order, for each call; ${plan_of} gives a request's plan."""
    for regimen in REGIMENS:
        for patient in PATIENTS:
            request = patient.split() + ["-i", regimen]
            schedule = plan_of(tuple(request))["schedule"] or []
            days = [Decimal(day["dose_g"]) for day in schedule]
            for change in ORDERS.values() if days else ():
                yield request + ["--schedule", ",".join(f"{day:f}" for day in change(days))]
    for request in ([patient.split() + ["-i", "lems"] for patient in REFUSED] +
                    [words.split() for words in CHOICES + CONDITIONS] + OVERRIDDEN +
                    [["-w", "70", "-i", disease] for disease in NOT_RECOMMENDED]):
        for order in ("5x28", "2x70", "70"):
            yield request + ["--schedule", order]
    for words in WRITTEN:
        yield words.split()
