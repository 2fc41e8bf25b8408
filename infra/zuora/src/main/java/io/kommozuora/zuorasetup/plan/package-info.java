/** What is to be set up in Zuora, read from its file. */
@NullMarked
package io.kommozuora.zuorasetup.plan;

import org.jspecify.annotations.NullMarked;
