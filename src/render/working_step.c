/* Handing over a step of the working. */
#include "render/working_steps.h"

void ivig_finish_step(struct ivig_steps *steps, const char *label, const struct ivig_texts *sources)
{
    steps->visit(steps->context, label, ivig_buffer_text(&steps->text), sources);
    ivig_buffer_reset(&steps->text);
}
