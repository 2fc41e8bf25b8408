/** Tests of the documented fields. */
@NullMarked
package io.kommozuora.simulators.zuora.body;

import org.jspecify.annotations.NullMarked;
