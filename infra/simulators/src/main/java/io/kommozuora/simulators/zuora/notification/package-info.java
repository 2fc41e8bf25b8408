/** Events, callout templates and notification definitions as an administrator sets them up. */
@NullMarked
package io.kommozuora.simulators.zuora.notification;

import org.jspecify.annotations.NullMarked;
