package io.kommozuora.kommowon.scenario;

/** Bodies of hooks as Kommo sends them. */
final class Bodies {
  private Bodies() {}

  static String won(long deal) {
    return lead("status", deal, 142);
  }

  static String updated(long deal, long stage) {
    return lead("update", deal, stage);
  }

  static String deleted(long deal) {
    return lead("delete", deal, 142);
  }

  private static String lead(String action, long deal, long stage) {
    return "account%5Bid%5D=34567890&leads%5B{a}%5D%5B0%5D%5Bid%5D={d}&leads%5B{a}%5D%5B0%5D%5Bstatus_id%5D={s}"
        .replace("{a}", action)
        .replace("{d}", Long.toString(deal))
        .replace("{s}", Long.toString(stage));
  }
}
