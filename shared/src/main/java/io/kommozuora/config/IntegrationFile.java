package io.kommozuora.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The file a deployment is configured by. */
final class IntegrationFile {
  private static final long LARGEST = 1 << 20;

  private IntegrationFile() {}

  static Integration read(Path file) {
    return parse(file.toString(), text(file));
  }

  static Integration parse(String source, String yaml) {
    var mistakes = new Mistakes();
    var root = new Entry("", root(source, yaml), mistakes);
    Reading<Integration> integration = root.section(Integration::read);
    mistakes.throwIfAny(source);
    return integration.get();
  }

  private static Map<?, ?> root(String source, String yaml) {
    try {
      Object root = Document.read(yaml);
      if (root instanceof Map<?, ?> map) return map;
      throw bad(source, root.equals("") ? "is empty" : "is no section; write kommo: first");
    } catch (IllegalArgumentException noYaml) {
      throw bad(source, String.valueOf(noYaml.getMessage()));
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) throw bad(file.toString(), "is larger than 1 MiB");
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (NoSuchFileException missing) {
      throw bad(file.toString(), "does not exist; CONFIG_PATH says where it lies");
    } catch (CharacterCodingException notUtf8) {
      throw bad(file.toString(), "is not UTF-8; save it as UTF-8");
    } catch (IOException unreadable) {
      throw bad(file.toString(), "cannot be read: " + unreadable.getMessage());
    }
  }

  private static BadConfiguration bad(String source, String what) {
    return new BadConfiguration(source, List.of(what));
  }
}
