package io.kommozuora.simulators.zuora;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The form in which one file is uploaded. */
record Upload(ByteArrayOutputStream out) {
  private static final String BOUNDARY = "cut-here";

  static Upload of(String fileName, byte[] content) {
    return of("file", fileName, content);
  }

  static Upload of(String partName, String fileName, byte[] content) {
    return new Upload(new ByteArrayOutputStream())
        .part("form-data; name=\"%s\"; filename=\"%s\"".formatted(partName, fileName), content)
        .text("--" + BOUNDARY + "--\r\n");
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    return out.toByteArray();
  }

  private Upload part(String disposition, byte[] content) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n");
    text("Content-Type: application/octet-stream\r\n\r\n");
    out.writeBytes(content);
    return text("\r\n");
  }

  private Upload text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
