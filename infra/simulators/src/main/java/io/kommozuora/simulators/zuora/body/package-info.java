/** The documented fields of each request body and the check against them. */
@NullMarked
package io.kommozuora.simulators.zuora.body;

import org.jspecify.annotations.NullMarked;
