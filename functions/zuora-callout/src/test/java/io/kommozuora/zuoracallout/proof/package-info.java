/** How callouts are proven. */
@NullMarked
package io.kommozuora.zuoracallout.proof;

import org.jspecify.annotations.NullMarked;
