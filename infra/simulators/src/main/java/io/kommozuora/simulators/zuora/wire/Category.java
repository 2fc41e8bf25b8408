package io.kommozuora.simulators.zuora.wire;

/** The last two digits of a Zuora error code, with the HTTP status they have since 2024-05-20. */
public enum Category {
  PERMISSION(10, 403),
  AUTHENTICATION(11, 401),
  BAD_VALUE(20, 400),
  UNKNOWN_FIELD(21, 400),
  MISSING_FIELD(22, 400),
  MISSING_QUERY_PARAMETER(23, 400),
  BAD_OBJECT_QUERY(27, 400),
  BUSINESS_RULE(30, 400),
  NOT_FOUND(40, 404),
  METHOD(45, 405),
  MEDIA_TYPE(45, 415),
  LOCKED(50, 409),
  INTERNAL(60, 500),
  TEMPORARY(61, 500),
  TOO_MANY(70, 429),
  MALFORMED(90, 400),
  EXTERNAL(99, 500);

  private final int digits;
  private final int status;

  Category(int digits, int status) {
    this.digits = digits;
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The eight-digit code for this category on a resource of six digits. */
  public int code(int resource) {
    return resource * 100 + digits;
  }
}
