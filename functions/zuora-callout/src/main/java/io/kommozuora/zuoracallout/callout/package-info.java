/** Zuora's callout: what happened, and the ids of what it happened to. */
@NullMarked
package io.kommozuora.zuoracallout.callout;

import org.jspecify.annotations.NullMarked;
