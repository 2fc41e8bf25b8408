/** Brings a tenant to what the plan says, and changes nothing that is so already. */
@NullMarked
package io.kommozuora.zuorasetup.setup;

import org.jspecify.annotations.NullMarked;
