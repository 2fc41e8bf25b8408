/** Whether Zuora made a callout. */
@NullMarked
package io.kommozuora.zuoracallout.proof;

import org.jspecify.annotations.NullMarked;
