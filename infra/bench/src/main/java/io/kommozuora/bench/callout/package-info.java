/** How fast deals are told what Zuora says of them, one alone and many at once. */
@NullMarked
package io.kommozuora.bench.callout;

import org.jspecify.annotations.NullMarked;
