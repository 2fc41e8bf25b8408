/** What goes wrong on demand or by rule: keys, locks, limits, late orders. */
@NullMarked
package io.kommozuora.simulators.zuora.trouble;

import org.jspecify.annotations.NullMarked;
