/** Products, rate plans and charges a tenant sells. */
@NullMarked
package io.kommozuora.simulators.zuora.catalog;

import org.jspecify.annotations.NullMarked;
