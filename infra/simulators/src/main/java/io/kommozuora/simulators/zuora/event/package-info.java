/** What Zuora calls events: which there are, when they occur, and the fields they can tell. */
@NullMarked
package io.kommozuora.simulators.zuora.event;

import org.jspecify.annotations.NullMarked;
