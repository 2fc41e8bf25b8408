/** From a deal to a complete order, or to the reasons why a person must look at it. */
@NullMarked
package io.kommozuora.kommowon.resolve;

import org.jspecify.annotations.NullMarked;
