package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.usage.ImportCourse;
import java.time.Duration;

/**
 * The course of an import as JSON, such as {@code
 * {"course":"taking","waiting":"PT1S","working":"PT2H","ending":"failed","reason":"…"}}. Courses
 * are {@code usual}, {@code at-once}, {@code taking}, {@code stuck-pending} and {@code
 * stuck-processing}; endings are {@code as-read}, {@code canceled} and {@code failed}.
 */
record ImportCourseForm(JsonNode json) {
  ImportCourse course() {
    ImportCourse course = begun();
    String ending = json.path("ending").asText("as-read");
    return switch (ending) {
      case "as-read" -> course;
      case "canceled" -> course.canceled();
      case "failed" -> course.failing(json.path("reason").asText("The import failed."));
      default -> throw new IllegalArgumentException("no ending is called " + ending);
    };
  }

  private ImportCourse begun() {
    String name = json.path("course").asText("usual");
    return switch (name) {
      case "usual" -> ImportCourse.usual();
      case "at-once" -> ImportCourse.atOnce();
      case "taking" -> ImportCourse.taking(duration("waiting"), duration("working"));
      case "stuck-pending" -> ImportCourse.stuckPending();
      case "stuck-processing" -> ImportCourse.stuckProcessing();
      default -> throw new IllegalArgumentException("no course is called " + name);
    };
  }

  private Duration duration(String field) {
    return Duration.parse(json.path(field).asText("PT0S"));
  }
}
