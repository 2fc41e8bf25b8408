/** What is sold in the sandbox, and the team that sells it. */
@NullMarked
package io.kommozuora.sandbox.sales;

import org.jspecify.annotations.NullMarked;
