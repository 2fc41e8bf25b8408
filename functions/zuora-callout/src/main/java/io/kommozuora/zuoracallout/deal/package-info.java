/** Which deals a fact is for, and that none of it is lost. */
@NullMarked
package io.kommozuora.zuoracallout.deal;

import org.jspecify.annotations.NullMarked;
