# The job: from id,weight_kg,height_cm,sex,indication the dosing weight (ideal weight by Devine,
# if actual weight is above it), 2 g/kg to the nearest 0.1 g, and its five days in steps of
# 0.1 g, larger days first.  All is in whole numbers: weights in g, heights in mm, doses in 0.1 g.
# Each row is worked out by itself: no result is kept for another.
BEGIN {
    FS = OFS = ","
    base["male"] = 50000 * 254
    base["female"] = 45500 * 254
}
NR == 1 {
    print "id,dosing_weight_kg,total_g,day1_g,day2_g,day3_g,day4_g,day5_g"
    next
}
{
    weight = int($2 * 10 + 0.5) * 100
    height = int($3 * 10 + 0.5)
    ideal = base[$4] + 23000 * (height - 1524) # in 1/254 g
    if (height >= 1524 && weight * 254 > ideal)
        weight = int((ideal + 127) / 254)
    total = int((weight + 25) / 50) # 2 g/kg x weight, in 0.1 g
    day = int(total / 5)
    larger = total - 5 * day
    less = day / 10 "" # as text, made once for all days of the row
    more = (day + 1) / 10 ""
    print $1, weight / 1000, total / 10, (larger > 0 ? more : less), (larger > 1 ? more : less),
        (larger > 2 ? more : less), (larger > 3 ? more : less), less
}
