/* Courses in time: when the next is due, and whether this one is too early. */
#include <ivigcalc/date.h>

#include "dose/finding.h"
#include "dose/stages.h"

bool ivig_next_course(const struct ivig_request *request, struct ivig_window *window)
{
    const struct ivig_range *weeks =
        request->regimen != NULL ? request->regimen->repeat.every_weeks : NULL;

    if (weeks == NULL || request->start_day == IVIG_ABSENT)
        return false;
    window->from_day = request->start_day + weeks->min * IVIG_DAYS_OF_WEEK;
    window->to_day = request->start_day + weeks->max * IVIG_DAYS_OF_WEEK;
    return true;
}

void ivig_find_repeat(struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_regimen *regimen = request->regimen;
    int64_t last_day = request->last_course_day;
    int64_t due_day;

    if (regimen->repeat.every_weeks == NULL) {
        ivig_find(plan, REPEAT_NOT_PLANNED, &regimen->sources, last_day);
        return;
    }
    due_day = last_day + regimen->repeat.every_weeks->min * IVIG_DAYS_OF_WEEK;
    if (request->start_day < due_day)
        ivig_find(plan, REPEAT_TOO_EARLY, &regimen->sources, last_day, due_day - request->start_day,
                  due_day, regimen->repeat.every_weeks->min);
}
