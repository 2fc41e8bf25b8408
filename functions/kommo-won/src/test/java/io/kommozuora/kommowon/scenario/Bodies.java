package io.kommozuora.kommowon.scenario;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of hooks as Kommo sends them. */
final class Bodies {
  private Bodies() {}

  static String won(long deal) {
    return lead("status", deal, 142);
  }

  /** One body that shows all of them as won. */
  static String won(long... deals) {
    return "account[id]=34567890&" + leads("status", 142, deals);
  }

  /** One body that shows all of them in a stage before Won. */
  static String open(long... deals) {
    return leads("update", Deals.NEGOTIATION, deals);
  }

  private static String leads(String action, long stage, long... deals) {
    return IntStream.range(0, deals.length)
        .mapToObj(
            i ->
                "leads[{a}][{i}][id]={d}&leads[{a}][{i}][status_id]={s}"
                    .replace("{a}", action)
                    .replace("{i}", Integer.toString(i))
                    .replace("{d}", Long.toString(deals[i]))
                    .replace("{s}", Long.toString(stage)))
        .collect(Collectors.joining("&"));
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
