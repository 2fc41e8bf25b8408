package io.kommozuora.simulators.zuora.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A charge of a product rate plan, with one price for each currency it is sold in. */
public record Charge(
    String id,
    String number,
    String name,
    ChargeType type,
    ChargeModel model,
    Optional<String> uom,
    Optional<BigDecimal> defaultQuantity,
    Map<String, BigDecimal> prices) {
  public Charge {
    Ids.check(id);
    prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
  }

  public static Charge flatFee(String id, String number, String name) {
    return new Charge(
        id,
        number,
        name,
        ChargeType.RECURRING,
        ChargeModel.FLAT_FEE,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  public static Charge perUnit(String id, String number, String name, String uom) {
    return flatFee(id, number, name)
        .as(ChargeType.RECURRING, ChargeModel.PER_UNIT)
        .measuredIn(uom)
        .startingWith("1");
  }

  public static Charge usage(String id, String number, String name, String uom) {
    return flatFee(id, number, name).as(ChargeType.USAGE, ChargeModel.PER_UNIT).measuredIn(uom);
  }

  public Charge as(ChargeType otherType, ChargeModel otherModel) {
    return new Charge(id, number, name, otherType, otherModel, uom, defaultQuantity, prices);
  }

  public Charge measuredIn(String unit) {
    return new Charge(id, number, name, type, model, Optional.of(unit), defaultQuantity, prices);
  }

  public Charge startingWith(String quantity) {
    Optional<BigDecimal> units = Optional.of(new BigDecimal(quantity));
    return new Charge(id, number, name, type, model, uom, units, prices);
  }

  public Charge priced(String currency, String price) {
    Map<String, BigDecimal> more = new LinkedHashMap<>(prices);
    more.put(currency, new BigDecimal(price));
    return new Charge(id, number, name, type, model, uom, defaultQuantity, more);
  }

  public boolean takesQuantity() {
    return type != ChargeType.USAGE && model.counted();
  }
}
