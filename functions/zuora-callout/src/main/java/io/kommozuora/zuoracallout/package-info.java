/** The function that reads Zuora's callouts: its handler, its wiring and its queues. */
@NullMarked
package io.kommozuora.zuoracallout;

import org.jspecify.annotations.NullMarked;
