@NullMarked
package io.kommozuora.zuoracallout.told;

import org.jspecify.annotations.NullMarked;
