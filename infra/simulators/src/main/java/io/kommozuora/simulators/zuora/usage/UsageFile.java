package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.server.Content;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Multipart;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An uploaded file and the table that lies in it; what cannot be one is refused at once. */
public record UsageFile(String name, Content upload, String table) {
  private static final int MOST_BYTES = 4_194_304;
  private static final int LONGEST_NAME = 49;

  /** The file of an upload. */
  public static UsageFile of(Multipart form) {
    Multipart.Part part =
        form.part("file")
            .orElseThrow(() -> refusal(Category.MISSING_FIELD, "The part 'file' is missing."));
    String name = part.fileName().orElse("");
    require(!name.isEmpty(), "The system cannot detect the file name.");
    require(name.length() <= LONGEST_NAME, "The file name must be shorter than 50 characters.");
    require(part.content().size() <= MOST_BYTES, "The file is larger than 4 MB.");
    return new UsageFile(name, part.content(), table(name, part.content()));
  }

  private static String table(String name, Content content) {
    if (extension(name).equals("zip")) {
      ZippedFile only = ZippedFile.onlyOne(content);
      return plain(only.name(), only.content());
    }
    return plain(name, content);
  }

  private static String plain(String name, Content content) {
    return switch (extension(name)) {
      case "csv" -> text(content);
      case "xls", "xlsx" -> throw new NotSimulated("usage files of Excel");
      default -> throw refusal("The file type is not recognized.");
    };
  }

  private static String text(Content content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content.bytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw refusal("The file is not encoded in UTF-8.");
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void require(boolean fine, String message) {
    if (!fine) {
      throw refusal(message);
    }
  }

  static Refusal refusal(String message) {
    return refusal(Category.BAD_VALUE, message);
  }

  private static Refusal refusal(Category category, String message) {
    return Refusal.of(category, Refusal.UNKNOWN_OBJECT, message);
  }
}
