/** What holds for the rooms of the function. */
@NullMarked
package io.kommozuora.zuoracallout;

import org.jspecify.annotations.NullMarked;
