/** What all stand-ins for services of the AWS JSON 1.1 protocol share. */
@NullMarked
package io.kommozuora.localaws.json;

import org.jspecify.annotations.NullMarked;
