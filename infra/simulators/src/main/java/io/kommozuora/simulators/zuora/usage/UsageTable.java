package io.kommozuora.simulators.zuora.usage;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The table of a usage file, its headers held against those the tenant knows. */
record UsageTable(Map<Column, Integer> places, int width) {
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder()
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  /** Hands over each row that has a value; a table that cannot be read is bad as a whole. */
  static void read(String text, boolean uniqueKeys, Consumer<UsageRow> rows) {
    Iterator<CsvRecord> lines = CSV.ofCsvRecord(text).iterator();
    try {
      BadUsage.unless(lines.hasNext(), "File Import Failed: The file is empty");
      UsageTable table = of(lines.next().getFields(), uniqueKeys);
      while (lines.hasNext()) {
        table.row(lines.next(), rows);
      }
    } catch (CsvParseException e) {
      throw new BadUsage("File Import Failed: The file is no CSV: " + e.getMessage());
    }
  }

  private static UsageTable of(List<String> headers, boolean uniqueKeys) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int place = 0; place < headers.size(); place++) {
      Column column = column(headers.get(place), uniqueKeys);
      BadUsage.unless(
          places.put(column, place) == null,
          "File Import Failed: The header %s is there twice".formatted(column));
    }
    for (Column column : Column.values()) {
      BadUsage.unless(
          places.containsKey(column) || !column.needed(),
          "File Import Failed: The header %s is missing".formatted(column));
    }
    return new UsageTable(places, headers.size());
  }

  private static Column column(String header, boolean uniqueKeys) {
    return Arrays.stream(Column.values())
        .filter(column -> column.name().equals(header))
        .filter(column -> uniqueKeys || column != Column.UNIQUE_KEY)
        .findFirst()
        .orElseThrow(
            () -> new BadUsage("File Import Failed: The header %s is unknown".formatted(header)));
  }

  private void row(CsvRecord line, Consumer<UsageRow> rows) {
    if (line.getFields().stream().allMatch(String::isEmpty)) {
      return;
    }
    BadUsage.unless(
        line.getFieldCount() == width,
        "File Import Failed: Row %d has %d values under %d headers"
            .formatted(line.getStartingLineNumber(), line.getFieldCount(), width));
    rows.accept(new UsageRow(places, line));
  }
}
