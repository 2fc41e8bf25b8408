/** The paths of the API, one class for each resource. */
@NullMarked
package io.kommozuora.simulators.zuora.endpoint;

import org.jspecify.annotations.NullMarked;
