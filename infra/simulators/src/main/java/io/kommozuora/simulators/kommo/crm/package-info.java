/** What a Kommo account holds: deals, people, companies, fields, notes, tasks, events. */
@NullMarked
package io.kommozuora.simulators.kommo.crm;

import org.jspecify.annotations.NullMarked;
