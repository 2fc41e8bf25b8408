package io.kommozuora.simulators.zuora.usage;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;

/** One row of a usage file, read by the columns' headers. */
record UsageRow(Map<Column, Integer> places, CsvRecord line) {
  /** The number of the row in the file; the headers are the first. */
  long number() {
    return line.getStartingLineNumber();
  }

  /** The value under the header; empty where there is none. */
  String value(Column column) {
    Integer place = places.get(column);
    return place == null ? "" : line.getField(place);
  }
}
