/* Which of the uses of a product's label an indication's regimen is. */
#include <ivigcalc/product.h>

#include <string.h>

const struct ivig_product_use *ivig_product_use_of(const struct ivig_product *product,
                                                   const char *indication, const char *regimen)
{
    const struct ivig_product_use *for_each = NULL;

    for (size_t i = 0; indication != NULL && i < product->uses.count; i++) {
        const struct ivig_product_use *use = &product->uses.items[i];

        if (strcmp(use->id, indication) != 0)
            continue;
        if (use->regimen == NULL)
            for_each = use;
        else if (regimen != NULL && strcmp(use->regimen, regimen) == 0)
            return use;
    }
    return for_each;
}
