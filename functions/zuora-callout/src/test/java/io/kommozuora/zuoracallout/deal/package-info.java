@NullMarked
package io.kommozuora.zuoracallout.deal;

import org.jspecify.annotations.NullMarked;
