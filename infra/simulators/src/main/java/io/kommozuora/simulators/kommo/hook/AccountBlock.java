package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.crm.Account;

/** Where a hook names its account: bodies of different years differ. */
public enum AccountBlock {
  /** As seen in 2025. */
  FIRST,
  /** As seen up to 2021. */
  LAST,
  /** As seen in 2018: without id and link. */
  LAST_WITHOUT_ID;

  void open(Form form, Account account) {
    if (this == FIRST) {
      whole(form, account);
    }
  }

  void close(Form form, Account account) {
    if (this == LAST) {
      whole(form, account);
    } else if (this == LAST_WITHOUT_ID) {
      form.add("account[subdomain]", account.subdomain());
    }
  }

  private static void whole(Form form, Account account) {
    form.add("account[subdomain]", account.subdomain())
        .add("account[id]", account.id())
        .add("account[_links][self]", account.host());
  }
}
