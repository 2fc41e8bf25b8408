package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.Customer;
import java.util.Optional;

/** Who bought: the customer an account is kept for, and the person who gets its invoices. */
record Buyer(Customer customer, String name, BillTo billTo) {
  static Optional<Buyer> of(Customers customers, Optional<Address> address, Reasons reasons) {
    Optional<Customer> customer = customers.billed(reasons);
    Optional<String> name = customers.name(reasons);
    Optional<BillTo> billTo = new BillToContact(customers, reasons).at(address);
    return customer.isPresent() && name.isPresent() && billTo.isPresent()
        ? Optional.of(new Buyer(customer.get(), name.get(), billTo.get()))
        : Optional.empty();
  }
}
