/** Tests of reading requests. */
@NullMarked
package io.kommozuora.simulators.zuora.wire;

import org.jspecify.annotations.NullMarked;
