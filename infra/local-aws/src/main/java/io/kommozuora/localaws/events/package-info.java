/** A stand-in for EventBridge. */
@NullMarked
package io.kommozuora.localaws.events;

import org.jspecify.annotations.NullMarked;
