/** One address for all services, where calls can be watched and interrupted. */
@NullMarked
package io.kommozuora.localaws.endpoint;

import org.jspecify.annotations.NullMarked;
