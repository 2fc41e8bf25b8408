package io.kommozuora.simulators.zuora.books;

import java.util.LinkedHashMap;
import java.util.Map;

/** A contact of an account; the postal code is kept as "postalCode", whoever sent it. */
public record Contact(String id, Map<String, String> fields) {
  public Contact {
    Map<String, String> own = new LinkedHashMap<>(fields);
    String zip = own.remove("zipCode");
    if (zip != null) {
      own.put("postalCode", zip);
    }
    fields = Map.copyOf(own);
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public Contact changed(Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(changes);
    return new Contact(id, all);
  }
}
