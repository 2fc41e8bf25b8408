/** Tests of the Zuora simulator, one for each rule it plays. */
@NullMarked
package io.kommozuora.simulators.zuora;

import org.jspecify.annotations.NullMarked;
