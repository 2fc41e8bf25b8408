/** The part of JEXL in which conditions of events and notifications are written. */
@NullMarked
package io.kommozuora.simulators.zuora.condition;

import org.jspecify.annotations.NullMarked;
