package io.kommozuora.simulators.zuora;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Usage files as clients write them. */
final class Sheet {
  static final String HEADERS =
      "ACCOUNT_ID,UOM,QTY,STARTDATE,ENDDATE,SUBSCRIPTION_ID,CHARGE_ID,DESCRIPTION";

  /** 1000 API calls of KOMMO-S-1 on the second of March. */
  static final String ROW = "KOMMO-1,API_CALL,1000,03/02/2026,,KOMMO-S-1,,";

  private Sheet() {}

  /** The usual headers over these rows. */
  static byte[] of(String... rows) {
    return under(HEADERS, rows);
  }

  /** With a unique key at the end of each row. */
  static byte[] keyed(String... rows) {
    return under(HEADERS + ",UNIQUE_KEY", rows);
  }

  static byte[] under(String headers, String... rows) {
    return (headers + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An archive of these files by name; names that end in a slash are directories. */
  static byte[] zip(Map<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
