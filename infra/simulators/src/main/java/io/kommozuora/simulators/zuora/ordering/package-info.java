/** The rules by which orders and classic calls change the books. */
@NullMarked
package io.kommozuora.simulators.zuora.ordering;

import org.jspecify.annotations.NullMarked;
