/** The settings an administrator makes in a tenant, and the country table. */
@NullMarked
package io.kommozuora.simulators.zuora.tenant;

import org.jspecify.annotations.NullMarked;
