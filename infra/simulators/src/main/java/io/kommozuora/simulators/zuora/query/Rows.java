package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Books;
import java.util.Map;
import java.util.stream.Stream;

/** Where the rows of an object come from. */
@FunctionalInterface
public interface Rows {
  /**
   * The rows, each made when it is asked for. Only those with the equal values are looked for, by
   * field; it is allowed to bring more.
   */
  Stream<ObjectNode> of(Books books, Map<String, String> equal);
}
