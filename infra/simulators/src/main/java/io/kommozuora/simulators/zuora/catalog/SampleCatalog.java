package io.kommozuora.simulators.zuora.catalog;

/**
 * A small catalog to start with: three graded plans in three currencies and plans nobody may sell.
 */
public final class SampleCatalog {
  public static final String STARTER = "2c92c0f96d7ee1f5016d879c15cd0987";
  public static final String GROWTH = "2c92c0f96d7ee1f5016d879c17ab0989";
  public static final String ENTERPRISE = "2c92c0f96d7ee1f5016d879c19cd098b";
  public static final String EXPIRED = "2c92c0f96d7ee1f5016d879c1bef098d";
  public static final String DOLLARS_ONLY = "2c92c0f96d7ee1f5016d879c1d01098f";
  public static final String NOT_STARTED = "2c92c0f96d7ee1f5016d879c1f230991";

  public static final String STARTER_FEE = "2c92c0f96d7ee1f5016d879c15cd1a01";
  public static final String GROWTH_FEE = "2c92c0f96d7ee1f5016d879c17ab1a02";
  public static final String GROWTH_SEATS = "2c92c0f96d7ee1f5016d879c17ab1a03";
  public static final String ENTERPRISE_FEE = "2c92c0f96d7ee1f5016d879c19cd1a04";
  public static final String ENTERPRISE_CALLS = "2c92c0f96d7ee1f5016d879c19cd1a05";
  public static final String ENTERPRISE_STORAGE = "2c92c0f96d7ee1f5016d879c19cd1a06";

  private SampleCatalog() {}

  public static Catalog create() {
    return new Catalog().put(platform()).put(shelfWarmers());
  }

  private static Product platform() {
    return Product.of(
        "2c92c0f96d7ee1f5016d879c13aa0001",
        "PC-00000001",
        "PLATFORM",
        "Platform",
        starter(),
        growth(),
        enterprise());
  }

  private static RatePlan starter() {
    Charge fee = Charge.flatFee(STARTER_FEE, "PRPC-00000001", "Starter fee");
    return RatePlan.of(STARTER, "PRP-00000001", "Starter", sold(fee, "49", "45", "39")).graded(1);
  }

  private static RatePlan growth() {
    Charge fee = Charge.flatFee(GROWTH_FEE, "PRPC-00000002", "Growth fee");
    Charge seats = Charge.perUnit(GROWTH_SEATS, "PRPC-00000003", "Growth seats", "Seat");
    return RatePlan.of(
            GROWTH,
            "PRP-00000002",
            "Growth",
            sold(fee, "199", "185", "159"),
            sold(seats, "25", "23", "20"))
        .graded(2);
  }

  private static RatePlan enterprise() {
    Charge fee = Charge.flatFee(ENTERPRISE_FEE, "PRPC-00000004", "Enterprise fee");
    Charge calls = Charge.usage(ENTERPRISE_CALLS, "PRPC-00000005", "API calls", "API_CALL");
    Charge storage = Charge.usage(ENTERPRISE_STORAGE, "PRPC-00000006", "Storage", "GB");
    return RatePlan.of(
            ENTERPRISE,
            "PRP-00000003",
            "Enterprise",
            sold(fee, "999", "949", "799"),
            sold(calls, "0.01", "0.01", "0.01"),
            sold(storage, "0.5", "0.45", "0.4"))
        .graded(3);
  }

  private static Product shelfWarmers() {
    return Product.of(
        "2c92c0f96d7ee1f5016d879c13aa0002",
        "PC-00000002",
        "SHELF",
        "Shelf warmers",
        RatePlan.of(EXPIRED, "PRP-00000004", "Classic", legacyFee("1", true))
            .effective("2015-01-01", "2019-12-31"),
        RatePlan.of(DOLLARS_ONLY, "PRP-00000005", "Domestic", legacyFee("2", false)),
        RatePlan.of(NOT_STARTED, "PRP-00000006", "Next", legacyFee("3", true))
            .effective("2090-01-01", "2099-12-31"));
  }

  private static Charge legacyFee(String last, boolean everywhere) {
    Charge fee =
        Charge.flatFee("2c92c0f96d7ee1f5016d879c1bef1b0" + last, "PRPC-0000010" + last, "Fee");
    return everywhere ? sold(fee, "10", "9", "8") : fee.priced("USD", "10");
  }

  private static Charge sold(Charge charge, String dollars, String euro, String pounds) {
    return charge.priced("USD", dollars).priced("EUR", euro).priced("GBP", pounds);
  }
}
