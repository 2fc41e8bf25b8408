/** Brings a won deal to Zuora exactly once, and says on the deal what happened. */
@NullMarked
package io.kommozuora.kommowon.won;

import org.jspecify.annotations.NullMarked;
