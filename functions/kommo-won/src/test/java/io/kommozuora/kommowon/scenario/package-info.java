/** Whole stories of deals, from the hook to what is on the deal afterwards. */
@NullMarked
package io.kommozuora.kommowon.scenario;

import org.jspecify.annotations.NullMarked;
