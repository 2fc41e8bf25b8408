/** A stand-in for the HTTP API that stores webhooks in queues. */
@NullMarked
package io.kommozuora.localaws.gateway;

import org.jspecify.annotations.NullMarked;
