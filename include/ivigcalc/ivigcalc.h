/* ivigcalc: the whole public API, in the order of the flow. */
#ifndef IVIGCALC_IVIGCALC_H
#define IVIGCALC_IVIGCALC_H

#include <ivigcalc/version.h>
#include <ivigcalc/error.h>
#include <ivigcalc/number.h>
#include <ivigcalc/date.h>
#include <ivigcalc/quantity.h>
#include <ivigcalc/rules.h>
#include <ivigcalc/ruleset.h>
#include <ivigcalc/order.h>
#include <ivigcalc/dose.h>
#include <ivigcalc/request.h>
#include <ivigcalc/vials.h>
#include <ivigcalc/infusion.h>
#include <ivigcalc/supply.h>
#include <ivigcalc/compare.h>
#include <ivigcalc/check.h>
#include <ivigcalc/render.h>
#include <ivigcalc/summary.h>
#include <ivigcalc/batch.h>

#endif
