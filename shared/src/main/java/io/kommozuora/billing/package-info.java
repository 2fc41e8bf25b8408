/** The words of billing, as Zuora says them. */
@NullMarked
package io.kommozuora.billing;

import org.jspecify.annotations.NullMarked;
