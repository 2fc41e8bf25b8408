/** What deals are told: notes, tasks and fields. */
@NullMarked
package io.kommozuora.zuoracallout.told;

import org.jspecify.annotations.NullMarked;
