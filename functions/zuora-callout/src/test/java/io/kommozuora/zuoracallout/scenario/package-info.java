@NullMarked
package io.kommozuora.zuoracallout.scenario;

import org.jspecify.annotations.NullMarked;
