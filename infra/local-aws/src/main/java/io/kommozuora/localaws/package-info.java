/** AWS on one machine: every part of it that the functions touch, behind one address. */
@NullMarked
package io.kommozuora.localaws;

import org.jspecify.annotations.NullMarked;
