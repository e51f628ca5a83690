/*
 * An input of a batch with a row of every kind.
 */
#ifndef IVIG_TESTS_UNIT_BATCH_EVERY_KIND_H
#define IVIG_TESTS_UNIT_BATCH_EVERY_KIND_H

/* Rows of every kind: well, refused, an order that agrees and one that differs, and each fault. */
static const char every_kind[] =
    "\xef\xbb\xbfid,weight_kg,height_cm,sex,age_years,indication,regimen,dose_g_per_kg,days,"
    "weight_rule,product,conditions,schedule_g,ward\r\n"
    "good,70,,,,lems,,,,,,,,=A1\n"
    "blank-cells,,,,,,,,,,,,,\n"
    "crlf,100,175,m,50,mg/crisis,,,,,,,,\"a,b\"\r\n"
    "refused,70,,,,ms-weakness,,,,,,,,\n"
    "conditions,70,,,,lems,,,,,,\"cardiac,anti-iga\",,\n"
    "agrees,70,,,,lems,,,,,,,5x28,\n"
    "differs,70,,,,lems,,,,,,,2x60,\n"
    "product,70,,,,lems,,,,,privigen,,,\n"
    "rule,100,165,f,,mg/maintenance,,1,5,ontario,,renal;cardiac,,\n"
    "\n"
    "\r\n"
    "number,7O,,,,lems,,,,,,,,\n"
    "height,70,1.75,,,lems,,,,,,,,\n"
    "sex,70,,x,,lems,,,,,,,,\n"
    "age,70,,,-1,lems,,,,,,,,\n"
    "id,70,,,,lens,,,,,,,,\n"
    "regimen,70,,,,mg,crises,,,,,,,\n"
    "both,70,,,,mg/crisis,severe,,,,,,,\n"
    "dose,70,,,,lems,,x,,,,,,\n"
    "days,70,,,,lems,,,32,,,,,\n"
    "rule,70,,,,lems,,,,ontaro,,,,\n"
    "product,70,,,,lems,,,,,privegen,,,\n"
    "condition,70,,,,lems,,,,,,cardaic,,\n"
    "schedule,70,,,,lems,,,,,,,5y28,\n"
    "few,70\n"
    "many,70,,,,lems,,,,,,,,,\n"
    "open,70,,,,lems,,,,,,,,\"ward\n"
    "inside,70,,,,le\"ms,,,,,,,,\n"
    "\"after\"x,70,,,,lems,,,,,,,,\n"
    "carriage,70\r,,,,lems,,,,,,,,\n"
    "bell,70,,,,\alems,,,,,,,,\n"
    "latin,70,,,,lems,,,,,,,,caf\xe9\n"
    "utf-8,70,,,,lems,,,,,,,,caf\xc3\xa9\n"
    "\"quoted \"\"id\"\"\",70,,,,lems,,,,,,,,\n"
    "last,70.5,,,,lems,,,,,,,,ward";

#endif
