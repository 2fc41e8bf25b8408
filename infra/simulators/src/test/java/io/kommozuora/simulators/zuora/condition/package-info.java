/** Tests of conditions. */
@NullMarked
package io.kommozuora.simulators.zuora.condition;

import org.jspecify.annotations.NullMarked;
