"""The patients of the benchmark: a CSV file that is the same to the byte on every machine.

The numbers come from SplitMix64 (Steele, Lea, Flood 2014), written out here because the
generators of the standard library may change from one version of Python to the next.
"""
import itertools
import os

HEADER = "id,weight_kg,height_cm,sex,indication\n"
INDICATIONS = ("lems", "mg", "gbs")  # 2 g/kg over 5 days by default, all three
SEXES = ("male", "female")
MASK = (1 << 64) - 1


def draws(seed):
    """64 bits after another."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        bits = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        yield bits ^ (bits >> 31)


def patients():
    """Weight in 0.1 kg, height in mm, its text, sex and indication of each patient, without end.

    150 to 200 cm and 40 to 140 kg, with a body mass index from 12 to 60, or to 30 below
    152.4 cm: an obese short adult is refused until a weight rule is named.  Half of the
    heights are whole centimetres, written without a decimal.
    """
    for bits in draws(1):
        height_mm = 1500 + (bits & 0xFFFF) % 501
        if bits >> 16 & 1:
            height_mm -= height_mm % 10
            height_cm = str(height_mm // 10)
        else:
            height_cm = f"{height_mm // 10}.{height_mm % 10}"
        square = height_mm * height_mm
        least = max(400, -(-12 * square // 100000))
        most = min(1400, (60 if height_mm >= 1524 else 30) * square // 100000)
        weight = least + (bits >> 32) % (most - least + 1)
        sex = SEXES[bits >> 17 & 1]
        yield weight, height_mm, height_cm, sex, INDICATIONS[(bits >> 18 & 0xFFF) % 3]


def kept(path, write):
    """Make the file once: under another name first, so that half a file is never taken for it."""
    if not os.path.exists(path):
        with open(path + ".part", "w", encoding="ascii", newline="\n") as file:
            write(file)
        os.rename(path + ".part", path)
    return path


def make_patients(path, rows):
    def write(file):
        file.write(HEADER)
        for number, patient in enumerate(itertools.islice(patients(), rows), 1):
            weight, _, height_cm, sex, indication = patient
            weight_kg = f"{weight // 10}.{weight % 10}"
            file.write(f"p{number:07},{weight_kg},{height_cm},{sex},{indication}\n")
    return kept(path, write)
