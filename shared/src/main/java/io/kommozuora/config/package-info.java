/** The configuration of one deployment: read from a file, checked, typed. */
@NullMarked
package io.kommozuora.config;

import org.jspecify.annotations.NullMarked;
