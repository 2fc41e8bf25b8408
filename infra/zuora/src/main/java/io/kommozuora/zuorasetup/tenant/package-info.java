/** The part of a tenant's REST API by which events and callouts are set up. */
@NullMarked
package io.kommozuora.zuorasetup.tenant;

import org.jspecify.annotations.NullMarked;
