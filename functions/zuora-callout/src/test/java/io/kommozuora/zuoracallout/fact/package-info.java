@NullMarked
package io.kommozuora.zuoracallout.fact;

import org.jspecify.annotations.NullMarked;
