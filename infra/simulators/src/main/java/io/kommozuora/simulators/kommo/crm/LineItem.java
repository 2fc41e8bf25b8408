package io.kommozuora.simulators.kommo.crm;

import java.math.BigDecimal;

/** A product on a deal: there is no price here, it comes from the product's price field. */
public record LineItem(long element, BigDecimal quantity, long catalog, long priceField) {}
