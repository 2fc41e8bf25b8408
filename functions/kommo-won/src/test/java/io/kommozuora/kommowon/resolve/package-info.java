/** Tests of the rules that turn a deal into an order. */
@NullMarked
package io.kommozuora.kommowon.resolve;

import org.jspecify.annotations.NullMarked;
