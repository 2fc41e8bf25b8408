/** Object Query and ZOQL over the books. */
@NullMarked
package io.kommozuora.simulators.zuora.query;

import org.jspecify.annotations.NullMarked;
