/** Usage files: what is refused, how they are imported, and what becomes of their rows. */
@NullMarked
package io.kommozuora.simulators.zuora.usage;

import org.jspecify.annotations.NullMarked;
