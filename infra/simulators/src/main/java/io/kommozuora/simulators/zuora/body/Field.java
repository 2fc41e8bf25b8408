package io.kommozuora.simulators.zuora.body;

import java.util.Set;

/** A documented field of a request body. */
public record Field(String name, Shape shape, boolean required) {
  public static Field need(String name, Shape shape) {
    return new Field(name, shape, true);
  }

  public static Field may(String name, Shape shape) {
    return new Field(name, shape, false);
  }

  public static Field text(String name, int max) {
    return may(name, new Shape.Text(max));
  }

  public static Field text(String name) {
    return text(name, 255);
  }

  public static Field day(String name) {
    return may(name, new Shape.Day());
  }

  public static Field flag(String name) {
    return may(name, new Shape.Flag());
  }

  public static Field whole(String name) {
    return may(name, new Shape.Whole(0, Integer.MAX_VALUE));
  }

  public static Field number(String name) {
    return may(name, new Shape.Decimal());
  }

  public static Field choice(String name, String... words) {
    return may(name, new Shape.Choice(Set.of(words)));
  }

  public static Field items(String name, Shape of) {
    return may(name, new Shape.Items(of, Integer.MAX_VALUE));
  }

  public static Field anything(String name) {
    return may(name, new Shape.Anything());
  }

  public static Field notPlayed(String name) {
    return may(name, new Shape.NotPlayed());
  }

  public Field needed() {
    return need(name, shape);
  }
}
