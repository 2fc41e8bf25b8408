/** What happens in a tenant without our API: runs, charges, refunds, and people in the UI. */
@NullMarked
package io.kommozuora.simulators.zuora.moment;

import org.jspecify.annotations.NullMarked;
