/** Callouts on their way: sent, proven, refused, tried again, and kept in the history. */
@NullMarked
package io.kommozuora.simulators.zuora.callout;

import org.jspecify.annotations.NullMarked;
