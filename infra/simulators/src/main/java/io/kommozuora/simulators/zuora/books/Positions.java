package io.kommozuora.simulators.zuora.books;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Places in a list, each in four bytes. */
final class Positions {
  private int[] places = new int[4];
  private int size;

  void add(int place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + size / 2);
    }
    places[size++] = place;
  }

  IntStream stream() {
    return Arrays.stream(places, 0, size);
  }
}
