/** Who may call: OAuth tokens, entities and API versions. */
@NullMarked
package io.kommozuora.simulators.zuora.access;

import org.jspecify.annotations.NullMarked;
