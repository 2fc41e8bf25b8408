/** What a tenant holds: accounts, subscriptions, orders, invoices. */
@NullMarked
package io.kommozuora.simulators.zuora.books;

import org.jspecify.annotations.NullMarked;
