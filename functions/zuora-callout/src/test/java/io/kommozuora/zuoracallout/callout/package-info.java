/** How callouts are read. */
@NullMarked
package io.kommozuora.zuoracallout.callout;

import org.jspecify.annotations.NullMarked;
