/** What Zuora itself says of what a callout announced. */
@NullMarked
package io.kommozuora.zuoracallout.fact;

import org.jspecify.annotations.NullMarked;
